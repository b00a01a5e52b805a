"""What the site's styles say of where an element is set, found once for all that look alike."""

from collections.abc import Sequence

from selectolax.lexbor import LexborNode

from .boxes import Props
from .dom import describe
from .moves import Move
from .scene import Scene
from .selectors import Target, is_placed, meets, preselect
from .styles import Sheet

# The sheets stand beside their own id, so that no others can take it.
_gathered: dict[tuple[object, ...], tuple[object, list[Move]]] = {}
_open: dict[int, tuple[object, frozenset[str]]] = {}


def gather(scene: Scene, path: Sequence[LexborNode], pseudo: str = "") -> Props:
    """Return all that rules say of where the first of *path*, or a box beside it, is set."""
    key = (id(scene.sheets), pseudo, describe(path))
    if key not in _gathered:
        target = Target(scene.tree, path[:1])
        moves = [move for sheet in scene.sheets for move in preselect(sheet.moves, target)]
        moves = [move for move in moves if move.pseudo == pseudo]
        _gathered[key] = (
            scene.sheets,
            [m for m in moves if is_placed(m.selector) or meets(m.selector, target)],
        )
    own = [m for sheet in scene.own_sheets for m in sheet.moves if m.pseudo == pseudo]
    return [
        prop
        for move in (*_gathered[key][1], *own)
        if not (move in own or is_placed(move.selector))
        or path[0].mem_id in scene.find_met(move.selector)
        for prop in move.props
    ]


def find_open(sheets: Sequence[Sheet]) -> frozenset[str]:
    """Return the pseudo-elements, "" for none, of rules that ask what else is on a page."""
    if id(sheets) not in _open:
        moves = (move for sheet in sheets for move in sheet.moves)
        found = frozenset(move.pseudo for move in moves if is_placed(move.selector))
        _open[id(sheets)] = (sheets, found)
    return _open[id(sheets)][1]
