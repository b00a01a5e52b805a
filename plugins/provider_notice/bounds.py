"""How large at most styles let a picture be, whatever its file or its shape is."""

import math
from collections.abc import Iterator, Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .boxes import HEIGHTS, WIDTHS, measure
from .selectors import Target, meets
from .styles import Sheet


def find_bounds(
    tree: LexborHTMLParser, node: LexborNode, sheets: Sequence[Sheet]
) -> tuple[float, float]:
    """Return the greatest height and width of an element in pixels, infinite where none is set."""
    sizes = list(_find_sizes(sheets, Target(tree, (node,))))
    heights = [size for name, size in sizes if name in HEIGHTS]
    widths = [size for name, size in sizes if name in WIDTHS]
    return min(heights, default=math.inf), min(widths, default=math.inf)


def _find_sizes(sheets: Sequence[Sheet], target: Target) -> Iterator[tuple[str, float]]:
    for sheet in sheets:
        for move in sheet.moves:
            # A size that is given at times only bounds nothing at others.
            if not move.is_open and not move.pseudo and meets(move.selector, target):
                yield from _measure(move.props)


def _measure(props: Sequence[tuple[str, str]]) -> Iterator[tuple[str, float]]:
    # A share of the width is one of a wide screen's too.
    sizes = ((name, value, measure(value)) for name, value in props)
    yield from ((n, size) for n, v, size in sizes if size > 0 and not v.endswith("%"))
