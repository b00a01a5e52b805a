"""Addresses that are none."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ..links import Leads
from ._words import blame, place

if TYPE_CHECKING:
    from ..site import Site


def link_malformed(site: "Site") -> Iterator[Problem]:
    """Every address is written as addresses are.

    Bad: <a href="http:/example">, <a href="tel:call us">
    Good: <a href="https://example.org">, <a href="tel:988">
    """
    for edge in site.graph.find(Leads.MALFORMED):
        yield blame(
            site,
            edge,
            f"{place(edge)} cannot be an address",
            "Correct it: https://host/path, mailto:name@host, or tel: and digits.",
        )
