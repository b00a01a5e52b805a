"""What a server is told that could take a notice away: its redirects and headers."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ..redirects import REDIRECTS_FILE, Hop, Redirects, find_path, parse_rows

if TYPE_CHECKING:
    from ..site import Site

_HEADERS_FILE = "_headers"
_HARMFUL = re.compile(
    r"\s+(?:refresh\s*:|link\s*:.*\bstylesheet\b|content-type\s*:.*xhtml)", re.IGNORECASE
)


def notice_redirect(site: "Site") -> Iterator[Problem]:
    """No row of _redirects starts from a page or copy that owes a notice."""
    pages = _list_addresses(site)
    for hop in _list_rows(site):
        page = next(_find_sent(site, hop, pages), None)
        if hop.row is not None and page is not None:
            yield Problem(
                REDIRECTS_FILE,
                f"the row sends readers of {page} elsewhere, where its notice is not",
                "Let the row start from addresses where no article is, or take it out.",
                (hop.row.text,),
                line=hop.row.line,
                rule="notice-redirect",
            )


def _list_addresses(site: "Site") -> dict[str, str]:
    """Return the addresses of what owes a notice, each with its path; servers add the ending."""
    pages = [record.path for record in site.records.values() if record.owed is not None]
    shorter = {path.removesuffix(".html").removesuffix("/index"): path for path in pages}
    return shorter | {path: path for path in pages}


def _list_rows(site: "Site") -> Iterator[Hop]:
    document = next((d for d in site.documents if d.path == REDIRECTS_FILE), None)
    if document is None:
        return
    for row in parse_rows(site.folder.read(REDIRECTS_FILE).decode("utf-8", "replace")):
        path = find_path(site.resolver, document, row.source)
        # Such a row is asked only for what is not there.
        if path and "404" not in row.text.partition(" #")[0].split():
            yield Hop(path, document, row.link, row)


def _find_sent(site: "Site", hop: Hop, pages: dict[str, str]) -> Iterator[str]:
    """Yield the pages that a redirect starts from, unless it leads to the same page."""
    redirects = Redirects([hop], site.resolver)
    for address in [hop.path] if redirects.are_fixed else pages:
        page = pages.get(address)
        leads = redirects.lead(address) if page else None
        if page and leads is not None and pages.get(leads) != page:
            yield page


def notice_header(site: "Site") -> Iterator[Problem]:
    """No line of _headers leads readers away, styles a page, or has it read as XML."""
    if _HEADERS_FILE not in site.files:
        return
    text = site.folder.read(_HEADERS_FILE).decode("utf-8", "replace")
    for number, line in enumerate(text.splitlines(), 1):
        if _HARMFUL.match(line):
            yield Problem(
                _HEADERS_FILE,
                "the header could hide a notice, or lead readers away from it",
                "Take it out; styles of the site belong in its pages.",
                (line.strip(),),
                line=number,
                rule="notice-header",
            )
