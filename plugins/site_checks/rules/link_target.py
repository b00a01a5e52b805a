"""Links to files that are not there."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ..links import Leads
from ._words import needles, place

if TYPE_CHECKING:
    from ..site import Site


def link_target(site: "Site") -> Iterator[Problem]:
    """Every link inside the site leads to a file that was built.

    Bad: <a href="side-effects/blood.html"> when there is no such page
    Good: <a href="side-effects/blood-pressure.html">
    """
    for edge in site.graph.find(Leads.MISSING):
        guess = site.resolver.suggest(edge.target.path)
        yield Problem(
            edge.document.path,
            f"{place(edge)} leads to {edge.target.path!r}, which is not there",
            f"Did you mean {guess!r}? Correct the address."
            if guess
            else "Correct the address, or take the link out.",
            needles(edge),
        )
