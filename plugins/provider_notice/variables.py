"""What a stylesheet's variables may stand for. Pure: CSS text in, values out."""

import re
from collections.abc import Iterator, Mapping

_DEFINITION = re.compile(r"(?<![\w-])(--[\w-]+)\s*:\s*([^;{}]+)")
_INITIAL = re.compile(r"@property\s+(--[\w-]+)\s*\{[^{}]*initial-value\s*:\s*([^;{}]+)", re.I)
_FALLBACK = r"(?:,([^()]*(?:\([^()]*\)[^()]*)*))?"
_USE = re.compile(rf"(?:var|env)\(\s*([\w-]+)\s*{_FALLBACK}\)")
_ASKED = re.compile(r"(?:var|env)\(\s*([\w-]+)", re.IGNORECASE)
_DEPTH = 4

Variables = Mapping[str, frozenset[str]]


def find_variables(css: str) -> Variables:
    """Return every value that *css* gives to each of its variables, under any condition."""
    found: dict[str, set[str]] = {}
    plain = re.sub(r"/\*.*?\*/", " ", css, flags=re.DOTALL)
    for name, value in (*_DEFINITION.findall(plain), *_INITIAL.findall(plain)):
        # Names that differ only in their capitals are taken for one.
        found.setdefault(name.lower(), set()).add(" ".join(value.split()).lower())
    return {name: frozenset(values) for name, values in found.items()}


def join_variables(*many: Variables) -> Variables:
    """Return every value that any of *many* gives to each variable."""
    names = {name for variables in many for name in variables}
    none: frozenset[str] = frozenset()
    return {name: none.union(*(v.get(name, none) for v in many)) for name in names}


def find_uses(css: str) -> frozenset[str]:
    """Return the names of the variables that *css* asks for."""
    return frozenset(name.lower() for name in _ASKED.findall(css))


def unfold(value: str, variables: Variables, depth: int = _DEPTH) -> Iterator[str]:
    """Yield *value* with its variables replaced, once for each value the first may have.

    A variable that no rule defines, and for which nothing stands in, stays as it is written.
    """
    use = next((u for u in _USE.finditer(value) if u[1] in variables or u[2]), None)
    if use is None or depth == 0:
        yield value
        return
    instead = {use[2].strip()} if use[2] else set()
    for replacement in sorted(variables.get(use[1], frozenset()) | instead):
        yield from unfold(value.replace(use[0], replacement), variables, depth - 1)
