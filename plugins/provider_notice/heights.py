"""Attributes that make an element tall without a style. Pure."""

import re
from collections.abc import Mapping

from selectolax.lexbor import LexborNode

from .dom import has_ancestor
from .lengths import to_pixels

# How many pixels an attribute may come to, and how many a drawing that shows something.
_TALLEST = 1000
_DRAWN = 2500
# What one of its units comes to, where that is no pixel: a row, or padding of many rows.
_UNITS = {"rows": 24, "size": 24, "cellpadding": 20, "cellspacing": 20, "border": 2}
# Browsers lay a picture out by its shape where a style bounds its width.
_PICTURES = ("img", "video")
_LENGTHS = (
    "height vspace depth voffset mathsize linethickness rowspacing framespacing minsize"
).split()
NAMES = (*_UNITS, *_LENGTHS, "viewbox", "viewBox")
# As wide as a column is set, where a drawing does not say how wide it is.
_COLUMN = 640
_NUMBER = re.compile(r"\s*\+?(\d+(?:\.\d+)?)")


def is_tall(node: LexborNode, is_drawn: bool) -> bool:
    """Tell whether attributes make an element so tall that it pushes away what follows."""
    # What is inside a drawing does not make its box taller.
    if has_ancestor(node, "svg"):
        return False
    attributes = node.attributes
    if is_drawn and node.tag in _PICTURES and attributes.get("width"):
        return _shape_height(attributes) >= _DRAWN
    if any(_is_long(attributes.get(name) or "") for name in _LENGTHS):
        return True
    # A length of a unit that nobody here knows may be any.
    if node.tag == "svg" and to_pixels((attributes.get("height") or "0").strip()) is None:
        return True
    units = (_count(node, name) * unit for name, unit in _UNITS.items())
    return max(units) >= _TALLEST or draw_height(node) >= (_DRAWN if is_drawn else _TALLEST)


def measure(value: str) -> float:
    """Return the length that an attribute gives, in pixels."""
    return to_pixels(value.strip().lower()) or 0.0


def draw_height(node: LexborNode) -> float:
    """Return how tall a drawing is that gives its shape and not its height."""
    attributes = {name.lower(): value or "" for name, value in node.attributes.items()}
    shape = re.split(r"[\s,]+", attributes.get("viewbox", "").strip())
    height = attributes.get("height", "").strip()
    if node.tag != "svg" or len(shape) != 4 or (measure(height) and "%" not in height):
        return 0.0
    wide, tall = (to_pixels(side) or 0.0 for side in shape[2:])
    width = attributes.get("width", "")
    return (_COLUMN if "%" in width else measure(width) or _COLUMN) * tall / (wide or 1)


def _shape_height(attributes: Mapping[str, str | None]) -> float:
    """Return how tall a picture is, in a column, that says how wide and tall it is."""
    wide, tall = (_read(attributes.get(name) or "") for name in ("width", "height"))
    return tall * min(1.0, _COLUMN / (wide or 1))


def _read(value: str) -> float:
    found = _NUMBER.match(value)
    return float(found[1]) if found else 0.0


def _is_long(value: str) -> bool:
    # Browsers read the number at the start, whatever follows.
    return bool(re.match(r"\s*\+?\d{4,}", value)) or abs(measure(value)) >= _TALLEST


def _count(node: LexborNode, name: str) -> float:
    # The size of a field is its width, that of a list its height.
    if name == "size" and node.tag != "select":
        # A rule between parts is so many pixels thick.
        return _read(node.attributes.get(name) or "") / _UNITS[name] if node.tag == "hr" else 0.0
    return _read(node.attributes.get(name) or "")
