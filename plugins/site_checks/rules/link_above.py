"""Links that leave the site by its roof."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
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
            "Take out the ../ or / that is too many, or start with the site's own address.",
        )
