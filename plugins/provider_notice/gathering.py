"""What the site's styles say of where an element is set, found once for all that look alike."""

from collections.abc import Sequence

from selectolax.lexbor import LexborNode

from .answers import Answers
from .boxes import Props
from .dom import describe
from .moves import Move
from .scene import Scene
from .selectors import Target, is_placed, meets, preselect
from .styles import Sheet

_gathered: Answers[list[Move]] = Answers()
_open: Answers[frozenset[str]] = Answers()


def gather(scene: Scene, path: Sequence[LexborNode], pseudo: str = "") -> Props:
    """Return all that rules say of where the first of *path*, or a box beside it, is set."""
    key = (pseudo, describe(path))
    shared = _gathered.find(scene.sheets, key, lambda: _find_shared(scene, path, pseudo))
    own = [m for sheet in scene.own_sheets for m in sheet.moves if m.pseudo == pseudo]
    _, inline = scene.inline.get(path[0].mem_id, (None, None))
    return [
        *(inline.props if inline is not None and not pseudo else ()),
    ] + [
        prop
        for move in (*shared, *own)
        if not (move in own or is_placed(move.selector))
        or path[0].mem_id in scene.find_met(move.selector)
        for prop in move.props
    ]


def _find_shared(scene: Scene, path: Sequence[LexborNode], pseudo: str) -> list[Move]:
    """Return what the sheets say, as far as it may be of an element that looks like this one."""
    target = Target(scene.tree, path[:1])
    moves = [move for sheet in scene.sheets for move in preselect(sheet.moves, target)]
    return [
        move
        for move in moves
        if move.pseudo == pseudo and (is_placed(move.selector) or meets(move.selector, target))
    ]


def find_open(sheets: Sequence[Sheet]) -> frozenset[str]:
    """Return the pseudo-elements, "" for none, of rules that ask what else is on a page."""
    moves = (move for sheet in sheets for move in sheet.moves)
    return _open.find(
        sheets, None, lambda: frozenset(m.pseudo for m in moves if is_placed(m.selector))
    )
