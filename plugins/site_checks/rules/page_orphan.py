"""Pages that no reader can find."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ..graph import find_reached

if TYPE_CHECKING:
    from ..site import Site


def page_orphan(site: "Site") -> Iterator[Problem]:
    """Every published page can be reached from the home page by links.

    Bad: about.html, which no page links to
    Good: a link to about.html in the footer
    """
    reached = find_reached(site.graph, "index.html")
    for page in site.pages:
        record = site.records.get(page.path)
        if page.path in reached or page.noindex or page.path == "404.html":
            continue
        if record is not None and record.is_public:
            yield Problem(
                page.path,
                "no page leads here from the home page",
                "Link to it from a section or another article, or make it a draft.",
                ("Title:",),
            )
