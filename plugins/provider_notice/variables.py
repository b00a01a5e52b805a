"""What a stylesheet's variables may stand for. Pure: CSS text in, values out."""

import re
from collections.abc import Iterator, Mapping

_DEFINITION = re.compile(r"(?<![\w-])(--[\w-]+)\s*:\s*([^;{}]+)")
_USE = re.compile(r"var\(\s*(--[\w-]+)\s*\)")
_DEPTH = 4

Variables = Mapping[str, frozenset[str]]


def find_variables(css: str) -> Variables:
    """Return every value that *css* gives to each of its variables, under any condition."""
    found: dict[str, set[str]] = {}
    for name, value in _DEFINITION.findall(re.sub(r"/\*.*?\*/", " ", css, flags=re.DOTALL)):
        found.setdefault(name, set()).add(" ".join(value.split()).lower())
    return {name: frozenset(values) for name, values in found.items()}


def unfold(value: str, variables: Variables, depth: int = _DEPTH) -> Iterator[str]:
    """Yield *value* with its variables replaced, once for each value the first may have.

    A variable that no rule defines stays as it is written.
    """
    use = next((u for u in _USE.finditer(value) if u[1] in variables), None)
    if use is None or depth == 0:
        yield value
        return
    for replacement in sorted(variables[use[1]]):
        yield from unfold(value.replace(use[0], replacement), variables, depth - 1)
