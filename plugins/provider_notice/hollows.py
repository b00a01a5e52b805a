"""Elements without words that attributes make tall, and drawings that a style keeps small."""

from collections.abc import Iterable, Iterator, Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .bounds import find_bounds
from .case import Breach, Case
from .dom import SHOWS, ancestors, has_ancestor, squeeze
from .heights import COLUMN, DRAWN, NAMES, TALLEST, draw_height, find_height, is_tall
from .seen import is_seen
from .styles import Sheet

# In pixels: what is lower parts one row of a table from the next.
_LEAST = 100
# How many letters stand in a line, and how high it is.
_LINE = (40, 24)


def find_tall(case: Case) -> Iterator[Breach]:
    """Yield what is so tall, alone or with others, that it pushes the notice away."""
    found = {node.mem_id: node for node in case.with_attribute(*NAMES)}
    tall = [key for key, node in found.items() if _is_tall(case, node)]
    for key in tall:
        yield Breach(
            "notice-near",
            f"<{found[key].tag}> is so tall that it pushes the notice away",
            "Give it a smaller height, or take it out.",
        )
    rest = [node for key, node in found.items() if key not in tall and not is_seen(node)]
    total, tallest = _add_up(node for node in rest if has_ancestor(node, "article"))
    if tallest is not None:
        yield Breach(
            "notice-near",
            f"<{tallest.tag}> and others without words are {total:.0f} px tall together",
            "Give them smaller heights, or take them out.",
        )


def _is_tall(case: Case, node: LexborNode) -> bool:
    is_drawn = is_seen(node)
    if not is_tall(node, is_drawn):
        return False
    is_shape = node.tag == "svg" and is_drawn and find_height(node) < TALLEST
    return not (is_shape and _is_bounded(case.tree, node, case.sheets))


def _add_up(nodes: Iterable[LexborNode]) -> tuple[float, LexborNode | None]:
    """Return how many pixels of the *nodes*, which show nothing, are empty, and the tallest."""
    heights: dict[int, tuple[float, LexborNode]] = {}
    for node in nodes:
        # What stands in another makes that no taller.
        if not any(part.mem_id in heights for part in ancestors(node)):
            height = _measure(node)
            if height >= _LEAST:
                heights[node.mem_id] = (height, node)
    total = sum(height for height, _ in heights.values())
    tallest = max(heights.values(), key=lambda one: one[0], default=(0.0, None))[1]
    return (total, tallest) if len(heights) > 1 and total >= TALLEST else (0.0, None)


def _measure(node: LexborNode) -> float:
    """Return how much of what attributes make an element tall its words leave empty."""
    if has_ancestor(node, "svg") or node.css_first(", ".join(SHOWS - {node.tag})) is not None:
        return 0.0
    letters = len(squeeze(node.text() or ""))
    filled = (1 + letters // _LINE[0]) * _LINE[1] if letters else 0
    return max(find_height(node), draw_height(node)) - filled


def _is_bounded(tree: LexborHTMLParser, node: LexborNode, sheets: Sequence[Sheet]) -> bool:
    """Tell whether styles keep a drawing small that does not say how large it is.

    Where there are none, one with a class waits for them: its page is judged again with them.
    """
    if not sheets:
        return "class" in node.attributes
    height, width = find_bounds(tree, node, sheets)
    # As tall as its shape makes it, for as wide as it is.
    return min(height, width * draw_height(node) / COLUMN) < DRAWN
