"""Rows of the data files, read with care: every value is checked where it is taken."""

import datetime
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from .problem import DataError, Problem

RULE = "data-row"
_MISSING: Any = object()


@dataclass(frozen=True, slots=True)
class Row:
    """One table of a data file and where it stands."""

    path: str
    line: int
    name: str
    values: Mapping[str, Any]

    def fail(self, wrong: str, mend: str = "Correct the row.") -> NoReturn:
        """Raise DataError about this row."""
        raise DataError(Problem(self.path, self.line, RULE, f"{self.name}{wrong}", mend))

    def only(self, *known: str) -> "Row":
        """Return the row, or raise DataError when it holds a value not in *known*."""
        unknown = sorted(set(self.values) - set(known))
        if unknown:
            self.fail(f".{unknown[0]} is not a known value", f"Use one of: {', '.join(known)}.")
        return self

    def text(self, key: str, default: str = _MISSING) -> str:
        """Return the text under *key*; without a default it must not be empty."""
        value = self.values.get(key, default)
        if value is _MISSING:
            self.fail(f".{key} is missing", f'Add {key} = "..." to the row.')
        if not isinstance(value, str) or (not value.strip() and value is not default):
            self.fail(f".{key} must be text that is not empty, not {value!r}")
        return value.strip()

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the list of texts under *key*, or an empty one."""
        value = self.values.get(key, [])
        if isinstance(value, str):
            value = [value]
        if not isinstance(value, list) or not all(isinstance(v, str) and v for v in value):
            self.fail(f".{key} must be a list of texts, not {value!r}")
        return tuple(value)

    def share(self, key: str) -> float | None:
        """Return the number of people out of 100 under *key*, or None when it is not given."""
        value = self.values.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 100:
            self.fail(f".{key} must be a number from 0 to 100, not {value!r}")
        return float(value)

    def number(self, key: str) -> float:
        """Return the number under *key*."""
        value = self.values.get(key)
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.fail(f".{key} must be a number, not {value!r}")
        return float(value)

    def flag(self, key: str) -> bool:
        """Return the yes or no under *key*; no when it is not given."""
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            self.fail(f".{key} must be true or false, not {value!r}")
        return value

    def day(self, key: str) -> datetime.date:
        """Return the date under *key*."""
        value = self.values.get(key)
        if not isinstance(value, datetime.date) or isinstance(value, datetime.datetime):
            self.fail(f".{key} must be a date such as 2026-11-23, not {value!r}")
        return value

    def rows(self, key: str) -> list["Row"]:
        """Return the tables listed under *key*, each as a row of its own."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(v, Mapping) for v in value):
            self.fail(f".{key} must be a list of tables")
        return [
            Row(self.path, self.line, f"{self.name}.{key}[{number}]", entry)
            for number, entry in enumerate(value)
        ]


def read_toml(path: Path) -> dict[str, Any]:
    """Return the TOML file at *path*; raise DataError when it cannot be read."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        found = re.search(r"line (\d+)", str(error))
        line = int(found[1]) if found else 1
        raise DataError(
            Problem(shown(path), line, "data-file", f"cannot be read ({error})", "Mend the file.")
        ) from error


def read_rows(path: Path) -> Iterator[Row]:
    """Yield each table of the TOML file at *path* as a row, in its order."""
    raw = read_toml(path)
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    for name, values in raw.items():
        row = Row(shown(path), line_of(lines, name), name, values)
        if not isinstance(values, Mapping):
            row.fail(" must be a table", f"Write it as [{name}].")
        yield row


def read_list(path: Path, key: str) -> list[Row]:
    """Return the tables written as [[*key*]] in the TOML file at *path*."""
    raw = read_toml(path)
    entries = raw.get(key, [])
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    starts = [n for n, line in enumerate(lines, 1) if line.strip() == f"[[{key}]]"]
    return [
        Row(shown(path), line, f"{key}[{number}]", entry)
        for number, (line, entry) in enumerate(zip(starts, entries, strict=False))
    ]


def line_of(lines: list[str], name: str) -> int:
    """Return the line on which the table *name* opens."""
    heads = (f"[{name}]", f"[[{name}", f"[{name}.", f'["{name}"]', f"{name} =")
    return next((n for n, line in enumerate(lines, 1) if line.strip().startswith(heads)), 1)


def shown(path: Path) -> str:
    """Return *path* as editors know it: from the content folder on."""
    parts = path.parts
    start = len(parts) - 1 - parts[::-1].index("data") - 1 if "data" in parts else 0
    return "/".join(parts[max(start, 0) :])
