"""Boxes around the notice that cut it off: below, at a side, at a corner, in print."""

from collections.abc import Iterator

from .hidings import Hiding, Way
from .scene import Scene
from .selectors import Target, meets, preselect

Reason = tuple[str, str]
_LOWER = "Take overflow out, or the height, so that the page is as high as its text."
_FLAT = "Take overflow out, or let corners be rounded by less than 15%, or 120 px."
_STACKED = "Let the parts of the article stand below one another: flex-direction: column."
_NARROWER = "Set a max-width of 100% beside the width, so that its lines fit a telephone."
_ON_SCREEN = "Put the two inside '@media screen', or take the height out."


def find_meeting(scene: Scene, way: Way, target: Target) -> Iterator[Hiding]:
    """Yield the rules that work this *way* and meet *target*."""
    for sheet in (*scene.own_sheets, *scene.sheets):
        for hiding in preselect(sheet.hidings, target):
            if hiding.way is way and meets(hiding.selector, target):
                yield hiding


def quote(hiding: Hiding) -> str:
    """Return how a message says what a rule says."""
    return f"'{hiding.selector} {{ {hiding.declaration} }}'"


def find_cuts(scene: Scene) -> Iterator[Reason]:
    """Yield the rules by which a box cuts the notice off."""
    yield from _find_lowered(scene)
    yield from _find_sideways(scene)
    root = Target(scene.tree, [node for node in scene.chain if node.tag == "html"])
    for node in scene.chain:
        box = Target(scene.tree, (node,))
        yield from _find_pair(scene, (Way.CLIPS, Way.ROUNDS), (box, box), _FLAT)
        # What <body> says of scrolling holds for the whole screen, unless <html> says it too.
        sides = (*find_meeting(scene, Way.SIDES, root), *find_meeting(scene, Way.SCROLLS, root))
        if node.tag != "html" and (node.tag != "body" or sides):
            yield from _find_pair(
                scene, (Way.SCROLLS, Way.LIMITS), (box, box), _ON_SCREEN, ", in print"
            )


def _find_lowered(scene: Scene) -> Iterator[Reason]:
    """Yield what cuts off whatever goes beyond a box that is lower than its text."""
    root = Target(scene.tree, [node for node in scene.chain if node.tag in ("html", "body")])
    limits = list(find_meeting(scene, Way.LIMITS, scene.target))
    if any(find_meeting(scene, Way.STACKS, scene.target)):
        limits += find_meeting(scene, Way.RESTS, scene.target)
    beside = f" and {quote(limits[0])}" if limits else ""
    for clip in find_meeting(scene, Way.CLIPS, scene.target):
        if limits or meets(clip.selector, root):
            yield f"{clip.sheet} hides it with {quote(clip)}{beside}", _LOWER
    for clip in find_meeting(scene, Way.CONTAINS, scene.target) if limits else ():
        yield f"{clip.sheet} hides it with {quote(clip)}{beside}", _LOWER


def _find_sideways(scene: Scene) -> Iterator[Reason]:
    """Yield what sets the notice beside the screen, or its lines."""
    texts = [node for node in scene.inside if node.tag == "p"]
    for around, inside in ((scene.chain[1:2], scene.chain[:1]), (scene.chain[:1], texts)):
        box, part = Target(scene.tree, around), Target(scene.tree, inside)
        rows, stacks = (any(find_meeting(scene, way, box)) for way in (Way.ROWS, Way.STACKS))
        for stands in find_meeting(scene, Way.STANDS, part) if rows and not stacks else ():
            what = f"{stands.sheet} hides it with {quote(stands)}"
            yield f"{what}: it stands at the side of the text", _STACKED
    yield from _find_pair(
        scene,
        (Way.WIDENS, Way.SIDES),
        (Target(scene.tree, scene.chain[:1]), scene.target),
        _NARROWER,
    )


def _find_pair(
    scene: Scene, ways: tuple[Way, Way], targets: tuple[Target, Target], mend: str, when: str = ""
) -> Iterator[Reason]:
    """Yield the first rule of one way, if there is one of the other too."""
    for one in find_meeting(scene, ways[0], targets[0]):
        for other in find_meeting(scene, ways[1], targets[1]):
            yield f"{one.sheet} hides it with {quote(one)} and {quote(other)}{when}", mend
            return
