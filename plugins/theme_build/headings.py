"""The headings of a page, for the list that shows what is on it. Pure."""

import re
from dataclasses import dataclass

from markupsafe import Markup

_HEADING = re.compile(r'<h2\b[^>]*\bid="(?P<id>[^"]+)"[^>]*>(?P<text>.*?)</h2>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading a reader can jump to."""

    id: str
    text: str


def list_headings(html: str) -> list[Heading]:
    """Return the second-level headings of *html* that have an id, in order."""
    return [
        Heading(match["id"], Markup(match["text"]).striptags())
        for match in _HEADING.finditer(str(html))
    ]
