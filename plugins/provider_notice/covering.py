"""What the site's styles lay or pull over the notice, or put between it and the text."""

from collections.abc import Iterator, Sequence

from selectolax.lexbor import LexborNode

from .answers import Answers
from .boxes import (
    ORNAMENT,
    SMALL,
    Props,
    find_edges,
    find_values,
    is_at_top,
    is_pulled,
    is_small,
    is_tall,
    reaches_out,
)
from .dom import ancestors, describe, has_ancestor, name
from .emptiness import find_emptied
from .gathering import find_open, gather
from .kinds import Kind
from .layers import find_layer, is_below
from .moves import Move
from .nudges import find_nudged
from .parts import describe_parts, measure_parts
from .scene import Place, Scene
from .selectors import find_all
from .shifts import MOVED, find_shift, is_enlarged, pulls_next
from .shown import is_shown

# More letters than this make a large box by themselves.
_LONG = 200
# ... and more than this a bar that fills a narrow screen.
_LONGER = 500
_DOES = {
    Kind.LAYS: "{} can lie over it",
    Kind.PULLS: "{} can be moved over it",
    Kind.SPREADS: "the shadow or outline of {} can spread over it",
    Kind.PUSHES: "{} can push it more than a screen away from the text",
    Kind.FOLLOWS: "{} can be set after it",
    Kind.ANCHORS: "{} is laid by an anchor, perhaps over it",
}
_ABOVE = "give .provider-notice position: relative, a background, and a z-index above all others."
_BESIDE = f"Take the rule out, or bound its size; or {_ABOVE}"
_MENDS = {
    Kind.PUSHES: "Take the rule out, or make what it measures smaller than a screen.",
    Kind.ANCHORS: f"Place it by top, bottom and the like, or as a popover; or {_ABOVE}",
    Kind.PULLS: f"Move it by less than {MOVED} px; or {_ABOVE}",
}

# What shows a box elsewhere, whatever its position is.
_FREE = ("transform", "translate", "rotate", "scale", "offset", "offset-path")

# What an element does to notices that styles cannot tell apart is found once.
_judged: Answers[Kind | None] = Answers()


def find_moved(scene: Scene) -> Iterator[tuple[str, str]]:
    """Yield (what a rule does, what to do) for every rule that takes the notice from sight."""
    for sheet in (*scene.own_sheets, *scene.sheets):
        if not sheet.suspects or not find_all(sheet.suspicious, scene.tree):
            continue
        for move in sheet.suspects:
            for node in find_all(move.selector, scene.tree):
                kind = _judge_once(scene, move, [node, *ancestors(node)])
                if kind is not None:
                    yield _tell(move, kind, node), _MENDS.get(kind, _BESIDE)
                    break
    for node, move in scene.inline.values():
        # What is laid over the page in an article's text is told by the rule on that.
        is_told = move.kinds == {Kind.LAYS} and has_ancestor(node, "article")
        kind = None if is_told else _judge(scene, move, [node, *ancestors(node)])
        if kind is not None:
            yield _tell(move, kind, node), _MENDS.get(kind, _BESIDE)
    yield from find_emptied(scene)
    for node, move, what in find_nudged(scene):
        yield f"{move.blame(node.tag)}: {what}", _MENDS[Kind.PULLS]


def _judge_once(scene: Scene, move: Move, path: Sequence[LexborNode]) -> Kind | None:
    if scene.own_sheets or {"", move.pseudo} & find_open(scene.sheets):
        return _judge(scene, move, path)
    shape = describe(path)
    text = len(path[0].text() or "") > _LONG
    parts = describe_parts(path[0]) if move.is_taken and not move.pseudo else ()
    key = (move, scene.find_place(path[0]), text, shape, parts, scene.shape)
    return _judged.find(scene.sheets, key, lambda: _judge(scene, move, path))


def _tell(move: Move, kind: Kind, node: LexborNode) -> str:
    what = f"what stands {move.pseudo} {name(node)}" if move.pseudo else name(node)
    return f"{move.blame(node.tag)}: {_DOES[kind].format(what)}"


