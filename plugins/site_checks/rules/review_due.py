"""Pages whose next review is past, or whose date is still to come."""

import calendar
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ..finding import Problem

if TYPE_CHECKING:
    from ..site import Site

# Months until the next review, by the article's Review line.
_MONTHS = {"safety": 6, "status": 6, "general": 12}


def review_due(site: "Site") -> Iterator[Problem]:
    """Every article is reviewed in time: safety and status after 6 months, others after 12.

    Sooner where its head names a day on which something in it runs out (Recheck). No
    article is of a day that is still to come.

    Bad: Review: safety, Modified: 2026-01-10, and today is 2026-08-01
    Good: the text read again against its sources, and Modified: 2026-07-30
    """
    for record in site.records.values():
        source = site.sources.get(record.source) if record.surface == "article" else None
        head = source.head if source is not None else {}
        kind = head.get("review", "general")
        day = read_date(head.get("modified") or head.get("date", ""))
        if kind not in _MONTHS:
            yield Problem(
                record.path,
                f"the kind of review {kind!r} is none",
                f"Write one of: {', '.join(_MONTHS)}.",
                ("Review:",),
            )
        # Authors may be a day ahead of the clock.
        elif day is not None and day > site.today + timedelta(days=1):
            yield Problem(
                record.path,
                f"its date, {day}, is still to come",
                "Write the day on which its text was last changed.",
                ("Modified:", "Date:"),
            )
        elif day is not None and site.today > (due := find_due(day, kind, head)):
            yield Problem(
                record.path,
                f"its review was due on {due.day} {due:%B %Y}",
                "Read it again against its sources, correct it, and date it (Modified).",
                ("Modified:", "Date:"),
            )


def find_due(day: date, kind: str, head: Mapping[str, str]) -> date:
    """Return when an article of *day* is to be read again: sooner where it says so (Recheck)."""
    due, recheck = add_months(day, _MONTHS[kind]), read_date(head.get("recheck", ""))
    return min(due, recheck) if recheck else due


def read_date(text: str) -> date | None:
    """Return the day that a head's value starts with, or None when it is none."""
    try:
        return date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None


def add_months(day: date, months: int) -> date:
    """Return the same day some months on; the last of the month where there is none."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
