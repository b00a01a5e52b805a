"""Articles that could be easier to read."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ._words import find_prose
from .reading_limit import ENOUGH, LIMIT

if TYPE_CHECKING:
    from ..site import Site

_AIM = 6.5
_SMOG_AIM = 9.0


def reading_aim(site: "Site") -> Iterator[Problem]:
    """Every article is easy: Flesch-Kincaid grade 6.5 and SMOG 9 at most.

    Bad: Administration takes place under the supervision of qualified personnel.
    Good: A nurse or doctor stays with you.
    """
    for page, prose in find_prose(site):
        grades = prose.grades
        if grades.words < ENOUGH or grades.flesch_kincaid > LIMIT:
            continue
        if grades.flesch_kincaid > _AIM:
            wrong = f"the reading grade is {grades.flesch_kincaid:.1f}, and the aim is {_AIM:g}"
        elif grades.smog > _SMOG_AIM:
            wrong = f"the SMOG grade is {grades.smog:.1f}, and the aim is {_SMOG_AIM:g}"
        else:
            continue
        yield Problem(
            page.path, wrong, "Split long sentences, and take shorter words.", ("Title:",)
        )
