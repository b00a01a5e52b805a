"""Links without an address."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ..links import Leads
from ._words import blame, place

if TYPE_CHECKING:
    from ..site import Site


def link_empty(site: "Site") -> Iterator[Problem]:
    """Every link has an address.

    Bad: <a href="">Costs</a>
    Good: <a href="costs.html">Costs</a>
    """
    for edge in site.graph.find(Leads.EMPTY):
        yield blame(
            site,
            edge,
            f"{place(edge)} has no address",
            "Write #top for the top of the page, or where else it leads."
            if edge.link.href.strip() == "#"
            else "Write where it leads, or take the link out.",
        )
