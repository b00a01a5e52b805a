"""Sentences that lose their readers."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ..reading import count_words
from ._words import blame_words, find_prose

if TYPE_CHECKING:
    from ..site import Site


def sentence_long(site: "Site") -> Iterator[Problem]:
    """Every sentence has 20 words or fewer.

    Bad: You should ask before you start and then again whenever the dose is changed by the people
        who treat you.
    Good: Ask before you start. Ask again whenever your dose changes.
    """
    for page, prose in find_prose(site):
        for sentence in prose.long:
            yield blame_words(
                page,
                f"a sentence has {count_words(sentence)} words: {sentence!r}",
                "Make two or three of it, of 20 words at most.",
                sentence,
            )
