"""What a stylesheet says of the sheets that a page is printed on. Pure.

A sheet so small, or with margins so wide, that no line fits loses the notice on paper.
"""

import math
import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from .lengths import simplify, to_pixels
from .sheet import Declared, choose_declared, find_apart, parse_block
from .variables import Variables, unfold

# In millimetres: the least side, the widest margin, and what must be left between two.
_SIDE, _MARGIN, _LEFT = 70, 50, 40
# The narrow side of the smallest paper that has a name, and a large one, of which a share is.
_NAMED, _LARGE = 148, 297
_PIXEL = 25.4 / 96

_SIZE = re.compile(r"(?:(?:auto|a[345]|(?:jis-)?b[45]|letter|legal|ledger|portrait|landscape) ?)+")
_MARGINS = re.compile(r"margin(?:-[a-z-]+)?")
_HARMLESS = re.compile(
    r"--.*|font-(?!size).*|text-(?:align|transform|decoration).*|line-height|color|letter-spacing|"
    r"orphans|widows|marks|bleed|page-orientation|page-margin-safety|counter-.*"
)
# What stands in a margin may be words and lines, and no larger than a margin.
_IN_MARGIN = re.compile(
    r"border(?!.*(?:image|width)).*|background-color|vertical-align|white-space|box-sizing"
)
_SIDES = re.compile(r"(?:min-|max-)?(?:width|height|inline-size|block-size)")
_SHARE = re.compile(r"(?:100|\d{1,2}(?:\.\d+)?)%")
_MEASURED = re.compile(
    r"(?:padding|border)(?:-[a-z-]+)?|(?:min-|max-)?(?:width|height|inline-size|block-size)|"
    r"font-size|font|background"
)
_MOST_WORDS = 200
_KEEP = (
    "Take it out: @page may say how large paper is, its margins, and which words stand in them."
)


class _Said(NamedTuple):
    """One declaration of @page, and the box in the margin that it is about, if any."""

    box: str
    declared: Declared


def find_cut_paper(css: str, variables: Variables) -> Iterator[tuple[str, str]]:
    """Yield how *css* could cut words off on paper, and what to do."""
    said = [one for page in find_apart(css, "page") for one in _read(parse_block(page.content))]
    room = _find_room(said, variables)
    for box, (name, written, _) in said:
        values = [simplify(value) for value in unfold(written, variables)]
        mend = next(filter(None, (_mend(box, name, value, room) for value in values)), "")
        if mend:
            inside = f"{name}: {written}"
            yield f"'@page {{ {f'{box} {{ {inside} }}' if box else inside} }}'", mend


def _read(nodes: Iterable[Any], box: str = "") -> Iterator[_Said]:
    nodes = list(nodes)
    yield from (_Said(box, declared) for declared in choose_declared(nodes))
    for node in nodes:
        if node.type in ("at-rule", "qualified-rule") and node.content is not None:
            name = getattr(node, "lower_at_keyword", "")
            yield from _read(parse_block(node.content), f"@{name}")


def _find_room(said: Iterable[_Said], variables: Variables) -> float:
    """Return the widest margin that leaves room for words on the smallest paper."""
    sizes = [
        side
        for box, (name, written, _) in said
        if not box and name == "size"
        for value in unfold(written, variables)
        for side in _measure(simplify(value))
        if side
    ]
    return min(_MARGIN, (min([_NAMED, *sizes]) - _LEFT) / 2)


def _mend(box: str, name: str, value: str, room: float) -> str:
    """Return what to do about a declaration that is not known to spare words, if it is not."""
    if _HARMLESS.fullmatch(name):
        return ""
    if _MARGINS.fullmatch(name):
        fits = _all_within(value, 0, room)
        return "" if fits else f"Set margins between 0 and {room:g} mm."
    if box:
        return "" if _fits_in_margin(name, value) else _KEEP
    if name == "size":
        fits = bool(_SIZE.fullmatch(value)) or _all_within(value, _SIDE)
        return "" if fits else f"Name a size, or set {_SIDE} mm at least."
    return _KEEP


def _fits_in_margin(name: str, value: str) -> bool:
    if name == "content":
        return "url(" not in value and "image" not in value and len(value) <= _MOST_WORDS
    # A share of the margin that the box stands in.
    if _SIDES.fullmatch(name) and _SHARE.fullmatch(value):
        return True
    if _MEASURED.fullmatch(name):
        lengths = " ".join(word for word in value.split() if word[:1].isdigit())
        return "(" not in value and (not lengths or _all_within(lengths, 0, _MARGIN / 2))
    return bool(_IN_MARGIN.fullmatch(name))


def _all_within(value: str, low: float, high: float = math.inf) -> bool:
    """Tell whether *value* is made of lengths between *low* and *high*, half a millimetre off."""
    sides = _measure(value)
    return all(side is not None and low <= side + 0.5 and side <= high + 0.5 for side in sides)


def _measure(value: str) -> list[float | None]:
    """Return the lengths in *value* in millimetres; None for what is no length."""
    return [_to_millimetres(word) for word in re.split(r"[ /]+", value)]


def _to_millimetres(word: str) -> float | None:
    if word == "auto":
        return 0.0
    if re.fullmatch(r"[\d.]+%", word):
        return float(word[:-1]) / 100 * _LARGE
    pixels = None if re.search(r"v[wh]|v(?:min|max)|vi|vb", word) else to_pixels(word)
    return None if pixels is None else pixels * _PIXEL
