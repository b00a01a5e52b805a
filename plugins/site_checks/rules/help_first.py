"""Pages that name suicide before they say where help is."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ._words import blame_words, find_prose

if TYPE_CHECKING:
    from ..site import Site


def help_first(site: "Site") -> Iterator[Problem]:
    """Every page that names suicide says where help is before it does.

    Bad: "Suicidal thoughts can come back." and the numbers at the end of the page
    Good: [[help-now]] above the first mention
    """
    for page, prose in find_prose(site):
        if prose.unhelped:
            yield blame_words(
                page,
                f"suicide is named ({prose.unhelped!r}) before any help is",
                "Put [[help-now]] on a line of its own above it.",
                prose.unhelped,
                *prose.unhelped.split(". ")[:1],
                "suicid",
            )
