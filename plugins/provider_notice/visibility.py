"""Whether a reader can see the notice: attributes, styles, and elements that fold away."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from .answers import Answers
from .case import HARMLESS, Case
from .contrast import Reason, find_unreadable
from .covering import find_moved
from .cuts import find_cuts, find_meeting, quote
from .dom import ancestors, has_ancestor
from .hidings import Way, covers, hides
from .scene import Scene
from .selectors import is_placed, preselect

# Attributes that take an element away from some or all readers.
_HIDING_ATTRIBUTES = ("hidden", "inert", "popover")
# Elements that fold away, or never show, what they hold.
_FOLDS = ("details", "dialog", "noscript", "template", "iframe", "object", "svg", "math", "select")
# Classes by which frameworks hide from the eye what a screen reader still says.
_HIDING_CLASSES = frozenset(("visually-hidden", "sr-only", "screen-reader-text", "is-hidden"))
# Attributes by which a drawing leaves its box.
_DRAWN_OUTSIDE = frozenset(("opacity", "transform", "filter", "mask", "overflow", "clip-path"))
# Elements that give a drawing other attributes after a while.
_ANIMATES = ("set", "animate", "animateTransform", "animateMotion")
# Attributes of <body> from before stylesheets.
_WORN = frozenset(("text", "bgcolor", "background", "link", "vlink", "alink"))

# Notices that styles cannot tell apart share an answer.
_placed: Answers[list[str]] = Answers()
_known: Answers[tuple[Reason, ...]] = Answers()


def find_reasons(scene: Scene) -> tuple[Reason, ...]:
    """Return (what hides the notice, what to do) for every cause."""
    return (*_find_shared(scene), *find_moved(scene))


def find_risks(scene: Scene) -> Iterator[Reason]:
    """Yield what stylesheets do to every notice, by what they say of letters, paper or pages."""
    for sheet in (*scene.own_sheets, *scene.sheets):
        for what, said, mend in sheet.does_to_all:
            yield f"{what}: {sheet.name} says {said}", mend


def _find_shared(scene: Scene) -> tuple[Reason, ...]:
    if scene.own_sheets:
        return tuple(_find_reasons(scene))
    key = (scene.linked, scene.schemes, scene.shape)
    placed = _placed.find(scene.sheets, key, lambda: list(_find_placed(scene)))
    whole = (key, *(scene.find_places(selector) for selector in placed))
    return _known.find(scene.sheets, whole, lambda: tuple(_find_reasons(scene)))


def _find_placed(scene: Scene) -> Iterator[str]:
    """Yield the selectors that may meet the notice on one page and not on another like it."""
    for sheet in scene.sheets:
        yield from filter(is_placed, (h.selector for h in preselect(sheet.hidings, scene.target)))
        yield from filter(is_placed, (p.selector for p in preselect(sheet.paints, scene.target)))


def _find_reasons(scene: Scene) -> Iterator[Reason]:
    for node in (*scene.chain, *scene.inside):
        yield from _by_attributes(node)
    around = [node for node in scene.chain[1:] if node.tag not in HARMLESS]
    # A box left open in the article is told by the rule on where the notice stands.
    is_told = around[0].tag in ("details", "dialog") and has_ancestor(around[0], "article")
    for node in around[is_told:]:
        if node.tag in _FOLDS:
            yield (f"it is inside <{node.tag}>", f"Close <{node.tag}> in the article's text.")
    hidden = list(_find_hiding(scene))
    # What nobody can see need not be told a second time for its colours.
    yield from hidden or find_unreadable(scene)


def _find_hiding(scene: Scene) -> Iterator[Reason]:
    """Yield the rules that hide the notice, whatever else is said of it."""
    ways = ((Way.HIDES, scene.target), (Way.ADDS, scene.itself), (Way.ENDS, scene.target))
    for way, target in ways:
        for hiding in find_meeting(scene, way, target):
            yield (
                f"{hiding.sheet} hides it with {quote(hiding)}"
                + (f": {hiding.why}" if hiding.why else ""),
                "Take the rule out, or narrow its selector so that it spares the notice.",
            )
    yield from _find_waiting(scene)
    yield from find_cuts(scene)


def _find_waiting(scene: Scene) -> Iterator[Reason]:
    """Yield what keeps from sight a box that an animation would bring into it."""
    lasting = {name for sheet in (*scene.own_sheets, *scene.sheets) for name in sheet.lasting}
    for enters in find_meeting(scene, Way.ENTERS, scene.target):
        mend = "Take the animation out, or let it begin at once and end within a second."
        hidden = f"{enters.sheet} hides it with {quote(enters)}"
        if lasting.intersection(re.split(r"[\s,]+", enters.declaration)):
            yield f"{hidden}: another stylesheet has an animation of that name", mend
            return
        for waits in find_meeting(scene, Way.WAITS, scene.target):
            yield f"{hidden} and {quote(waits)}: {waits.why}", mend
            return


def _by_attributes(node: LexborNode) -> Iterator[Reason]:
    mend = "Take it out of the article's text or the template."
    attributes = node.attributes
    for name in _HIDING_ATTRIBUTES:
        if name in attributes:
            yield (f"<{node.tag} {name}> hides it", mend)
    if (attributes.get("aria-hidden") or "").strip().lower() == "true":
        yield (f'<{node.tag} aria-hidden="true"> hides it from screen readers', mend)
    hiding = hides(attributes.get("style") or "")
    if hiding:
        yield (f'<{node.tag} style="{hiding}"> hides it', mend)
    classes = _HIDING_CLASSES & set((attributes.get("class") or "").split())
    if classes:
        yield (f'<{node.tag} class="{min(classes)}"> hides it from the eye', mend)


# What the browser itself lays over the page, or sets in the place of what stands there.
_OVERLAYS = {
    "template[shadowrootmode]": "a tree of its own that no rule here can see",
    "dialog[open]": "which stands over the page",
}


def find_covers(case: Case, article: LexborNode) -> Iterator[str]:
    """Yield what on the page could be laid over the notice."""
    for selector, why in _OVERLAYS.items():
        tag = selector.partition("[")[0]
        if tag in case.has.tags and case.tree.css_first(selector) is not None:
            yield f"<{selector.replace('[', ' ').rstrip(']')}>, {why},"
    for node in article.css("svg") if "svg" in case.has.tags else ():
        moved = _DRAWN_OUTSIDE & set(node.attributes)
        if moved and not has_ancestor(node, "svg"):
            yield f"<svg {min(moved)}>"
    yield from _find_animated(case)
    for node in ancestors(article):
        worn = _WORN & set(node.attributes)
        if worn:
            yield f"<{node.tag} {min(worn)}>, which paints the whole page,"
    for node in article.css("[style]") if "style" in case.has.attributes else ():
        covering = covers(node.attributes.get("style") or "")
        if covering:
            yield f'<{node.tag} style="{covering}">'


def _find_animated(case: Case) -> Iterator[str]:
    """Yield what gives a whole drawing other attributes: its height, or leave to go beyond it."""
    for node in case.with_tag(*_ANIMATES):
        around = node.parent
        link = node.attributes.get("href") or node.attributes.get("xlink:href")
        if link is not None:
            around = case.tree.css_first(f'[id="{link.strip().lstrip("#")}"]')
        if around is None or not has_ancestor(around, "svg"):
            yield f"<{node.tag}> of a whole <svg>"
