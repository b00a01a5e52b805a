"""Links to the author's own machine."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ..links import Leads
from ._words import blame, place

if TYPE_CHECKING:
    from ..site import Site


def link_local(site: "Site") -> Iterator[Problem]:
    """Every link leads somewhere that readers can reach too.

    Bad: <a href="http://localhost:8000/costs.html">
    Good: <a href="costs.html">
    """
    for edge in site.graph.find(Leads.LOCAL):
        yield blame(
            site,
            edge,
            f"{place(edge)} leads to the machine it was written on",
            "Link to the page itself, for example {filename}/finding-care/costs.md.",
        )
