"""Which file of a theme each part of a stylesheet was put together from. Pure."""

import json
from bisect import bisect_right
from dataclasses import dataclass

# How a map beside a stylesheet is named, as tools that make one name it.
ENDING = ".map"


@dataclass(frozen=True, slots=True)
class Origins:
    """The columns in the first line of a stylesheet where each file begins, in order."""

    columns: tuple[int, ...] = ()
    files: tuple[str, ...] = ()

    def find(self, line: int, column: int) -> str:
        """Return the file that stands there, both counted from 1; "" where none is known."""
        at = bisect_right(self.columns, column - 1) if line == 1 else 0
        return self.files[at - 1] if at else ""


def parse_map(text: str) -> Origins:
    """Return the files that an index map names; none where it cannot be read.

    A map only helps to find what is wrong: without one the stylesheet itself is named.
    """
    try:
        sections = json.loads(text)["sections"]
        starts = [
            (int(part["offset"]["column"]), str(part["map"]["sources"][0])) for part in sections
        ]
    except (ValueError, KeyError, IndexError, TypeError):
        return Origins()
    starts.sort()
    return Origins(tuple(start for start, _ in starts), tuple(file for _, file in starts))
