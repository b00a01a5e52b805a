"""Whether a reader can see the notice: attributes, styles, and elements that fold away."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from .case import Case
from .dom import ancestors, has_ancestor
from .selectors import Target, meets, preselect
from .styles import covers, find_hiding, hides

# Attributes that take an element away from some or all readers.
_HIDING_ATTRIBUTES = ("hidden", "inert", "popover")
# Elements that fold away, or never show, what they hold.
_FOLDS = ("details", "dialog", "noscript", "template", "iframe", "object", "svg", "math", "select")
# Classes by which frameworks hide from the eye what a screen reader still says.
_HIDING_CLASSES = frozenset(("visually-hidden", "sr-only", "screen-reader-text", "is-hidden"))


# Attributes by which a drawing leaves its box.
_DRAWN_OUTSIDE = frozenset(("opacity", "transform", "filter", "mask", "overflow", "clip-path"))
# Attributes of <body> from before stylesheets.
_WORN = frozenset(("text", "bgcolor", "background", "link", "vlink", "alink"))


def reasons(notice: LexborNode, case: Case) -> Iterator[tuple[str, str]]:
    """Yield (what hides the notice, what to do) for every cause found."""
    chain = [notice, *ancestors(notice)]
    inside = [node for node in notice.css("*") if node.mem_id != notice.mem_id]
    for node in (*chain, *inside):
        yield from _by_attributes(node)
    for node in chain[1:]:
        if node.tag in _FOLDS:
            yield (f"it is inside <{node.tag}>", f"Close <{node.tag}> in the article's text.")
    own = [
        hiding
        for style in case.with_tag("style")
        for hiding in find_hiding(style.text() or "", "a <style> in the page")
    ]
    around = Target(case.tree, (*chain, *inside))
    for hiding in (*own, *preselect(case.sheets, around)):
        target = Target(case.tree, (notice, *inside)) if hiding.adds else around
        if meets(hiding.selector, target):
            yield (
                f"{hiding.sheet} hides it with '{hiding.selector} {{ {hiding.declaration} }}'",
                "Take the rule out, or narrow its selector so that it spares the notice.",
            )


def _by_attributes(node: LexborNode) -> Iterator[tuple[str, str]]:
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
    for node in ancestors(article):
        worn = _WORN & set(node.attributes)
        if worn:
            yield f"<{node.tag} {min(worn)}>, which paints the whole page,"
    for node in article.css("[style]") if "style" in case.has.attributes else ():
        covering = covers(node.attributes.get("style") or "")
        if covering:
            yield f'<{node.tag} style="{covering}">'
