"""Whether the line breaks in a text are kept, with the empty lines between them."""

from selectolax.lexbor import LexborNode

from .case import Case
from .dom import ancestors
from .hidings import Way, keeps_lines
from .scene import Scene
from .selectors import Target, meets

_TAGS = frozenset(("pre", "textarea", "listing", "xmp", "plaintext"))


def find_kept(case: Case, node: LexborNode) -> str | None:
    """Return a text whose line breaks are kept, by its element or by any style; else None."""
    text = node.text(deep=False) or ""
    if node.tag != "-text" or "\n" not in text:
        return None
    around = list(ancestors(node))
    # A style that keeps a line or two does no harm, and is not asked for.
    if (around and around[0].tag in _TAGS) or (text.count("\n") > 1 and _is_kept(case, around)):
        return text
    return None


def _is_kept(case: Case, around: list[LexborNode]) -> bool:
    if any(keeps_lines(part.attributes.get("style") or "") for part in around):
        return True
    scene, target = Scene(case.tree, around[0], case.sheets), Target(case.tree, around)
    return any(
        hiding.way is Way.KEEPS and meets(hiding.selector, target)
        for sheet in (*scene.sheets, *scene.own_sheets)
        for hiding in sheet.hidings
    )
