"""What a stylesheet's variables may stand for. Pure: CSS text in, values out."""

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from .units import UNKNOWN

# A name counts by its exact letters, which may be any; the rest of a value by lower ones.
NAME = r"(?<![\w-])--(?:[\w-]|[^\x00-\x7f]|\\.)*"
_DEFINITION = re.compile(rf"({NAME})\s*:([^;{{}}]*)")
_INITIAL = re.compile(rf"@property\s+({NAME})\s*\{{[^{{}}]*initial-value\s*:([^;{{}}]+)", re.I)
_FALLBACK = r"(?:,([^()]*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)[^()]*)*))?"
_USE = re.compile(rf"(?:var|env)\(\s*({NAME}|[\w-]+)\s*{_FALLBACK}\)")
_ASKED = re.compile(rf"(?:var|env)\(\s*({NAME}|[\w-]+)", re.IGNORECASE)
_ESCAPE = re.compile(r"\\(?:([0-9a-f]{1,6})\s?|([^\n]))", re.IGNORECASE)
_IMPORTANT = re.compile(r"!\s*important\s*$", re.IGNORECASE)
# How many values one declaration may come to, and how long, until nobody could read it.
_MOST, _LONGEST = 5000, 10_000

Variables = Mapping[str, frozenset[str]]


def find_variables(css: str) -> Variables:
    """Return every value that *css* gives to each of its variables, under any condition."""
    found: dict[str, set[str]] = {}
    plain = _read_escapes(re.sub(r"/\*.*?\*/", " ", css, flags=re.DOTALL))
    for name, value in (*_DEFINITION.findall(plain), *_INITIAL.findall(plain)):
        found.setdefault(name, set()).add(lower(" ".join(_IMPORTANT.sub("", value).split())))
    return {name: frozenset(values) for name, values in found.items()}


def lower(text: str) -> str:
    """Return *text* in lower case, but for the names of variables."""
    if "--" not in text:
        return text.lower()
    parts = re.split(rf"({NAME})", text)
    return "".join(part if part[:2] == "--" else part.lower() for part in parts)


def _read_escapes(css: str) -> str:
    """Return *css* with each letter of a name as itself, however it is written."""
    return _ESCAPE.sub(_read_escape, css) if "\\" in css else css


def _read_escape(found: re.Match[str]) -> str:
    code = int(found[1] or "0", 16)
    letter = found[2] or chr(code if 0 < code < 0x110000 else 0xFFFD)
    return letter if re.match(r"[\w-]|[^\x00-\x7f]", letter) else f"\\{letter}"


def join_variables(*many: Variables) -> Variables:
    """Return every value that any of *many* gives to each variable."""
    names = {name for variables in many for name in variables}
    none: frozenset[str] = frozenset()
    return {name: none.union(*(v.get(name, none) for v in many)) for name in names}


def find_uses(css: str) -> frozenset[str]:
    """Return the names of the variables that *css* asks for."""
    return frozenset(_ASKED.findall(_read_escapes(css)))


def unfold(value: str, variables: Variables) -> Iterator[str]:
    """Yield *value* with its variables replaced, once for each value that they may have.

    A variable that no rule defines, and for which nothing stands in, stays as it is written.
    """
    if "(" not in value:
        yield value
        return
    values = _unfold(value, variables, frozenset())
    yield from islice(values, _MOST)
    if next(values, None) is not None:
        yield UNKNOWN


def _unfold(value: str, variables: Variables, around: frozenset[str]) -> Iterator[str]:
    if len(value) > _LONGEST:
        yield UNKNOWN
        return
    use = next((u for u in _USE.finditer(value) if u[1] in variables or u[2]), None)
    if use is None:
        yield value
        return
    # One that stands for itself has no value.
    given = variables.get(use[1], frozenset()) if use[1] not in around else {"var()"}
    for replacement in sorted(given | ({use[2].strip()} if use[2] else frozenset())):
        for whole in _unfold(replacement, variables, around | {use[1]}):
            yield from _unfold(value.replace(use[0], whole), variables, around)
