"""Text without a place for the eye to rest."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ._words import blame_words, find_prose

if TYPE_CHECKING:
    from ..site import Site

_WORDS = 8
_MENDS = {
    "sentences": "Cut it, make it a list, or give it a heading.",
    "points": "Cut it, or make two lists of it, each with a heading.",
}


def run_long(site: "Site") -> Iterator[Problem]:
    """Every run of sentences has 5 at most, every list 7 points, before something breaks it.

    Bad: three paragraphs of two sentences, with no heading, list, table, picture or box between
    Good: two of them, then a list (PEMAT asks for short sections)
    """
    for page, prose in find_prose(site):
        for run in prose.runs:
            start = " ".join(run.start.split()[:_WORDS])
            what = "a list" if run.kind == "points" else "text without a break"
            wrong = f"{what} has {run.number} {run.kind}, from {start!r} on"
            yield blame_words(page, wrong, _MENDS[run.kind], start)
