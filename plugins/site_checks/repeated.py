"""Tell whether a feed entry is its page's own text again, so that one verdict holds for both.

A feed entry is judged by fewer rules than a page: no styles reach it and nothing
is around it. Where the same markup stands in both, what is right on the page is
right in the entry. Whatever is not the same to the letter is parsed and judged.
"""

import re
from typing import NamedTuple

from provider_notice.dom import parse
from provider_notice.notice import MARKER

from .document import Document, Link, make_link

_HREF = re.compile(r' href="([^"]*)"')
# Text that starts with words of its own, so that the notice does not stand alone.
_WORDS = re.compile(
    r'\s*(?:<(?:p|div|section|h[2-6]|[uo]l|li|strong|em)(?: [\w-]+="[^"<>]*")*>\s*)*\w'
)
# What leads somewhere although it is no href, or would be read in two ways.
_OTHER_NAMES = ("src", "style", "poster", "data", "background", "longdesc", "xlink")
_OTHER = re.compile(rf"\b(?:{'|'.join(_OTHER_NAMES)}|srcset|imagesrcset)\b")
_NOTICE_LINK = re.compile(r"(?:https?://)?[\w./-]+")


class Page(NamedTuple):
    """A page that was judged: its facts, with all links, and its HTML."""

    facts: Document
    html: str


class Text(NamedTuple):
    """A piece of HTML, its addresses taken out."""

    bare: str
    addresses: list[str]


def find_repeated(page: Page, body: str) -> list[Link] | None:
    """Return the links of an entry whose *body* is the end of its page's article, or None.

    Addresses may differ: feeds write them in another way.
    """
    facts, html = page
    if not facts.judged or facts.breaches or facts.articles != 1:
        return None
    start, end = html.find("<article"), html.find("</article>")
    if start < 0 or end < 0 or not _is_whole(body):
        return None
    article, entry = _take_out(html[start:end].rstrip()), _take_out(body.rstrip())
    before = article.bare.removesuffix(entry.bare)
    if len(before) == len(article.bare) or not _is_between(before):
        return None
    after = len(_HREF.findall(html, end))
    number = len(entry.addresses)
    shown = facts.links[len(facts.links) - after - number : len(facts.links) - after]
    # The parser found on the page, in the same place, just the links that were taken out.
    if shown != _make_links(article.addresses[-number:]):
        return None
    return _make_links(entry.addresses)


def _is_whole(body: str) -> bool:
    """Tell whether *body* has words, then one notice whose link can be told without parsing."""
    words, marker, notice = body.partition(MARKER)
    addresses = _HREF.findall(notice)
    return (
        bool(marker and _WORDS.match(words))
        and len(addresses) == 1
        and _NOTICE_LINK.fullmatch(addresses[0]) is not None
        and not _has_other(words.partition(' href="')[0])
        and "\r" not in body
        and "noscript" not in body.lower()
    )


def _has_other(text: str) -> bool:
    # Most texts have none of these letters, which is quick to see.
    return any(name in text for name in _OTHER_NAMES) and _OTHER.search(text) is not None


def _take_out(html: str) -> Text:
    parts = _HREF.split(html)
    return Text("\0".join(parts[::2]), parts[1::2])


def _make_links(addresses: list[str]) -> list[Link] | None:
    """Return links to *addresses* as written in HTML; None where one is written in an odd way."""
    together = "".join(addresses)
    if "&" not in together:
        return [make_link("a", address) for address in addresses]
    if "&" in together.replace("&amp;", ""):
        return None
    return [make_link("a", address.replace("&amp;", "&")) for address in addresses]


def _is_between(before: str) -> bool:
    """Tell whether what comes after *before* stands directly in the article, nothing left open."""
    tree = parse(f"<!doctype html>{before.replace(chr(0), '')}<wbr data-cut>")
    return tree.css_first("body > article > [data-cut]") is not None
