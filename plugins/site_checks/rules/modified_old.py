"""Articles whose date is older than their text."""

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from ..finding import Problem
from .review_due import read_date

if TYPE_CHECKING:
    from ..site import Site


def modified_old(site: "Site") -> Iterator[Problem]:
    """Every article's Modified date is that of the text's last change, as git tells it.

    Bad: Modified: 2026-05-01 in a file last changed on 2026-11-23
    Good: Modified: 2026-11-23
    """
    for path, changed in site.changes.items():
        source = site.sources.get(path) if path in site.built_from else None
        if source is None:
            continue
        said = read_date(source.head.get("modified") or source.head.get("date", ""))
        # A day of grace: authors and git may be in different time zones.
        if said is not None and said + timedelta(days=1) < changed:
            yield Problem(
                "",
                f"it says it was last changed on {said}, but its text changed on {changed}",
                f"Write Modified: {changed}.",
                ("Modified:", "Date:"),
                source=path,
            )
