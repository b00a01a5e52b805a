"""Emptiness that styles leave in an article in many places, each of them less than a screen."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from .dom import has_ancestor, shows
from .gaps import LEAST, measure_gap
from .kinds import EMPTY, Kind
from .moves import Move
from .scene import Place, Scene
from .selectors import find_all

_MEND = "Make what it measures smaller, so that no screens of nothing stand in an article."


def find_emptied(scene: Scene) -> Iterator[tuple[str, str]]:
    """Yield the first of the rules by which emptiness adds up to more than a screen."""
    found = dict(_find_gaps(scene))
    heights: dict[int, float] = {}
    for (place, _), (height, _, _) in found.items():
        heights[place] = max(heights.get(place, 0.0), height)
    total = sum(heights.values())
    if len(heights) > 1 and total >= EMPTY:
        _, move, node = max(found.values(), key=lambda one: one[0])
        places = f"in {len(heights)} places of the article {total:.0f} px stand empty"
        yield f"{move.blame(node.tag)}: {places}", _MEND


def _find_gaps(scene: Scene) -> Iterator[tuple[tuple[int, str], tuple[float, Move, LexborNode]]]:
    """Yield where in the article much is left empty: how much, and by which rule."""
    for sheet in (*scene.own_sheets, *scene.sheets):
        for move in sheet.gaps:
            for node in find_all(move.selector, scene.tree):
                yield from _measure(scene, move, node)
    for node, move in scene.inline.values():
        yield from _measure(scene, move, node)


def _measure(
    scene: Scene, move: Move, node: LexborNode
) -> Iterator[tuple[tuple[int, str], tuple[float, Move, LexborNode]]]:
    gap = measure_gap(move.props)
    # What is more than a screen by itself is told by itself.
    is_told = Kind.PUSHES in move.kinds
    if gap is None or is_told or not has_ancestor(node, "article"):
        return
    is_bare = bool(move.pseudo) or not shows(node)
    height = gap.around + (gap.inside if is_bare else 0.0)
    if height >= LEAST and scene.find_place(node) in (Place.EARLIER, Place.INSIDE):
        yield (node.mem_id, move.written), (height, move, node)
