"""Links that run a script."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ..links import Leads
from ._words import blame, place

if TYPE_CHECKING:
    from ..site import Site


def link_script(site: "Site") -> Iterator[Problem]:
    """Every link leads somewhere without running a script.

    Bad: <a href="javascript:history.back()">
    Good: <a href="index.html">
    """
    for edge in site.graph.find(Leads.SCRIPT):
        yield blame(
            site,
            edge,
            f"{place(edge)} runs a script",
            "Write an address instead: it must work without scripts.",
        )
