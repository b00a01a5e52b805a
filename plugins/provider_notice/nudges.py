"""Boxes that styles move up a little each, and over the notice together."""

from collections.abc import Iterator
from itertools import takewhile

from selectolax.lexbor import LexborNode

from .boxes import find_values
from .dom import ancestors, following, name, shows
from .gathering import gather
from .kinds import Kind
from .layers import is_below
from .moves import Move
from .scene import Place, Scene
from .selectors import find_all
from .shifts import MOVED, Nudge, measure_nudge
from .shown import is_shown

# The elements that are moved, by their ids, and by which rules.
Found = dict[int, list[tuple[LexborNode, Move]]]
_NONE = Nudge(0.0, 0.0, 0.0)


def find_nudged(scene: Scene) -> Iterator[tuple[LexborNode, Move, str]]:
    """Yield the first box that lies over the notice by moves of which none is large."""
    found: Found = {}
    for node, move in _find_nudges(scene):
        found.setdefault(node.mem_id, []).append((node, move))
    for node, move in (moves[0] for moves in found.values() if len(found) > 1):
        path = [node, *ancestors(node)]
        if scene.find_place(node) is not Place.LATER:
            continue
        up = _add_up(scene, path, found)
        props = gather(scene, path)
        if up < MOVED or not is_shown(node, "", props):
            continue
        if not is_below(scene, path, "", props, Place.LATER):
            yield node, move, f"{name(node)} is moved over it by {up:.0f} px in steps"
            return


def _find_nudges(scene: Scene) -> Iterator[tuple[LexborNode, Move]]:
    for sheet in (*scene.own_sheets, *scene.sheets):
        for move in sheet.nudges:
            yield from ((node, move) for node in find_all(move.selector, scene.tree))
    for node, move in scene.inline.values():
        if measure_nudge(move.props) and Kind.PULLS not in move.kinds:
            yield node, move


def _add_up(scene: Scene, path: list[LexborNode], found: Found) -> float:
    """Return how many pixels the first of *path* is moved up by all that is said."""
    around = {part.mem_id for part in scene.chain}
    up, is_next = 0.0, True
    for part in path:
        if part.mem_id in around:
            break
        nudge = _measure(scene, part, found)
        up += nudge.alone + (nudge.upper if is_next else 0.0)
        sibling = part.prev
        while sibling is not None and sibling.mem_id not in around:
            # Over what shows something a box is moved, and not over the notice.
            is_next = is_next and not shows(sibling)
            before = _measure(scene, sibling, found) if sibling.tag != "-text" else _NONE
            up += before.upper + before.lower if is_next else 0.0
            sibling = sibling.prev
    shared = next(part.mem_id for part in path if part.mem_id in around)
    ends = list(takewhile(lambda part: part.mem_id != shared, scene.chain))
    if any(shows(after) for part in ends[:-1] for after in following(part)):
        is_next = False
    return up + sum(_measure(scene, part, found).lower for part in ends if is_next)


def _measure(scene: Scene, node: LexborNode, found: Found) -> Nudge:
    """Return how far an element is moved, by the most that any rule says."""
    nudges = [measure_nudge(move.props) or _NONE for _, move in found.get(node.mem_id, ())]
    if not nudges:
        return _NONE
    nudge = Nudge(*map(max, zip(*nudges, strict=True)))
    props = gather(scene, [node, *ancestors(node)])
    # What is not taken out of its place keeps to it, whatever its edges are.
    is_moved = "relative" in find_values(props, "position") or any(
        name in ("transform", "translate") for name, _ in props
    )
    return nudge if is_moved else nudge._replace(alone=0.0)
