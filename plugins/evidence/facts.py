"""The figures that articles repeat: each kept once, with its source."""

import csv
import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .problem import Problem
from .rows import Row, read_rows, shown

_FIELDS = (
    "counts",
    "what",
    "value",
    "comparison",
    "medicine",
    "compared_with",
    "who",
    "when",
    "source",
    "evidence",
    "checked",
)


@dataclass(frozen=True, slots=True)
class Fact:
    """How many people out of 100, with the treatment and with what it was compared to."""

    key: str
    what: str
    value: float | None
    comparison: float | None
    medicine: str
    compared_with: str
    who: str
    when: str
    source: str
    origin: str = ""
    line: int = 1
    checked: datetime.date | None = None
    # What is counted, where it is not people.
    counts: str = ""


@dataclass(frozen=True, slots=True)
class SideEffect:
    """One row of the table of side effects, in plain words."""

    key: str
    effect: str
    term: str
    value: float | None
    comparison: float | None
    study: str
    timing: str
    duration: str
    severity: str
    what_to_do: str
    source: str
    origin: str = ""
    line: int = 1
    # Where trials differ, the table gives a range in place of a figure.
    span: str = ""
    comparison_span: str = ""


def whole(value: float) -> int | None:
    """Return *value* as a whole number of people, or None when fewer than 1 in 100."""
    rounded = int(value + 0.5)
    return None if 0 < value <= 0.5 else rounded


def read_facts(folder: Path) -> dict[str, Fact]:
    """Return the facts of every facts*.toml in *folder*, by key.

    Raises DataError for a missing, unknown or mistyped value, or a key used twice.
    """
    facts: dict[str, Fact] = {}
    for path in sorted(folder.glob("facts*.toml")):
        for row in read_rows(path):
            if row.name in facts:
                row.fail(" stands in two files", "Keep one of them.")
            facts[row.name] = _parse(row)
    return facts


def _parse(row: Row) -> Fact:
    row.only(*_FIELDS)
    value, comparison = row.share("value"), row.share("comparison")
    if value is None:
        row.fail(".value is missing", "Add the number of people out of 100.")
    return Fact(
        key=row.name,
        what=row.text("what"),
        value=value,
        comparison=comparison,
        medicine=row.text("medicine"),
        compared_with=row.text("compared_with") if comparison is not None else "",
        who=row.text("who"),
        when=row.text("when"),
        source=row.text("source"),
        origin=row.path,
        line=row.line,
        checked=row.day("checked"),
        counts=row.text("counts", ""),
    )


def read_side_effects(path: Path) -> dict[str, SideEffect]:
    """Return the rows of the side-effect table at *path*, by key, in its order."""
    return {row.key: row for row in _parse_side_effects(path)}


def _parse_side_effects(path: Path) -> Iterator[SideEffect]:
    seen = set()
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        for values in reader:
            row = Row(shown(path), reader.line_num, values["medical_term"] or "?", values)
            key = key_of(row.text("medical_term"))
            if key in seen:
                row.fail(" stands twice", "Keep one of the rows.")
            seen.add(key)
            yield SideEffect(
                key=key,
                effect=row.text("effect"),
                term=row.text("medical_term"),
                value=_percent(row, "esketamine_percent"),
                comparison=_percent(row, "placebo_percent"),
                study=row.text("population_trial"),
                timing=row.text("timing"),
                duration=row.text("usual_duration"),
                severity=row.text("how_serious"),
                what_to_do=row.text("what_to_do"),
                source=row.text("reference_key"),
                origin=row.path,
                line=row.line,
                span=_span(row, "esketamine_percent"),
                comparison_span=_span(row, "placebo_percent"),
            )


def _span(row: Row, key: str) -> str:
    """Return a range such as 8-19 in words, or nothing where the table gives none."""
    text = str(row.values.get(key) or "").strip()
    return text.replace("-", " to ") if re.fullmatch(r"\d+-\d+", text) else ""


def _percent(row: Row, key: str) -> float | None:
    text = str(row.values.get(key) or "").strip()
    # A range, such as 8-19, is kept in the table but is no single figure.
    if not text or _span(row, key):
        return None
    try:
        value = float(text)
    except ValueError:
        value = -1
    if not 0 <= value <= 100:
        row.fail(f".{key} must be a number from 0 to 100 or a range such as 8-19, not {text!r}")
    return value


def key_of(term: str) -> str:
    """Return the key of a medical term: lower case, hyphens, no brackets."""
    return re.sub(r"[^a-z0-9]+", "-", term.lower()).strip("-")


def as_fact(row: SideEffect) -> Fact:
    """Return *row* as a fact, so that a figure and a picture can be drawn from it."""
    return Fact(
        key=row.key,
        what=row.effect[0].lower() + row.effect[1:],
        value=row.value,
        comparison=row.comparison,
        medicine="esketamine spray",
        compared_with="dummy spray",
        who=row.study,
        when="",
        source=row.source,
        origin=row.origin,
        line=row.line,
    )


def check_sources(facts: dict[str, Fact], known: set[str]) -> Iterator[Problem]:
    """Yield a problem for each fact whose source is not in references.json."""
    for fact in facts.values():
        if fact.source not in known:
            yield Problem(
                fact.origin,
                fact.line,
                "data-row",
                f"{fact.key} names the source {fact.source!r}, which is not in references.json",
                "Correct the key or add the source.",
            )
