"""Rules on markup that browsers put right, and reader views or programs that read feeds do not."""

from collections.abc import Iterator

from .case import Breach, Case
from .dom import has_ancestor

# Browsers read what is in these as letters, up to their end tag, but not in a drawing.
_RAW = frozenset(
    "title style script textarea xmp noembed noframes iframe plaintext applet".split()
)
# With more of an article's letters in one box, a reader view takes the box for the article.
_MOST = 0.6


def notice_open(case: Case) -> Iterator[Breach]:
    """No element is open to some programs and not to others: they lose what follows it.

    A drawing may have <style/>, or end before its <title> does, and browsers go on after it.
    Programs that read feeds take what follows, with the notice, for a part of it.
    """
    html = case.html.lower()
    # Where a browser loses the notice too, it is told as swallowed.
    for tag in sorted(_RAW & case.has.tags) if len(case.notices) == 1 else ():
        if html.count(f"<{tag}") != html.count(f"</{tag}"):
            yield Breach(
                "notice-open",
                f"programs that read feeds take a <{tag}> without an end for open, and all after "
                "it for a part of it",
                f"Write <{tag}></{tag}>, or take it out.",
            )


def notice_beside(case: Case) -> Iterator[Breach]:
    """The text stands beside the notice, not in a box, which reader views keep alone."""
    boxes = case.tree.css("article > div") if "div" in case.has.tags else []
    for box in boxes:
        around = box.parent
        # A box around the notice as well is told by another rule.
        if around is None or any(has_ancestor(notice, "div") for notice in case.notices):
            return
        if len(box.text()) > _MOST * len(around.text()):
            yield Breach(
                "notice-beside",
                "most of the text stands in one <div>, and reader views leave out what is beside "
                "it, the notice too",
                "Take that <div> out, or make it a <section>.",
            )


def find_ends(text: str) -> Iterator[Breach]:
    """Yield the end of a whole page in an article's *text*: programs that read feeds end there."""
    bare = text.lower()
    for tag in ("</body", "</html"):
        if tag in bare:
            yield Breach(
                "notice-open",
                f"programs that read feeds end the text at {tag}>",
                "Take it out: only what stands inside <body> belongs into an article.",
            )
            return
