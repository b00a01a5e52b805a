"""Rules on markup that browsers put right, and reader views or programs that read feeds do not."""

import re
from collections.abc import Iterator

from .case import Breach, Case

# Browsers read what is in these as letters, up to their end tag, but not in a drawing.
_RAW = frozenset(
    "title style script textarea xmp noembed noframes iframe plaintext applet".split()
)
_SEARCHED = re.compile(r"\sdata-pagefind-(?!ignore)", re.IGNORECASE)
# With more of an article's letters in such boxes, a reader view takes one for the article.
_BOXES = frozenset(("div", "main", "article", "details"))
_MOST = 0.6
# A box with fewer paragraphs is an insert, such as a table or a note.
_FEWEST = 3


def notice_open(case: Case) -> Iterator[Breach]:
    """No element is open to some programs and not to others: they lose what follows it.

    A drawing may have <style/>, or end before its <title> does, and browsers go on after it.
    Programs that read feeds take what follows, with the notice, for a part of it.
    """
    html = case.html.lower()
    # Where a browser loses the notice too, it is told as swallowed.
    tags = _RAW & case.has.tags | {"applet"}
    for tag in sorted(tags) if len(case.notices) == 1 else ():
        if html.count(f"<{tag}") != html.count(f"</{tag}"):
            yield Breach(
                "notice-open",
                f"programs that read feeds take a <{tag}> without an end for open, and all after "
                "it for a part of it",
                f"Write <{tag}></{tag}>, or take it out.",
            )


def notice_beside(case: Case) -> Iterator[Breach]:
    """The text stands beside the notice, not in a box, which reader views keep alone."""
    for notice in case.notices[:1]:
        around = notice.parent
        # A box around the notice as well is told by another rule.
        if around is None or around.tag != "article":
            return
        held = [(node.tag, node.css("p")) for node in around.iter() if node.tag in _BOXES]
        boxes = [(tag, found) for tag, found in held if len(found) >= _FEWEST]
        letters = sum(len(part.text()) for _, found in boxes for part in found)
        if boxes and letters > _MOST * len(around.text()):
            tag = boxes[0][0]
            yield Breach(
                "notice-beside",
                f"most of the text stands in <{tag}>, and reader views leave out what is beside "
                "it, the notice too",
                f"Take that <{tag}> out, or make it a <section>.",
            )


def find_ends(text: str) -> Iterator[Breach]:
    """Yield the end of a whole page in an article's *text*: programs that read feeds end there."""
    bare = text.lower()
    found = next((tag for tag in ("</body", "</html", "<head>") if tag in bare), "")
    if found:
        yield Breach(
            "notice-open",
            f"programs that read feeds end the text at {found.rstrip('>')}>",
            "Take it out: only what stands inside <body> belongs into an article.",
        )


def find_search_words(text: str) -> Iterator[Breach]:
    """Yield what in an article's *text* tells the search which words to show of it."""
    if _SEARCHED.search(text):
        yield Breach(
            "notice-search",
            "data-pagefind in the text makes the search show words where no notice follows them",
            "Take data-pagefind-meta, -filter and the like out; data-pagefind-ignore may stay.",
        )
