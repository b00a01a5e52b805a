"""Facts in the data files that nobody checked again in time."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..finding import Problem
from .review_due import read_date

if TYPE_CHECKING:
    from ..site import Site

_CHECKED = re.compile(r"""\bchecked["']?\s*=\s*["']?([^"',}\s]*)""")
_TABLE = re.compile(r"^\s*\[+([^\]]+)\]+")


def fact_stale(site: "Site") -> Iterator[Problem]:
    """Every dated fact under content/data was checked again within its limit.

    Bad: a crisis line with checked = 2026-01-10, on 2026-11-23
    Good: the number called or looked up again, and checked = 2026-11-20
    """
    for path in site.sources.data:
        source = site.sources.get(path)
        limit = _find_limit(path.rpartition("/")[2])
        if source is None or limit is None:
            continue
        table = ""
        for number, line in enumerate(source.text.splitlines(), 1):
            header = _TABLE.match(line)
            table = header[1].strip() if header else table
            checked = None if line.lstrip().startswith("#") else _CHECKED.search(line)
            wrong = checked and _find_wrong(checked[1], site.today, limit)
            if wrong:
                yield Problem(
                    "",
                    f"{table or 'a fact'} {wrong}",
                    "Check it against its source, correct it, and write today's date.",
                    source=path,
                    line=number,
                )


def _find_wrong(checked: str, today: date, limit: dict[str, Any]) -> str:
    """Return what is wrong with the day on which a fact was checked, or nothing."""
    day = read_date(checked)
    if day is None:
        return f"was checked on {checked!r}, which is no day: write it as 2026-11-23"
    # Authors may be a day ahead of the clock.
    if day > today + timedelta(days=1):
        return f"is said to be checked on {day}, which is still to come"
    if day < today - timedelta(days=limit["days"]):
        every = f"{limit['days']} days: {limit['why']}"
        return f"was last checked on {checked[:10]}, and has to be every {every}"
    return ""


def _find_limit(name: str) -> dict[str, Any] | None:
    return next((limit for limit in _read_limits() if fnmatchcase(name, limit["files"])), None)


@cache
def _read_limits() -> list[dict[str, Any]]:
    text = (Path(__file__).parent / "limits.toml").read_text(encoding="utf-8")
    limits: list[dict[str, Any]] = tomllib.loads(text)["limit"]
    return limits
