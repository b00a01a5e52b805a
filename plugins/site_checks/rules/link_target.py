"""Links to files that are not there."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ..links import Leads
from ..redirects import SENDERS, Redirects
from ._words import blame, find_closest, name

if TYPE_CHECKING:
    from ..site import Site


def link_target(site: "Site") -> Iterator[Problem]:
    """Every link inside the site leads to a file that was built.

    Bad: <a href="side-effects/blood.html"> when there is no such page
    Good: <a href="side-effects/blood-pressure.html">
    """
    redirects = Redirects(site.row_hops, site.resolver)
    for edge in site.graph.find(Leads.MISSING):
        wanted = edge.target.path
        # Where the next redirect takes over, nothing has to be there.
        if edge.link.element in SENDERS and redirects.find(wanted.rstrip("/")) is not None:
            continue
        yield blame(
            site,
            edge,
            f"{name(edge)} leads to {wanted!r}, and there is no such file",
            _advise(site, wanted),
        )


def _advise(site: "Site", wanted: str) -> str:
    if site.sources.holds(wanted):
        form = "{filename}" if wanted.endswith(".md") else "{static}"
        return f"Write it as {form}/{wanted}, which is turned into its address."
    guess = site.resolver.suggest(wanted) or find_closest(wanted, site.folder.files)
    if guess:
        return f"Did you mean {guess!r}? Correct the address."
    return "Correct the address, or take the link out."
