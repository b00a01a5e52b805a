"""Judge what was written: one judge for each way a surface carries text. Pure."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from .case import Breach, Case
from .closings import find_ends
from .dom import (
    Overview,
    find_articles,
    find_notices,
    has_ancestor,
    look_over,
    parse,
    squeeze,
)
from .drawing_parts import read_drawing
from .entities import expand_entities
from .frames import find_frames
from .notice import MARKER, render_text
from .rules import judge
from .scripts import find_scripts
from .seen import BLANK_SIGNS
from .styles import Sheet
from .wordings import Wording

# A label of a drawing has so many words at most, and all have so many; with more it is a page.
_LABEL, _LABELS = 40, 200
# Letters drawn as shapes take some hundred signs each.
_SHAPES = 20_000
# So much white space puts what follows it on another screen.
_UNSEEN = re.compile(
    rf"[{BLANK_SIGNS}\u2800\u00ad\u034f\u061c\u180e\u200b-\u200f\u2060-\u206f\ufe00-\ufe0f"
    r"\ufeff\U0001d159\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_BREAK = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
_EMPTY = re.compile(r"(?:[^\S\n]*\n){8}|[^\S\n]{200}")


@dataclass(frozen=True)
class Written:
    """One file or feed entry to judge, and the wording it owes, if any."""

    text: str
    wording: Wording | None
    tree: LexborHTMLParser | None = None
    sheets: tuple[Sheet, ...] = ()
    # What the page has, where that is known already.
    has: Overview | None = None
    # The module that wrote it, where that is not Pelican.
    by: str = ""


def judge_page(written: Written) -> Iterator[Breach]:
    """Yield every breach of a page's notice."""
    assert written.wording is not None
    tree = written.tree or parse(written.text)
    case = Case(written.text, tree, written.wording, written.sheets, written.has)
    yield from judge(case)


def judge_entry(written: Written) -> Iterator[Breach]:
    """Yield every breach of a feed entry's notice; its text is judged as an article."""
    assert written.wording is not None
    html = f"<!doctype html><article>{written.text}</article>"
    yield from judge(Case(html, parse(html), written.wording))
    yield from find_ends(written.text)


def judge_copy(written: Written) -> Iterator[Breach]:
    """Yield a breach unless a plain-text copy ends with the approved words, once."""
    assert written.wording is not None
    text, owed = squeeze(written.text), squeeze(render_text(written.wording, ""))
    # A heading of the article's own may read as the notice's does.
    if not _ends_with(text, owed) or text.count(owed) != 1:
        yield Breach(
            "notice-copy",
            "the plain-text copy does not end with the approved notice",
            "Build the site again; nothing may be written after the notice.",
        )
    if _EMPTY.search(_BREAK.sub("\n", _UNSEEN.sub("", written.text))):
        yield Breach(
            "notice-copy",
            "the plain-text copy has emptiness that pushes its notice out of sight",
            "Take the empty lines out of the article.",
        )


def _ends_with(text: str, owed: str) -> bool:
    # The words are followed by the address of the link, and by nothing else.
    before, found, after = text.rpartition(owed)
    return bool(found) and len(after.split()) <= 1 and bool(before)


def judge_listing(written: Written) -> Iterator[Breach]:
    """Yield a breach where a listing carries a notice anywhere but at the end of an article.

    What runs on it could also take a notice away elsewhere.
    """
    tree = written.tree or parse(written.text)
    articles = len(find_articles(tree))
    notices = find_notices(tree)
    loose = [notice for notice in notices if not has_ancestor(notice, "article")]
    if loose or len(notices) > articles or (MARKER in written.text and not notices):
        yield Breach(
            "notice-listing",
            "a listing carries a notice that belongs to no article on it",
            "Print summaries in listings, or each whole article inside its own <article>.",
        )
    has = written.has or look_over(tree)
    yield from find_scripts(tree, has)
    yield from find_frames(tree, has)
    drawn = tree.css("svg") if "svg" in has.tags else []
    if sum(len(drawing.html or "") for drawing in drawn) > _SHAPES:
        yield Breach(
            "notice-picture",
            "the drawings on the page are so large that they could spell an article",
            "Show them in an article, before its notice.",
        )


def judge_other(written: Written) -> Iterator[Breach]:
    """Yield a breach where a page that is neither an article nor a list calls itself one."""
    tree = written.tree or parse(written.text)
    if find_articles(tree):
        yield Breach(
            "notice-owed",
            f"the plugin {written.by!r} wrote the page, and no notice ends its <article>",
            "Make it an article, take the plugin out of PLUGINS, or give the page an exemption.",
        )
    yield from judge_listing(written)


def judge_picture(written: Written) -> Iterator[Breach]:
    """Yield a breach where a drawing, opened as a page, runs a script or is a page of text."""
    tree = written.tree or parse(written.text)
    has = written.has or look_over(tree)
    yield from find_scripts(tree, has)
    made = expand_entities(written.text)[1]
    words, odd = read_drawing(written.text)
    if made or odd:
        yield Breach(
            "notice-picture",
            f"with {made or odd} the drawing makes a page of itself that cannot be judged",
            "Save it as plain SVG, without declarations of its own.",
        )
    texts = tree.css("foreignObject") if "foreignObject" in has.tags else []
    counts = [len(squeeze(text.text(separator=" ")).split()) for text in texts]
    count = len(squeeze(words).split())
    if max(counts, default=0) > _LABEL or count > _LABELS:
        yield Breach(
            "notice-picture",
            f"the drawing holds a text of {count} words, and no notice follows it",
            "Write the text into an article, and leave only labels in the drawing.",
        )


JUDGES: dict[str, Callable[[Written], Iterator[Breach]]] = {
    "page": judge_page,
    "feed": judge_entry,
    "copy": judge_copy,
    "listing": judge_listing,
    "other": judge_other,
    "picture": judge_picture,
}


def judge_written(kind: str, written: Written) -> Sequence[Breach]:
    """Return the breaches that the judge named *kind* finds."""
    return tuple(JUDGES[kind](written))
