"""Articles that are too hard to read."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ._words import find_prose

if TYPE_CHECKING:
    from ..site import Site

LIMIT = 8.0
# Fewer words than this give no grade to rely on.
ENOUGH = 100


def reading_limit(site: "Site") -> Iterator[Problem]:
    """Every article can be read by a twelve-year-old: Flesch-Kincaid grade 8 at most.

    Bad: The antidepressant effect is mediated by glutamatergic neurotransmission.
    Good: It may help brain cells talk to each other. Nobody knows for sure.
    """
    for page, prose in find_prose(site):
        grade = prose.grades.flesch_kincaid
        if prose.grades.words >= ENOUGH and grade > LIMIT:
            yield Problem(
                page.path,
                f"the words are too hard: reading grade {grade:.1f}, and {LIMIT:g} is the limit",
                "Split long sentences, and take shorter words.",
                ("Title:",),
            )
