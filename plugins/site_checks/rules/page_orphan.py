"""Pages that no reader can find."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ..graph import find_reached

if TYPE_CHECKING:
    from ..manifest import Record
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
                _mend(record),
                ("Title:",),
            )


def _mend(record: "Record") -> str:
    if record.surface == "other":
        return f"Link to it from another page, or take the plugin {record.by!r} out of PLUGINS."
    if not record.source:
        return (
            "Link to it from another page, or have it left out: take its template out of "
            "DIRECT_TEMPLATES or TEMPLATE_PAGES, or give its kind of list an empty …_SAVE_AS."
        )
    return "Link to it from a section or another article, or make it a draft."
