"""Links to a place on a page that is not there."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ..graph import find_lost_fragments
from ._words import blame, name

if TYPE_CHECKING:
    from ..site import Site


def link_fragment(site: "Site") -> Iterator[Problem]:
    """Every link to a place on a page (#place) names an id of that page.

    Bad: <a href="costs.html#insurence"> when the page has only id="insurance"
    Good: <a href="costs.html#insurance">
    """
    for edge in find_lost_fragments(site.graph, site.documents):
        yield blame(
            site,
            edge,
            f"{name(edge)} names the place #{edge.target.fragment}, "
            f"which is not on {edge.target.path}",
            "Write the id of a heading of that page after the #, or leave the # out.",
        )
