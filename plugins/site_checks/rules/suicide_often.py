"""Pages that name suicide more often than they need to."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ._words import find_prose

if TYPE_CHECKING:
    from ..site import Site

_PER_THOUSAND = 5


def suicide_often(site: "Site") -> Iterator[Problem]:
    """Every page names suicide 5 times in 1,000 words at most, help text apart.

    Bad: the word in every paragraph
    Good: named once, then "these thoughts"
    """
    for page, prose in find_prose(site):
        allowed = max(2, _PER_THOUSAND * prose.grades.words / 1000)
        if prose.named > allowed:
            yield Problem(
                page.path,
                f"suicide is named {prose.named} times in {prose.grades.words} words",
                f"Name it {int(allowed)} times at most; say 'these thoughts' in between.",
                ("suicid", "Suicid"),
            )
