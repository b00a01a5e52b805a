"""Figures in an article's text that nothing stands behind."""

import re
from collections.abc import Iterator

from .library import Library
from .problem import Problem

_CITATION = re.compile(r"\[(@[^\]]+)\]")
_DRAWN = re.compile(r"\[\[n ([\w-]+)[^\]]*\]\]")
# How a share of people is written by hand: 41 out of 100, 1 in 10, 41%.
_SHARE = re.compile(
    r"\b\d[\d,.]* (?:people |adults )?(?:out of|in) (?:every )?\d[\d,]*\b"
    r"(?! (?:to \d+ )?(?:second|minute|hour|day|week|month|year))"
    r"|\b\d[\d.]* ?%|\bper ?cent\b"
)
# A figure below 1 cannot be drawn as a whole number, so it is said in words.
_BY_HAND = re.compile(r"(?<!fewer than )(?<!less than )\b\d[\d,.]* out of 100\b", re.IGNORECASE)
_ITEM = re.compile(r"^\s*(?:[-*+]|\d+\.)\s")
_SKIP = re.compile(r"^\s*(?:#|\[\[(?!n ))")


def check_figures(path: str, lines: list[str], library: Library) -> Iterator[Problem]:
    """Yield a problem for each share of people without its source, or typed by hand.

    A source stands beside a figure when it is cited in the same paragraph, or
    in the paragraph that leads into the list or table the figure is in.
    """
    lead = ""
    for start, block, leads_on in _blocks(lines):
        cited = _cited(block) | (_cited(lead) if leads_on else set())
        for rule, found, wrong, mend in _judge(block, cited, library):
            line = start + block.count("\n", 0, found.start())
            yield Problem(path, line, rule, wrong, mend)
        if not leads_on:
            lead = block


def _judge(
    block: str, cited: set[str], library: Library
) -> Iterator[tuple[str, re.Match[str], str, str]]:
    found = _SHARE.search(block) or _DRAWN.search(block)
    if found and not cited:
        wrong = f"{_words(block, found)!r} has no source beside it"
        yield "uncited-number", found, wrong, "Add [@key] to the sentence."
        return
    for found in _BY_HAND.finditer(block):
        mend = "Write [[n KEY]], and keep the figure in content/data/facts*.toml."
        yield "figure-by-hand", found, f"{_words(block, found)!r} is typed by hand", mend
    for found in _DRAWN.finditer(block):
        fact = library.fact(found[1])
        if fact is not None and fact.source not in cited:
            wrong = f"{fact.key} rests on {fact.source}, which is not cited beside it"
            yield "figure-source", found, wrong, f"Add [@{fact.source}] to the sentence."


def _cited(block: str) -> set[str]:
    found = _CITATION.findall(block)
    return {key.strip().removeprefix("@") for text in found for key in text.split(";")}


def _words(block: str, found: re.Match[str]) -> str:
    return " ".join(block[max(found.start() - 20, 0) : found.end() + 20].split())


def _blocks(lines: list[str]) -> Iterator[tuple[int, str, bool]]:
    """Yield the first line and text of each paragraph, item and table after the head.

    The last value tells if the block is led into by the paragraph before it.
    """
    head = next((n for n, line in enumerate(lines) if not line.strip()), len(lines))
    start, leads_on = head + 1, False
    block: list[str] = []
    for number, line in enumerate([*lines[head:], ""], head + 1):
        item = bool(_ITEM.match(line))
        if (not line.strip() or item or _SKIP.match(line)) and block:
            yield start, "\n".join(block), leads_on
            block = []
        if line.strip() and not _SKIP.match(line):
            if not block:
                start, leads_on = number, item or line.lstrip().startswith("|")
            block.append(line)
