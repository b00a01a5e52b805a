"""Paragraphs that look like work."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ._words import blame_words, find_prose

if TYPE_CHECKING:
    from ..site import Site


def paragraph_long(site: "Site") -> Iterator[Problem]:
    """Every paragraph has 3 sentences or fewer.

    Bad: four or more sentences in one block
    Good: a new paragraph, or a list
    """
    for page, prose in find_prose(site):
        for first in prose.crowded:
            yield blame_words(
                page,
                f"the paragraph that starts {first!r} has more than 3 sentences",
                "Start a new paragraph, or make it a list.",
                first,
            )
