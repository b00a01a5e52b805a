"""Everything articles may draw on, read once and checked before the first article is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from .facts import Fact, SideEffect, as_fact, check_sources, read_facts, read_side_effects
from .places import Place, read_places
from .problem import DataError, Problem
from .records import (
    Group,
    Reading,
    Term,
    Weight,
    read_groups,
    read_readings,
    read_terms,
    read_weights,
)
from .references import Reference, read_references
from .rows import read_toml

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Library:
    """The data files of the site."""

    references: dict[str, Reference]
    facts: dict[str, Fact]
    side_effects: dict[str, SideEffect]
    approvals: dict[str, Group]
    costs: dict[str, Group]
    places: list[Place]
    weights: dict[str, Weight]
    readings: dict[str, Reading]
    terms: list[Term]
    site: dict[str, Any]
    pictures: dict[str, Any]

    def fact(self, key: str) -> Fact | None:
        """Return the fact or the row of side effects under *key*."""
        if key in self.facts:
            return self.facts[key]
        return as_fact(self.side_effects[key]) if key in self.side_effects else None


class LibraryError(ValueError):
    """Data files that cannot be used; `problems` lists every one."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def read_library(folder: Path) -> Library:
    """Return the data files in *folder*; raise LibraryError with all that is wrong."""
    problems: list[Problem] = []

    def take(read: Callable[[Path], T], name: str, empty: T) -> T:
        try:
            return read(folder / name if name else folder)
        except DataError as error:
            problems.append(error.problem)
        except OSError as error:
            wrong = f"cannot be read ({error})"
            problems.append(
                Problem(f"content/data/{name}", 1, "data-file", wrong, "Add the file.")
            )
        return empty

    library = Library(
        references=take(read_references, "references.json", {}),
        facts=take(read_facts, "", {}),
        side_effects=take(read_side_effects, "side-effects.csv", {}),
        approvals=take(read_groups, "approvals.toml", {}),
        costs=take(read_groups, "costs.toml", {}),
        places=take(read_places, "crisis-lines.toml", []),
        weights=take(read_weights, "weigh-up.toml", {}),
        readings=take(read_readings, "further-reading.toml", {}),
        terms=take(read_terms, "glossary.toml", []),
        site=take(read_toml, "site.toml", {}),
        pictures=take(read_toml, "pictures.toml", {}),
    )
    if not problems:
        problems = sorted(check_library(library))
    if problems:
        raise LibraryError(problems)
    return library


def check_library(library: Library) -> Iterator[Problem]:
    """Yield a problem for each row that names a source or figure that is not there."""
    known = set(library.references)
    effects = {key: as_fact(row) for key, row in library.side_effects.items()}
    yield from check_sources(library.facts | effects, known)
    for key in sorted(library.facts.keys() & effects.keys()):
        fact = library.facts[key]
        wrong = f"{key} is also a row of side-effects.csv"
        yield Problem(fact.origin, fact.line, "data-row", wrong, "Give the fact another key.")
    for path, line, name, sources in _named_sources(library):
        for source in sources:
            if source not in known:
                wrong = f"{name} names the source {source!r}, which is not in references.json"
                yield Problem(path, line, "data-row", wrong, "Correct the key or add the source.")


def _named_sources(library: Library) -> Iterator[tuple[str, int, str, tuple[str, ...]]]:
    for group in (*library.approvals.values(), *library.costs.values()):
        for entry in group.entries:
            yield entry.path, entry.line, f"{group.key}: {entry.about}", entry.sources
    for place in library.places:
        for service in place.services:
            yield place.path, place.line, f"{place.key}: {service.name}", service.sources
    for reading in library.readings.values():
        yield reading.path, reading.line, reading.key, (reading.source,)
