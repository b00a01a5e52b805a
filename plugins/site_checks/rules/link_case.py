"""Links that work only where capital letters do not count."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ..links import Leads
from ._words import blame, place

if TYPE_CHECKING:
    from ..site import Site


def link_case(site: "Site") -> Iterator[Problem]:
    """Every link writes its file's name in the same letters, capitals included.

    Bad: <a href="Costs.html"> when the file is costs.html
    Good: <a href="costs.html">
    """
    for edge in site.graph.find(Leads.OTHER_CASE):
        real = site.resolver.suggest(edge.target.path)
        yield blame(
            site,
            edge,
            f"{place(edge)} leads to {edge.target.path!r}, but the file is {real!r}",
            "Write the name exactly as the file's: most servers tell capitals apart.",
        )
