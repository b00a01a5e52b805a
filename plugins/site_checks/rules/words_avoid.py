"""Words that are hard, cold or frightening."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ._words import blame_words, find_phrases, shorten

if TYPE_CHECKING:
    from ..site import Site


def words_avoid(site: "Site") -> Iterator[Problem]:
    """Every article uses everyday words; a medical term stands once, in brackets.

    Bad: Nausea may occur
    Good: You may feel sick (nausea)
    """
    for page, hit in find_phrases(site, "avoid"):
        yield blame_words(
            page,
            f"{hit.phrase!r} is a word to avoid, in {shorten(hit.sentence, hit.phrase)!r}",
            f"Say: {hit.say}.",
            hit.sentence,
            hit.phrase,
        )
