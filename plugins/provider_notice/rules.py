"""What "ends with its notice" means. Pure; used in the build and after it."""

import re
from dataclasses import replace

from .case import Breach, Case, Rule
from .closings import notice_beside, notice_open
from .distance import notice_near
from .dom import parse
from .fonts import notice_font
from .frames import notice_frame
from .imports import notice_style
from .place import notice_depth, notice_inside, notice_last, notice_uncovered, notice_visible
from .presence import notice_alone, notice_missing, notice_once, notice_swallowed
from .repeats import notice_repeated
from .scripts import notice_script
from .wordings import Wording
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
    notice_depth,
    notice_inside,
    notice_last,
    notice_visible,
    notice_uncovered,
    notice_open,
    notice_beside,
    notice_near,
    notice_script,
    notice_frame,
    notice_font,
    notice_style,
    notice_repeated,
    notice_words,
    notice_form,
    notice_link,
    notice_lang,
    notice_kind,
    notice_version,
)

# These ask for nothing but the notice's own markup, and whether the page has a <base>.
_OF_MARKUP = frozenset(
    (notice_words, notice_form, notice_link, notice_lang, notice_kind, notice_version)
)
# Pages share a few notices: what is written the same is judged once.
_judged: dict[tuple[str, str, bool, Wording], list[Breach]] = {}

_PLAIN = ("noembed", "noframes", "xmp", "iframe")
_NOSCRIPT = re.compile(r"(</?)(?i:noscript)\b")


def judge(case: Case) -> list[Breach]:
    """Return every breach of every rule, in the order of RULES.

    Where scripts run, a browser reads <noscript> as plain text up to its end
    tag, elsewhere as elements: the page must be sound both ways.
    """
    found = [breach for rule in RULES if rule not in _OF_MARKUP for breach in rule(case)]
    found += _judge_markup(case)
    if not found and _NOSCRIPT.search(case.html):
        plain = _find_plain(case.html)
        found = judge(_with_scripts(case, plain))
        found = [replace(b, wrong=b.wrong.replace(plain, "noscript")) for b in found]
        found = [replace(b, mend=b.mend.replace(plain, "noscript")) for b in found]
    return found


def _judge_markup(case: Case) -> list[Breach]:
    if not case.notices:
        return []
    html = case.notices[0].html or ""
    # A link left open in the text is told by its words there.
    around = case.html if html.count("<a ") > 1 else ""
    key = (html, around, "base" in case.has.tags, case.wording)
    if key not in _judged:
        of_markup = [rule for rule in RULES if rule in _OF_MARKUP]
        _judged[key] = [breach for rule in of_markup for breach in rule(case)]
    return _judged[key]


def _find_plain(html: str) -> str:
    """Return an element that is always plain text, and that *html* never ends."""
    return next((tag for tag in _PLAIN if f"</{tag}" not in html.lower()), "plaintext")


def _with_scripts(case: Case, plain: str) -> Case:
    """Return *case* with <noscript> read as where scripts run."""
    html = _NOSCRIPT.sub(rf"\1{plain}", case.html)
    return Case(html, parse(html), case.wording, case.sheets)
