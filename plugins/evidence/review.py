"""When an article was changed, when it must be looked at again, and who reviewed it."""

import datetime
import hashlib
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .rows import Row, read_list

# Months from one look at an article to the next, by what it speaks of.
MONTHS = {"safety": 6, "status": 6, "general": 12}
WORDS_A_MINUTE = 200


@dataclass(frozen=True, slots=True)
class Reviewer:
    """A person who reviewed an article, and the text that they saw."""

    article: str
    name: str
    role: str
    date: datetime.date
    fingerprint: str
    row: Row


@dataclass(frozen=True, slots=True)
class Review:
    """What readers are told about the age and review of an article."""

    kind: str
    updated: datetime.date
    next_due: datetime.date
    fingerprint: str
    reviewer: Reviewer | None = None
    changed_since: bool = False


def read_reviews(path: Path) -> dict[str, Reviewer]:
    """Return the newest review of each article kept in the TOML file at *path*.

    Raises DataError when a review is not complete: none is ever filled in.
    """
    newest: dict[str, Reviewer] = {}
    for review in sorted(_parse(path), key=lambda review: review.date):
        newest[review.article] = review
    return newest


def _parse(path: Path) -> Iterator[Reviewer]:
    for row in read_list(path, "reviews"):
        row.only("article", "name", "role", "date", "fingerprint")
        fingerprint = row.text("fingerprint")
        if not re.fullmatch(r"[0-9a-f]{16}", fingerprint):
            row.fail(f".fingerprint is {fingerprint!r}", "Write the 16 digits the build names.")
        yield Reviewer(
            row.text("article"),
            row.text("name"),
            row.text("role"),
            row.day("date"),
            fingerprint,
            row,
        )


def build_review(
    kind: str,
    updated: datetime.date,
    body: str,
    reviewer: Reviewer | None,
    recheck: datetime.date | None = None,
) -> Review:
    """Return the review line of an article; raise KeyError for a kind without an interval.

    *recheck* is the day on which something that the article says runs out.
    """
    mark = fingerprint(body)
    changed = reviewer is not None and reviewer.fingerprint != mark
    due = add_months(updated, MONTHS[kind])
    due = min(due, recheck) if recheck else due
    return Review(kind, updated, due, mark, reviewer, changed)


def plain_words(body: str) -> str:
    """Return the words of *body* without markup, source list or spacing."""
    text = re.sub(r'(?s)<details class="sources">.*?</details>', " ", body)
    text = re.sub(r"(?s)<svg.*?</svg>", " ", text)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())


def fingerprint(body: str) -> str:
    """Return what changes when the words of *body* change, and only then."""
    return hashlib.sha256(plain_words(body).encode()).hexdigest()[:16]


def count_minutes(body: str) -> int:
    """Return the minutes it takes to read *body*."""
    return max(1, round(len(plain_words(body).split()) / WORDS_A_MINUTE))


def add_months(day: datetime.date, months: int) -> datetime.date:
    """Return the same day *months* later, or the last day of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    first_after = datetime.date(year + (month == 11), (month + 1) % 12 + 1, 1)
    last = (first_after - datetime.timedelta(days=1)).day
    return datetime.date(year, month + 1, min(day.day, last))
