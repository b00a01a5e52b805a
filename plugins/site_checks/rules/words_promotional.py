"""Words that sell."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ._words import blame_words, find_phrases, shorten

if TYPE_CHECKING:
    from ..site import Site


def words_promotional(site: "Site") -> Iterator[Problem]:
    """Every article speaks without promotional words, unless in quotation marks.

    Bad: a breakthrough that gives people their life back
    Good: about 69 out of 100 people had far fewer symptoms
    """
    for page, hit in find_phrases(site, "promotional"):
        yield blame_words(
            page,
            f"{hit.phrase!r} promotes, in {shorten(hit.sentence, hit.phrase)!r}",
            f"Say {hit.say}, or quote who said it in quotation marks.",
            hit.sentence,
            hit.phrase,
        )
