"""What the data files hold besides figures: approvals, costs, readings, words."""

import datetime
from dataclasses import dataclass
from pathlib import Path

from .rows import Row, read_list, read_rows


@dataclass(frozen=True, slots=True)
class Entry:
    """One dated and sourced statement about a place."""

    about: str
    status: str
    since: str
    text: str
    sources: tuple[str, ...]
    checked: datetime.date
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Group:
    """The entries of one place."""

    key: str
    name: str
    entries: tuple[Entry, ...]

    @property
    def checked(self) -> datetime.date:
        """The day on which the entry that was checked longest ago was checked."""
        return min(entry.checked for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Term:
    """A word and what it means."""

    term: str
    meaning: str
    also: tuple[str, ...]
    key: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A source worth reading, and what it offers."""

    key: str
    source: str
    name: str
    offers: str
    kind: str
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Weight:
    """One row of what to weigh up."""

    key: str
    label: str
    points: tuple[str, ...]
    is_list: bool
    # Whether points whose figures the article has shown are left out.
    told_once: bool
    picture: str
    path: str
    line: int


def read_groups(path: Path) -> dict[str, Group]:
    """Return dated statements by place, from a file of tables with entries."""
    groups = {}
    for row in read_rows(path):
        row.only("name", "entries")
        entries = tuple(_entry(entry) for entry in row.rows("entries"))
        groups[row.name] = Group(row.name, row.text("name"), entries)
    return groups


def _entry(row: Row) -> Entry:
    row.only("about", "status", "since", "text", "sources", "checked", "evidence")
    return Entry(
        row.text("about"),
        row.text("status", ""),
        row.text("since", ""),
        row.text("text"),
        row.texts("sources"),
        row.day("checked"),
        row.path,
        row.line,
    )


def read_terms(path: Path) -> list[Term]:
    """Return the glossary in the order of the alphabet."""
    terms = []
    for row in read_list(path, "terms"):
        row.only("term", "meaning", "also")
        name = row.text("term")
        key = "".join(c if c.isalnum() else "-" for c in name.lower()).strip("-")
        terms.append(Term(name, row.text("meaning"), row.texts("also"), key))
    return sorted(terms, key=lambda term: term.term.lower())


def read_readings(path: Path) -> dict[str, Reading]:
    """Return what to read further, by id."""
    readings = {}
    for row in read_rows(path):
        row.only("source", "name", "offers", "kind")
        readings[row.name] = Reading(
            row.name,
            row.text("source"),
            row.text("name"),
            row.text("offers"),
            row.text("kind"),
            row.path,
            row.line,
        )
    return readings


def read_weights(path: Path) -> dict[str, Weight]:
    """Return the rows of what to weigh up by name, in order."""
    weights = {}
    for row in read_rows(path):
        row.only("label", "points", "list", "told_once", "picture")
        points, is_list = row.texts("points"), row.flag("list")
        weights[row.name] = Weight(
            row.name,
            row.text("label"),
            points,
            is_list,
            row.flag("told_once"),
            row.text("picture", ""),
            row.path,
            row.line,
        )
    return weights
