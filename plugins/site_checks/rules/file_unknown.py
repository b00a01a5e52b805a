"""Pages that the build did not write."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem

if TYPE_CHECKING:
    from ..site import Site

# What the search index writes after the build.
_KNOWN = ("pagefind/",)


def file_unknown(site: "Site") -> Iterator[Problem]:
    """Every HTML file was written by the build.

    Bad: old-article.html, left from an earlier build and without a notice
    Good: only pages that provider-notice.json lists
    """
    for page in site.pages:
        if page.path not in site.records and not page.path.startswith(_KNOWN):
            yield Problem(
                page.path,
                f"the build did not write {page.path}",
                "Delete it, or build again into an empty folder.",
            )
