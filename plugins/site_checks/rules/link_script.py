"""Links that run a script, or hold the page that they open."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ..links import Leads
from ._words import blame, name

if TYPE_CHECKING:
    from ..site import Site


def link_script(site: "Site") -> Iterator[Problem]:
    """Every link leads somewhere without running a script, and holds no page itself.

    Bad: <a href="javascript:history.back()">, <a href="data:text/html,...">
    Good: <a href="index.html">
    """
    for edge in site.graph.find(Leads.SCRIPT):
        is_page = not edge.link.href.lower().strip().startswith(("javascript:", "vbscript:"))
        wrong = "holds what it opens, which nobody judges" if is_page else "runs a script"
        yield blame(
            site,
            edge,
            f"{name(edge)} {edge.link.href[:60]!r} {wrong}",
            "Write an address instead: it must work without scripts.",
        )