def _judge(scene: Scene, move: Move, path: Sequence[LexborNode]) -> Kind | None:
    """Return what *move* does to the notice through the first of *path*, if anything."""
    place = scene.find_place(path[0])
    if Kind.PUSHES in move.kinds and place not in (Place.BEFORE, Place.LATER):
        return Kind.PUSHES
    if Kind.FOLLOWS in move.kinds and place is Place.EARLIER and not move.pseudo:
        return Kind.FOLLOWS if path[1].mem_id == scene.chain[1].mem_id else None
    if place in (Place.INSIDE, Place.AROUND) and not move.pseudo:
        is_bare = pulls_next(move.props) and not find_layer(scene, len(scene.chain))
        return Kind.PULLS if is_bare else None
    props = gather(scene, path, move.pseudo)
    if not is_shown(path[0], move.pseudo, props) or is_below(
        scene, path, move.pseudo, props, place
    ):
        return None
    return _judge_beside(scene, move, path, props, place)


def _judge_beside(
    scene: Scene, move: Move, path: Sequence[LexborNode], props: Props, place: Place
) -> Kind | None:
    """Return what *move* does through an element beside the notice, or a box beside one."""
    if Kind.SPREADS in move.kinds:
        return Kind.SPREADS
    if place is Place.AROUND and move.pseudo == "after":
        place = Place.LATER
    # A box in the notice need not be large to lie over a line of it.
    limit = ORNAMENT if place is Place.INSIDE else SMALL
    if is_small(props, limit):
        return None
    if place is Place.INSIDE and is_tall(props, limit):
        is_afloat = bool(find_values(props, "float") - {"none"}) or is_pulled(move.props)
        if is_afloat or find_values(props, "position") & {"absolute", "fixed"}:
            return Kind.LAYS
    if Kind.LAYS in move.kinds and _lays(scene, path, move, props):
        return Kind.LAYS
    is_taken = bool(find_values(props, "position") & {"absolute", "fixed"})
    if Kind.ANCHORS in move.kinds and is_taken and not _is_held(scene, path, move.pseudo):
        return Kind.ANCHORS
    return Kind.PULLS if Kind.PULLS in move.kinds and _pulls(move.props, props, place) else None


def _lays(scene: Scene, path: Sequence[LexborNode], move: Move, props: Props) -> bool:
    """Tell whether a box taken out of the text could lie over the notice."""
    positions, letters = find_values(props, "position"), len(path[0].text() or "")
    is_held = not reaches_out(props) and _is_held(scene, path, move.pseudo)
    if is_held and positions <= {"absolute"}:
        return False
    starts, ends = find_edges(props)
    tall = is_tall(props) or (
        move.is_taken and not move.pseudo and measure_parts(scene, path) > SMALL
    )
    if "fixed" in positions and (tall or letters > _LONGER):
        return True
    # What sticks at the top does so only as long as what it stands in is seen.
    is_along = not move.pseudo and path[1].mem_id in {part.mem_id for part in scene.chain}
    if "sticky" in positions and tall and (ends or is_along):
        return True
    is_large = tall or (not move.pseudo and letters > _LONG and not is_at_top(starts))
    return "absolute" in positions and is_large and not is_held


def _is_held(scene: Scene, path: Sequence[LexborNode], pseudo: str) -> bool:
    """Tell whether a box is placed inside another that does not stand around the notice.

    What is held by a bar that keeps to the screen does so too.
    """
    around = {part.mem_id for part in scene.chain}
    for i in range(0 if pseudo else 1, len(path)):
        if path[i].mem_id in around:
            return False
        positions = find_values(gather(scene, path[i:]), "position") - {"static"}
        if positions:
            return positions <= {"relative", "absolute"}
    return False


def _pulls(own: Props, props: Props, place: Place) -> bool:
    """Tell whether an element beside the notice could be moved onto it."""
    if is_enlarged(own):
        return True
    is_free = any(name in _FREE or name[:6] == "margin" for name, _ in own)
    if not is_free and "relative" not in find_values(props, "position"):
        return False
    shift = find_shift(own)
    return shift < 0 if place is Place.LATER else shift > 0
