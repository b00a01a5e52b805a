"""Links that leave the site by its roof."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ..graph import Edge
from ..links import Leads
from ._words import blame, place

if TYPE_CHECKING:
    from ..site import Site


def link_above(site: "Site") -> Iterator[Problem]:
    """Every link without a host stays inside the site.

    Bad: <a href="/costs.html"> when the site is at https://example.org/guide/
    Good: <a href="/guide/costs.html">
    """
    for edge in site.graph.find(Leads.ABOVE):
        yield blame(
            site,
            edge,
            f"{place(edge)} leads to {edge.target.path!r}, outside the site",
            _advise(edge),
        )


def _advise(edge: Edge) -> str:
    if edge.document.repeats and edge.link.element.endswith("srcset"):
        return "In a feed it leads nowhere: take srcset out, and keep src."
    if edge.document.repeats:
        return (
            "In a feed it leads nowhere: write it with {filename}, or a picture's with {static}."
        )
    return "Take out the ../ or / that is too many, or start with the site's own address."
