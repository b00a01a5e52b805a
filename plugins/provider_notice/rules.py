"""What "ends with its notice" means. Pure; used in the build and after it."""

from .case import Breach, Case, Rule
from .place import notice_inside, notice_last, notice_uncovered, notice_visible
from .presence import notice_alone, notice_missing, notice_once, notice_swallowed
from .words import (
    notice_form,
    notice_kind,
    notice_lang,
    notice_link,
    notice_version,
    notice_words,
)

__all__ = ["RULES", "Breach", "Case", "Rule", "judge"]

RULES: tuple[Rule, ...] = (
    notice_missing,
    notice_swallowed,
    notice_once,
    notice_alone,
    notice_inside,
    notice_last,
    notice_visible,
    notice_uncovered,
    notice_words,
    notice_form,
    notice_link,
    notice_lang,
    notice_kind,
    notice_version,
)


def judge(case: Case) -> list[Breach]:
    """Return every breach of every rule, in the order of RULES."""
    return [breach for rule in RULES for breach in rule(case)]
