"""How suicide is spoken of."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ._words import blame_words, find_phrases, shorten

if TYPE_CHECKING:
    from ..site import Site


def words_suicide(site: "Site") -> Iterator[Problem]:
    """Every mention of suicide follows the guidance on how to speak of it.

    Bad: committed suicide; ketamine prevents suicide
    Good: died by suicide; it has not been shown to prevent suicide
    """
    for page, hit in find_phrases(site, "suicide"):
        yield blame_words(
            page,
            f"{hit.phrase!r} harms those it speaks of, in {shorten(hit.sentence, hit.phrase)!r}",
            f"Say: {hit.say}.",
            hit.sentence,
            hit.phrase,
        )
