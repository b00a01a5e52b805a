"""Links from published pages to drafts."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ..links import Leads
from ._words import blame, name

if TYPE_CHECKING:
    from ..site import Site


def link_draft(site: "Site") -> Iterator[Problem]:
    """Every link on a published page leads to a page that is published too.

    Bad: a link to {filename}/research/new.md, whose status is draft
    Good: no link until it is published
    """
    for edge in site.graph.find(Leads.DRAFT):
        record = site.records.get(edge.document.path)
        if record is None or record.is_public:
            yield blame(
                site,
                edge,
                f"{name(edge)} leads to {edge.target.path!r}, which is a draft",
                "Publish the draft, or take the link out until it is.",
            )
