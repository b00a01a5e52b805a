"""Pelican's own link forms, left in the page."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ..links import Leads
from ._words import blame, place

if TYPE_CHECKING:
    from ..site import Site


def link_leftover(site: "Site") -> Iterator[Problem]:
    """Every {filename} or {static} link was turned into an address.

    Bad: <a href="{filename}/costs.md"> in a built page
    Good: <a href="costs.html">
    """
    for edge in site.graph.find(Leads.LEFTOVER):
        yield blame(
            site,
            edge,
            f"{place(edge)} was left as it stands in the source",
            "Correct the path after the }: it starts with / at content/ and ends in .md.",
        )
