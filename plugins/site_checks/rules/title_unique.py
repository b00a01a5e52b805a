"""Pages whose title is missing, or another page's."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ._words import find_first

if TYPE_CHECKING:
    from ..site import Site


def title_unique(site: "Site") -> Iterator[Problem]:
    """Every page has a title of its own.

    Bad: two articles with the same Title: line
    Good: a title that says what only this page tells
    """
    for page, first in find_first(site.pages, lambda page: page.title):
        if not page.title:
            yield Problem(
                page.path,
                "the page has no title",
                "Write one in its head (Title:), and print it in the template.",
                ("Title:",),
            )
        elif first is not page:
            other = site.name(first.path)
            yield Problem(
                page.path,
                f"the title is that of {other} too",
                "Give each its own: readers tell pages apart by it in search results.",
                ("Title:",),
            )
