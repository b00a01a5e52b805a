"""What is painted around an element, and how far it reaches. Pure."""

import re

from .boxes import SMALL, measure
from .lengths import to_pixels
from .units import UNKNOWN

SHADOWS = (
    *("box-shadow", "outline", "outline-width", "outline-offset", "text-shadow", "filter"),
    *("border-image", "border-image-outset", "box-reflect"),
    *("text-decoration", "text-decoration-thickness", "text-underline-offset"),
)
_BRACKETS = re.compile(r"[\w-]*\([^()]*\)|#[0-9a-f]+")
_DROPPED = re.compile(r"drop-shadow\(((?:[^()]|\([^()]*\))*)\)")


def spreads(name: str, value: str) -> bool:
    """Tell whether a shadow or an outline reaches far; how soft a shadow is does not count."""
    if name == "box-reflect":
        return value != "none"
    if UNKNOWN in value:
        return True
    if name == "border-image":
        value = value.rpartition("/")[2] if value.count("/") > 1 else ""
    if name == "filter":
        value = ", ".join(_DROPPED.findall(value))
    for part in _BRACKETS.sub("", value).split(","):
        lengths = [measure(word) for word in part.split() if to_pixels(word) is not None]
        if any(abs(length) >= SMALL for length in (*lengths[:2], *lengths[3:])):
            return True
    return False
