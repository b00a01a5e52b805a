"""Links to folders that show nothing."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ..links import Leads
from ._words import blame, place

if TYPE_CHECKING:
    from ..site import Site


def link_folder(site: "Site") -> Iterator[Problem]:
    """Every link to a folder leads to one with an index page.

    Bad: <a href="side-effects/"> when that folder has no index.html
    Good: <a href="side-effects.html">
    """
    for edge in site.graph.find(Leads.FOLDER):
        yield blame(
            site,
            edge,
            f"{place(edge)} leads to a folder that has no index page",
            "Link to a page in it.",
        )
