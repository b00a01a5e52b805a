"""Check the authors' files before Pelican reads them, and say what to mend.

Pelican drops an article whose date or encoding is wrong and goes on; here it
is an error that names the file, the line and the cure.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .fields import Field, find_faults
from .walk import walk

REQUIRED = ("title", "summary", "date", "modified")
OPTIONAL = (
    "order step review recheck status notice lang slug translation template tags author "
    "authors category"
).split()
READ_BY_PELICAN = (".md", ".rst", ".html")

# Markdown takes a line with up to 3 spaces before it for a line of the head too.
_FIELD = re.compile(r"^ {0,3}([A-Za-z][\w-]*):\s*(.*)$")
_LONGEST_SUMMARY = 30
# What neither a page nor a feed can hold.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing an author must mend; line 0 stands for the whole file."""

    path: Path
    line: int
    rule: str
    wrong: str
    mend: str

    def __str__(self) -> str:
        """Return the problem as one line of a report."""
        place = f"{self.path}:{self.line}" if self.line else str(self.path)
        return f"{place}: error {self.rule}: {self.wrong}. {self.mend}"


def check_sources(content: Path) -> list[Problem]:
    """Return what is wrong with the files under *content*, in path order."""
    if not content.is_dir():
        return [_missing(content, "there is no such folder")]
    paths = [path for path in walk(content) if path.suffix in READ_BY_PELICAN]
    if not any("pages" not in path.relative_to(content).parts for path in paths):
        return [_missing(content, "there is no article in the folder")]
    return [problem for path in paths for problem in check_file(path)]


def check_file(path: Path) -> Iterator[Problem]:
    """Yield what is wrong with one source file."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        yield Problem(path, 0, "source-unreadable", f"it cannot be read ({error.strerror})", "")
        return
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        yield Problem(
            path,
            line,
            "source-encoding",
            f"byte {error.object[error.start]:#04x} is not UTF-8",
            "Save the file again with the encoding UTF-8.",
        )
        return
    yield from _find_controls(path, text)
    if path.suffix == ".md":
        yield from check_head(path, text)


def _find_controls(path: Path, text: str) -> Iterator[Problem]:
    """Yield the first sign of a text that no page or feed can hold."""
    found = _CONTROL.search(text)
    if found:
        before = text[: found.start()]
        words = before.rpartition("\n")[2][-30:].strip()
        yield Problem(
            path,
            before.count("\n") + 1,
            "source-letter",
            f"a sign that is not seen, U+{ord(found[0]):04X}, stands after {words!r}",
            "Delete it, and type the words around it again: it comes with text from a PDF.",
        )


def check_head(path: Path, text: str) -> Iterator[Problem]:
    """Yield what is wrong with the head of a Markdown article."""
    lines = parse_head(text)
    fields = {field.name: field for field in lines}
    if not fields:
        yield _without_head(path, text)
        return
    for name in REQUIRED:
        if name not in fields or not fields[name].value:
            yield Problem(
                path,
                fields[name].line if name in fields else 1,
                "head-missing",
                f"{name.capitalize()} is missing from the head",
                f"Add a line '{name.capitalize()}: …' above the first empty line.",
            )
    for field in fields.values():
        yield from _check_field(path, field)
    yield from (Problem(path, *fault) for fault in find_faults(lines))
    dates = [parse_date(fields[name].value) for name in ("date", "modified") if name in fields]
    if len(dates) == 2 and None not in dates and dates[1] < dates[0]:  # type: ignore[operator]
        yield Problem(
            path,
            fields["modified"].line,
            "head-modified",
            f"Modified {dates[1]} is before Date {dates[0]}",
            "Modified is the day of the last change, Date the day of first publication.",
        )


def _without_head(path: Path, text: str) -> Problem:
    if not text.strip():
        mend = "Write the article, or take its file away."
        return Problem(path, 0, "head-missing", "the file is empty", mend)
    return Problem(
        path,
        1,
        "head-missing",
        "the file does not begin with its head",
        "Begin its first line with 'Title: ', without a space before the colon and without ---; "
        "then Summary, Date and Modified, each on a line of its own, and an empty line.",
    )


def _check_field(path: Path, field: Field) -> Iterator[Problem]:
    if field.name not in (*REQUIRED, *OPTIONAL):
        yield Problem(
            path,
            field.line,
            "head-unknown",
            f"{field.name.capitalize()!r} is not a line of the head",
            f"Use one of: {', '.join(n.capitalize() for n in (*REQUIRED, *OPTIONAL))}; "
            "and leave an empty line between head and text.",
        )
    if (
        field.name in ("date", "modified", "recheck")
        and field.value
        and parse_date(field.value) is None
    ):
        yield Problem(
            path,
            field.line,
            "head-date",
            f"{field.name.capitalize()} {field.value!r} is not a date",
            "Write year, month and day as 2026-11-23.",
        )
    if field.name == "summary" and len(field.value.split()) > _LONGEST_SUMMARY:
        yield Problem(
            path,
            field.line,
            "head-summary",
            f"Summary has {len(field.value.split())} words",
            f"Say it in one sentence of at most {_LONGEST_SUMMARY}: listings print it whole.",
        )


def parse_head(text: str) -> list[Field]:
    """Return the lines of an article's head, up to the first empty line."""
    fields: list[Field] = []
    for number, line in enumerate(text.split("\n"), 1):
        match = _FIELD.match(line)
        if match is None and fields and line.startswith("    "):
            continue
        if match is None:
            break
        fields.append(Field(match[1].lower(), match[2].strip(), number))
    return fields


def parse_date(text: str) -> date | None:
    """Return the day that *text* names as YYYY-MM-DD, or None."""
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None


def _missing(content: Path, wrong: str) -> Problem:
    return Problem(
        content, 0, "no-articles", wrong, "Put articles in content/<section>/<slug>.md."
    )
