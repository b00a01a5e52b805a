"""Runs of sentences, and lists, that are longer than a reader takes in at once. Pure."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

_MOST_SENTENCES = 5
_MOST_POINTS = 7

# Where the eye can rest: what stands before and after is no one run.
BREAKS = frozenset("h1 ul ol dl li dd table figure section aside details hr".split())


class Run(NamedTuple):
    """Sentences, or points of a list, that follow each other: how it starts, and how many."""

    kind: str
    start: str
    number: int


def find_runs(texts: Iterable[tuple[str, list[str]]]) -> Iterator[Run]:
    """Yield the runs that are too long; a block that is no paragraph ends one."""
    run: list[str] = []
    for tag, sentences in (*texts, ("", [])):
        if tag in ("p", "div"):
            # Words that end with a colon belong to the list they open.
            run += [sentence for sentence in sentences if not sentence.endswith(":")]
            continue
        if len(run) > _MOST_SENTENCES:
            yield Run("sentences", " ".join(run[:2]), len(run))
        run = []


def find_lists(lists: Iterable[tuple[int, list[str]]]) -> Iterator[Run]:
    """Yield the lists that are too long, of the number of points of each and its texts."""
    for number, texts in lists:
        if number > _MOST_POINTS:
            yield Run("points", next(filter(None, texts), ""), number)
