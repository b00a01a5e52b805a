"""How large the letters of an element are, after all that is said of it and around it. Pure."""

import re
from collections.abc import Mapping
from functools import cache

from .lengths import simplify, to_pixels

# In pixels: letters smaller than this are held to be hidden, on screens and, where pages are
# set in smaller letters, on paper; and as large as these they begin.
LEAST, LEAST_PRINTED = 11.2, 8.4
PLAIN = 16.0
# What browsers make of an element of which no style says how large its letters are.
_OWN = {"h1": 2.0, "h2": 1.5, "h3": 1.17, "h5": 0.83, "h6": 0.67, "small": 0.83, "sup": 0.83}
_NAMED = {
    **{"xx-small": "9px", "x-small": "10px", "small": "13px", "medium": "16px", "large": "18px"},
    **{"x-large": "24px", "xx-large": "32px", "xxx-large": "48px"},
    **{"smaller": "0.83em", "larger": "1.2em", "initial": "16px"},
}
_PART = re.compile(r"(?<![\w.-])(\d+\.?\d*|\.\d+)(r?em|%)")
_SIZE = re.compile(
    r"[\d.]+(?:[a-z]+|%)|(?:calc|min|max|clamp)\(.*\)|[a-z-]*(?:small|large)[a-z-]*"
)
_SCALE = re.compile(r"scale[xy]?\(([^()]*)\)")
_SCALING = frozenset(("scale", "zoom", "transform"))
_FACTOR = re.compile(r"(\d+\.?\d*|\.\d+)(%?)")


def find_size(tag: str | None, given: Mapping[str, str], around: float, root: float) -> float:
    """Return the size of an element's letters, in what has letters of the size *around*."""
    written = given.get("font-size")
    return around * _OWN.get(tag or "", 1.0) if written is None else _read(written, around, root)


@cache
def _read(written: str, around: float, root: float) -> float:
    # In a shorthand the size stands before the height of lines, and the family last.
    found = _SIZE.search(written.partition("/")[0])
    value = _NAMED.get(found[0], found[0]) if found else ""
    value = _NAMED.get(written, value)
    pixels = to_pixels(simplify(_PART.sub(lambda part: _measure(part, around, root), value)))
    return pixels if pixels and pixels > 0 else around


def _measure(part: re.Match[str], around: float, root: float) -> str:
    whole = {"rem": root, "em": around, "%": around / 100}[part[2]]
    return f"{float(part[1]) * whole:.4f}px"


def find_scale(given: Mapping[str, str]) -> float:
    """Return how much smaller an element is shown than it is."""
    if _SCALING.isdisjoint(given):
        return 1.0
    written = [given.get("scale", ""), given.get("zoom", "")]
    written += _SCALE.findall(given.get("transform", ""))
    scale = 1.0
    for value in written:
        factors = [float(n) / (100 if share else 1) for n, share in _FACTOR.findall(value)]
        scale *= min(factors, default=1.0)
    return scale
