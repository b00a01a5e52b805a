"""Redirects that never end."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ..graph import Edge
from ..links import Leads, Target
from ..redirects import Hop, Redirects
from ._words import blame

if TYPE_CHECKING:
    from ..site import Site


def link_loop(site: "Site") -> Iterator[Problem]:
    """Every redirect ends at a page, and never leads back to where it started.

    Bad: rows /old /older and /older /old in _redirects; a page that refreshes to itself
    Good: rows /oldest /old and /old /costs.html
    """
    rows = [hop for hop in site.row_hops if hop.row and hop.row.sends_all]
    hops = [*rows, *_find_page_hops(site)]
    for circle in Redirects(hops, site.resolver).find_circles():
        names = [repr(_name(hop)) for hop in circle]
        if len(names) == 1:
            wrong, which = f"the redirect of {names[0]} leads back to itself", "it"
        else:
            wrong = f"redirects lead in a circle: {' to '.join((*names, names[0]))}"
            which = "one of them"
        mend = f"Let {which} lead to a page that stays, or take {which} out."
        yield _blame(site, circle[0], wrong, mend)


def _find_page_hops(site: "Site") -> Iterator[Hop]:
    for page in site.pages:
        for link in page.links:
            if link.element == "refresh":
                yield Hop(page.path, page, link)


def _name(hop: Hop) -> str:
    return hop.row.source if hop.row else hop.path


def _blame(site: "Site", hop: Hop, wrong: str, mend: str) -> Problem:
    if hop.row is None:
        return blame(site, Edge(hop.document, hop.link, Target(Leads.FILE)), wrong, mend)
    return Problem(hop.document.path, wrong, mend, (hop.row.text,), line=hop.row.line)
