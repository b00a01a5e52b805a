"""Declarations by which a box, with others, cuts off what is in it. Pure.

Alone each is harmless; `cuts.py` tells which of them meet.
"""

import re
from collections.abc import Callable

from .lengths import to_pixels

_LENGTH = r"[\d.]+(?:p[xt]|r?em|ch|ex|v[wh]|%)"
# In pixels: a corner that is rounder lies over words; and what is wider is cut on a telephone.
_ROUND, _WIDE = 120, 360


def _reaches(least: float) -> Callable[[str], bool]:
    return lambda value: any(
        (to_pixels(word) or 0) > least or word[:2] == "--" for word in re.split(r"[ /]+", value)
    )


def _is_round(value: str) -> bool:
    shares = re.findall(r"([\d.]+)%", value)
    return any(float(share) > 15 for share in shares) or _reaches(_ROUND)(value)


# By the names of Way: which properties, and of which values.
CUTTING: dict[str, tuple[re.Pattern[str], Callable[[str], object]]] = {
    name: (re.compile(names), test if callable(test) else re.compile(test).fullmatch)
    for name, names, test in (
        ("CONTAINS", "content-visibility|contain", r".*\b(?:auto|content)\b.*"),
        ("ROUNDS", r"border(?:-[a-z]+-[a-z]+)?-radius", _is_round),
        ("RESTS", "flex-basis|flex", rf"(?:.* )?(?!0(?:px|%)?$|100%$){_LENGTH}"),
        ("ROWS", "display", r"(?:inline-)?flex"),
        ("STACKS", "flex-direction|flex-flow", r".*column.*"),
        ("STANDS", "flex-shrink|flex", r"none|0|[\d.]+ 0(?: .*)?"),
        ("WIDENS", "(?:min-)?(?:width|inline-size)", _reaches(_WIDE)),
        ("SIDES", "overflow|overflow-x|overflow-inline", r".*(?:hidden|clip).*"),
    )
}
