"""Figures in an article's text that nothing stands behind."""

import re
from collections.abc import Iterator

from .library import Library
from .problem import Problem

_CITED = re.compile(r"\[@[^\]]+\]")
_DRAWN = re.compile(r"\[\[n ([\w-]+)")
# How a share of people is written, in digits: 41 out of 100, 1 in 10, 41%.
_SHARE = re.compile(
    r"\b\d[\d,.]* (?:people |adults )?(?:out of|in) (?:every )?\d[\d,]*\b"
    r"(?! (?:to \d+ )?(?:second|minute|hour|day|week|month|year))"
    r"|\b\d[\d.]* ?%|\bper ?cent\b"
)
_ITEM = re.compile(r"^\s*(?:[-*+]|\d+\.)\s")
_SKIP = re.compile(r"^\s*(?:#|\[\[(?!n ))")


def find_uncited(path: str, lines: list[str], library: Library) -> Iterator[Problem]:
    """Yield a problem for each share of people that is written with no source beside it.

    A source stands beside a figure when it is cited in the same paragraph, or
    in the line that leads into the list the figure is in.
    """
    lead = ""
    for start, block, is_item in _blocks(lines):
        found = _SHARE.search(block) or _DRAWN.search(block)
        if found and not _CITED.search(block) and not (is_item and _CITED.search(lead)):
            line = start + block.count("\n", 0, found.start())
            yield Problem(
                path,
                line,
                "uncited-number",
                f"{_words(block, found)!r} has no source beside it",
                "Add [@key] to the sentence.",
            )
        if not is_item:
            lead = block


def _words(block: str, found: re.Match[str]) -> str:
    return " ".join(block[max(found.start() - 20, 0) : found.end() + 20].split())


def _blocks(lines: list[str]) -> Iterator[tuple[int, str, bool]]:
    """Yield the first line, text and kind of each paragraph, item and table after the head."""
    head = next((n for n, line in enumerate(lines) if not line.strip()), len(lines))
    start, is_item = head + 1, False
    block: list[str] = []
    for number, line in enumerate(lines[head:], head + 1):
        opens = bool(_ITEM.match(line))
        if (not line.strip() or opens or _SKIP.match(line)) and block:
            yield start, "\n".join(block), is_item
            block = []
        if line.strip() and not _SKIP.match(line):
            if not block:
                start, is_item = number, opens
            block.append(line)
    if block:
        yield start, "\n".join(block), is_item
