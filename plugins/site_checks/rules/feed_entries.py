"""Feeds that lost entries."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem

if TYPE_CHECKING:
    from ..site import Site


def feed_entries(site: "Site") -> Iterator[Problem]:
    """Every feed holds the entries that the build put into it.

    Bad: feeds/all.atom.xml with 39 entries when the build wrote 40
    Good: 40 entries
    """
    found: dict[str, int] = {}
    for document in site.documents:
        found[document.path] = found.get(document.path, 0) + (document.kind == "entry")
    for record in site.records.values():
        got = found.get(record.path, 0)
        if record.surface == "feed" and got != record.entries:
            yield Problem(
                record.path,
                f"the feed holds {got} entries, but the build wrote {record.entries}",
                "Find what rewrites the feed after the build, and build again.",
            )
