"""Attributes that make an element tall without a style. Pure."""

import re
from collections.abc import Mapping

from selectolax.lexbor import LexborNode

from .dom import has_ancestor
from .lengths import to_pixels

# How many pixels an attribute may come to, and how many a drawing that shows something.
TALLEST = 1000
DRAWN = 2500
# Browsers lay a picture out by its shape where a style bounds its width.
_PICTURES = ("img", "video")
# As wide as a column is set, where a drawing does not say how wide it is.
COLUMN = 640
_LINE = 24
# Of HTML: how many pixels each gives for its own number, above and below.
_EDGES = {"height": 1, "vspace": 2, "border": 2}
# Of formulas and drawings, whose lengths are those of a style.
_LENGTHS = (
    "height depth voffset mathsize linethickness rowspacing framespacing minsize scriptlevel"
).split()
NAMES = (
    *("rows", "size", "cellpadding", "cellspacing", "vspace", "border", *_LENGTHS),
    *("viewbox", "viewBox"),
)
# Browsers read the number at the start, whatever follows it.
_NUMBER = re.compile(r"\s*\+?(\d+(?:\.\d+)?)(%?)")


def is_tall(node: LexborNode, is_drawn: bool) -> bool:
    """Tell whether attributes make an element so tall that it pushes away what follows."""
    # What is inside a drawing does not make its box taller.
    if has_ancestor(node, "svg"):
        return False
    attributes = node.attributes
    if is_drawn and node.tag in _PICTURES and attributes.get("width"):
        return _shape_height(attributes) >= DRAWN
    # A length of a unit that nobody here knows may be any.
    if node.tag == "svg" and to_pixels((attributes.get("height") or "0").strip()) is None:
        return True
    return find_height(node) >= TALLEST or draw_height(node) >= (DRAWN if is_drawn else TALLEST)


def find_height(node: LexborNode) -> float:
    """Return how many pixels tall attributes make an element, whatever it holds."""
    attributes = node.attributes
    if node.tag in ("svg", "math") or has_ancestor(node, "math"):
        sizes = {name: abs(measure(attributes.get(name) or "")) for name in _LENGTHS}
        # Each level makes the letters larger, by the root of 2.
        sizes["scriptlevel"] *= TALLEST / 10 if "-" in (attributes.get("scriptlevel") or "") else 0
        return sum(sizes.values())
    height = sum(_read_edge(attributes.get(name) or "", name) for name in _EDGES)
    rows = max(1, len(node.css("tr"))) if node.tag == "table" else 0
    padding, spacing = (
        _read(attributes.get(f"cell{name}") or "") for name in ("padding", "spacing")
    )
    height += (2 * padding + spacing) * rows
    lines = {"select": "size", "textarea": "rows"}.get(node.tag or "")
    height += _LINE * _read(attributes.get(lines) or "") if lines else 0.0
    # The size of a field is its width, that of a rule its height.
    return height + (_read(attributes.get("size") or "") if node.tag == "hr" else 0.0)


def _read_edge(value: str, name: str) -> float:
    found = _NUMBER.match(value)
    if found is None:
        return 0.0
    if not found[2]:
        return float(found[1]) * _EDGES[name]
    # A share of the height of what has none of its own is none; of its width it is one.
    return float(found[1]) / 100 * COLUMN * 2 if name == "vspace" else 0.0


def measure(value: str) -> float:
    """Return the length that an attribute gives as styles do, in pixels."""
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
    return (COLUMN if "%" in width else measure(width) or COLUMN) * tall / (wide or 1)


def _shape_height(attributes: Mapping[str, str | None]) -> float:
    """Return how tall a picture is, in a column, that says how wide and tall it is."""
    wide, tall = (_read(attributes.get(name) or "") for name in ("width", "height"))
    return tall * min(1.0, COLUMN / (wide or 1))


def _read(value: str) -> float:
    found = _NUMBER.match(value)
    return float(found[1]) if found else 0.0
