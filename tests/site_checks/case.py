"""Cases: files that carry the findings they must raise, and nothing else.

A case is the body of one article, in the source and on the page. Its first
comment says what is expected; further comments change other files:

    <!--
    expect: content/the-process/first.md:6 error link-target
    options: --today 2027-01-01
    -->
    <p><a href="nowhere.html">Costs</a></p>
    <!-- file: output/theme/more.css -->
    a { color: red }
    <!-- delete: output/robots.txt -->
    <!-- replace: output/index.html | old | new -->

A near miss says `expect: nothing`. A case that expects nothing by accident fails.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from .tiny import BODY, write_tiny_site

FOLDER = Path(__file__).parent.parent / "cases"
_HEAD = re.compile(r"<!--\n(.*?)-->\n", re.S)
_CHANGE = re.compile(r"^<!-- (file|delete|replace): (.*?) -->\n?", re.M)


@dataclass
class Case:
    """What a case file says."""

    expected: list[str]
    options: list[str]
    body: str
    changes: list[tuple[str, str, str]] = field(default_factory=list)


def read_case(path: Path) -> Case:
    """Return the case kept at *path*; raises AssertionError when it expects nothing it says."""
    text = path.read_text(encoding="utf-8")
    head = _HEAD.match(text)
    assert head, f"{path}: starts with a comment that says what is expected"
    lines = [line.partition(": ") for line in head[1].splitlines()]
    expected = [value for key, _, value in lines if key == "expect"]
    assert expected, f"{path}: expects nothing; write 'expect: nothing' if that is meant"
    options = [word for key, _, value in lines if key == "options" for word in value.split()]
    parts = _CHANGE.split(text[head.end() :])
    changes = list(zip(parts[1::3], parts[2::3], parts[3::3], strict=True))
    body = parts[0].strip("\n")
    return Case([e for e in expected if e != "nothing"], options, body or BODY, changes)


def write_case(case: Case, folder: Path) -> None:
    """Write the tiny site as *case* changes it."""
    write_tiny_site(folder, case.body)
    for change, what, text in case.changes:
        if change == "replace":
            name, old, new = what.split(" | ")
            _replace(folder / name, old, new)
        elif change == "delete":
            (folder / what).unlink()
        else:
            (folder / what).parent.mkdir(parents=True, exist_ok=True)
            (folder / what).write_text(text, encoding="utf-8")


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path} does not hold {old!r}"
    new = new.replace("NOTHING", "").encode().decode("unicode_escape") if "\\" in new else new
    path.write_text(text.replace(old, "" if new == "NOTHING" else new, 1), encoding="utf-8")
