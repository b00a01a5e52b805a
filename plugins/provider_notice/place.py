"""Rules on place: the notice is last in its article, in sight, with nothing over it."""

from collections.abc import Iterator

from . import visibility
from .case import HARMLESS, Breach, Case
from .dom import ancestors, following, has_ancestor, name, shows
from .scene import Scene

# Browsers stop nesting at 512 and set what is deeper beside it; programs give up before.
_DEEPEST = 100
_TOO_DEEP = " > ".join("*" * (_DEEPEST + 1))


def notice_depth(case: Case) -> Iterator[Breach]:
    """Nothing is nested so deep that programs which read the page give up on it."""
    deep = None if case.has.shallow else case.tree.css_first(_TOO_DEEP)
    if deep is not None:
        yield Breach(
            "notice-depth",
            f"elements stand inside one another more than {_DEEPEST} deep, at <{deep.tag}>",
            f"Close each <{deep.tag}> in the article's text, or take it out.",
        )


def notice_inside(case: Case) -> Iterator[Breach]:
    """The notice is a direct child of the outermost article."""
    outermost = {article.mem_id for article in case.articles}
    for notice in case.notices[:1]:
        around = [node for node in ancestors(notice) if node.tag not in HARMLESS]
        if not has_ancestor(notice, "article"):
            yield Breach(
                "notice-inside",
                "the notice stands outside the article",
                "Take out a stray closing tag (</article>, </div>) in the article's text, "
                "or print the content inside <article> in the template.",
            )
        elif around[0].mem_id not in outermost:
            yield Breach(
                "notice-inside",
                f"the notice is caught inside <{around[0].tag}>",
                f"Close <{around[0].tag}> in the article's text, or in the template print the "
                "content directly inside <article>.",
            )


def notice_last(case: Case) -> Iterator[Breach]:
    """Nothing a reader can see follows the notice inside its article."""
    for notice in case.notices[:1]:
        nodes = [notice, *(a for a in ancestors(notice) if has_ancestor(a, "article"))]
        after = next((n for node in nodes for n in following(node) if shows(n)), None)
        if after is not None:
            yield Breach(
                "notice-last",
                f"{name(after)} follows the notice",
                "Move it above the article's content in the template, or out of <article>.",
            )


def notice_visible(case: Case) -> Iterator[Breach]:
    """No attribute, style or folding element keeps the notice from a reader."""
    for notice in case.notices[:1]:
        scene = Scene(case.tree, notice, case.sheets)
        for wrong, mend in visibility.find_risks(scene):
            yield Breach("notice-visible", wrong, mend)
        for wrong, mend in visibility.find_reasons(scene):
            yield Breach("notice-visible", f"the notice is hidden: {wrong}", mend)


def notice_uncovered(case: Case) -> Iterator[Breach]:
    """Nothing in the article's text is laid over the page, and nothing leads away from it."""
    for article in case.articles:
        for covering in visibility.find_covers(case, article):
            yield Breach(
                "notice-uncovered",
                f"{covering} can be laid over the notice",
                "Take the position out of the article's text; style belongs to the theme.",
            )
    for node in case.with_attribute("http-equiv"):
        value = node.attributes.get("http-equiv") or ""
        if node.tag == "meta" and value.strip().lower() == "refresh":
            yield Breach(
                "notice-uncovered",
                "<meta http-equiv=refresh> leads away from the page before its end is read",
                "Take it out.",
            )
