"""Pelican's own link forms, left in the page."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ..graph import Edge
from ..links import Leads
from ._words import blame, find_closest, place

if TYPE_CHECKING:
    from ..site import Site


def link_leftover(site: "Site") -> Iterator[Problem]:
    """Every {filename} or {static} link was turned into an address.

    Bad: <a href="{filename}/costs.md"> in a built page
    Good: <a href="costs.html">
    """
    folder = site.sources.name("")
    for edge in site.graph.find(Leads.LEFTOVER):
        wanted = edge.link.href.partition("}")[2].partition("#")[0].strip("/")
        guess = find_closest(wanted, site.sources.written)
        yield blame(
            site,
            edge,
            f"{place(edge)} was left as it stands in the source",
            _advise(edge, guess if guess != wanted else "", folder),
        )


def _advise(edge: Edge, guess: str, folder: str) -> str:
    if guess:
        return f"Did you mean {{filename}}/{guess}?"
    if edge.link.element.endswith("srcset"):
        return "Only href and src may be written so: take srcset out, and keep src."
    return f"Correct the path after the }}: it starts with / at {folder} and ends in .md."
