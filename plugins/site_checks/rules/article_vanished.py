"""Sources that were never built."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem

if TYPE_CHECKING:
    from ..site import Site


def article_vanished(site: "Site") -> Iterator[Problem]:
    """Every article and page under content/ was built, and is where the build says.

    Bad: content/side-effects/headache.md with a date that cannot be read, and no page from it
    Good: content/side-effects/headache.md and side-effects/headache.html
    """
    for source in site.sources.written:
        if source not in site.built_from:
            yield Problem(
                "",
                "nothing was built from this file",
                "Check its date and status, and that it is saved as UTF-8; then build again.",
                source=source,
            )
    for path, record in site.records.items():
        if path not in site.files:
            yield Problem(
                path,
                f"the build wrote {path}, but it is not there",
                "Find what deletes or renames it after the build, and build again.",
                source=record.source,
            )
