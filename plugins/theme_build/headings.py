"""The headings of a page, for the list that shows what is on it. Pure."""

import re
from dataclasses import dataclass

from markupsafe import Markup

# What a page may open with: what it is for, and its three main points.
_OPENING = re.compile(
    r'\s*(?:<p>(?:(?!</p>).)*</p>\s*){0,3}<section class="in-short".*?</section>', re.DOTALL
)
_HEADING = re.compile(r'<h2\b[^>]*\bid="(?P<id>[^"]+)"[^>]*>(?P<text>.*?)</h2>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading a reader can jump to."""

    id: str
    text: str


def list_headings(html: str) -> list[Heading]:
    """Return the second-level headings of *html* that have an id, without its opening box."""
    return [
        Heading(match["id"], Markup(match["text"]).striptags())
        for match in _HEADING.finditer(_OPENING.sub("", str(html), count=1))
    ]


def split_opening(html: str) -> tuple[Markup, Markup]:
    """Return what *html* opens with, up to its "in short" box, or nothing; and the rest.

    The list of headings goes between them: the main points come first.
    """
    opening = _OPENING.match(str(html))
    end = opening.end() if opening else 0
    return Markup(str(html)[:end]), Markup(str(html)[end:])
