"""Pages whose description is missing, or another page's."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ._words import find_first

if TYPE_CHECKING:
    from ..site import Site


def description_unique(site: "Site") -> Iterator[Problem]:
    """Every page has a description of its own.

    Bad: two articles with the same Summary: line
    Good: a description that says what only this page tells
    """
    for page, first in find_first(site.pages, lambda page: page.description):
        if not page.description:
            yield Problem(
                page.path,
                "the page has no description",
                "Write one in its head (Summary:), and print it in the template.",
                ("Summary:",),
            )
        elif first is not page:
            other = site.name(first.path)
            yield Problem(
                page.path,
                f"the description is that of {other} too",
                "Give each its own: readers tell pages apart by it in search results.",
                ("Summary:",),
            )
