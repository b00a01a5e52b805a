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

if TYPE_CHECKING:
    from ..site import Site

_CHECKED = re.compile(r"""\bchecked\s*=\s*["']?(\d{4}-\d\d-\d\d)""")
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
        oldest = site.today - timedelta(days=limit["days"])
        table = ""
        for number, line in enumerate(source.text.splitlines(), 1):
            header = _TABLE.match(line)
            table = header[1].strip() if header else table
            checked = _CHECKED.search(line)
            if checked and date.fromisoformat(checked[1]) < oldest:
                yield Problem(
                    "",
                    f"{table or 'a fact'} was last checked on {checked[1]}, and has to be every "
                    f"{limit['days']} days: {limit['why']}",
                    "Check it against its source, correct it, and write today's date.",
                    source=path,
                    line=number,
                )


def _find_limit(name: str) -> dict[str, Any] | None:
    return next((limit for limit in _read_limits() if fnmatchcase(name, limit["files"])), None)


@cache
def _read_limits() -> list[dict[str, Any]]:
    text = (Path(__file__).parent / "limits.toml").read_text(encoding="utf-8")
    limits: list[dict[str, Any]] = tomllib.loads(text)["limit"]
    return limits
