"""Rules on presence: the notice is there, shown, and there once."""

from collections.abc import Iterator

from .case import Breach, Case
from .dom import shows
from .notice import MARKER

# How the attribute stands in a text that was not parsed as the notice's element.
_MARK = f"{MARKER}="

# Elements whose content a browser never shows as part of the page.
_SWALLOWERS = (
    "textarea title iframe xmp plaintext noembed noframes noscript template script style select"
).split()


def notice_missing(case: Case) -> Iterator[Breach]:
    """Every article carries a notice."""
    if not case.notices and _MARK not in case.html:
        yield Breach(
            "notice-missing",
            "there is no notice",
            "Check that the provider_notice plugin is listed in PLUGINS and that the "
            "template prints the article's content.",
        )


def notice_swallowed(case: Case) -> Iterator[Breach]:
    """No element left open, and no comment, swallows the notice."""
    if case.notices or _MARK not in case.html:
        return
    where = next(
        (tag for tag in _SWALLOWERS for node in case.tree.css(tag) if _MARK in (node.html or "")),
        None,
    )
    element = f"<{where}>" if where else "a comment"
    yield Breach(
        "notice-swallowed",
        f"the notice is swallowed by {element} and never shown",
        f"Close {element} in the article's text, or take it out.",
    )


def notice_once(case: Case) -> Iterator[Breach]:
    """An article carries its notice once."""
    if len(case.notices) > 1:
        yield Breach(
            "notice-once",
            f"the notice stands {len(case.notices)} times",
            "Take out the copies in the text or the template; the plugin adds the one.",
        )


def notice_alone(case: Case) -> Iterator[Breach]:
    """An article says something of its own before its notice."""
    for article in case.articles[:1]:
        marked = {notice.mem_id for notice in case.notices}
        children = article.iter(include_text=True)
        if case.notices and not any(shows(n) for n in children if n.mem_id not in marked):
            yield Breach(
                "notice-alone",
                "the article has no text but its notice",
                "Write the article, or take its file away.",
            )
