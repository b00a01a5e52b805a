"""Slips in an article's Markdown, which a reader would meet as bare signs or not at all. Pure.

Markdown has no errors: a link that is left open, or a table without its line of
dashes, is printed as it was typed.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from .leftovers import blank_shown
from .sources import Problem
from .walk import walk

# Rule, what is wrong, what to do.
_Slip = tuple[int, str, str, str]

_LINK = re.compile(r"\]\(")
_APART = re.compile(
    r"(?<!\])\(\s*\{(?:filename|static|attach)\}[^)\s]*|\]\s+\((?:https?:|mailto:|tel:)[^)\s]*"
)
_SILENT = re.compile(r"!\[\s*\]\(([^)\s]*)")
_CITED = re.compile(r"\(@[\w-]+\d{4}\w*\)|(?<!\])\[[a-z]+(?:19|20)\d\d[a-z]*\](?![(\[:])")
_BOX = re.compile(r'( {0,3})!!!\s*[\w-]+(?:\s+"[^"]*")?\s*$')
_ROW = re.compile(r" {0,3}\|.*\|")
_DASHES = re.compile(r" {0,3}\|?\s*:?-+[\s:|-]*$")
_ITEM = re.compile(r" {0,3}(?:[-*+]|1\.)\s+\S")
# What a list may follow at once.
_ENDED = re.compile(r"\s|[-*+#|>!<]|\d+\.|\[\[")


def find_slips(content: Path) -> list[Problem]:
    """Return the slips in the articles under *content*, in path order."""
    paths = [path for path in walk(content) if path.suffix == ".md" and path.is_file()]
    return [problem for path in paths for problem in _check_file(path)]


def _check_file(path: Path) -> Iterator[Problem]:
    text = path.read_text(encoding="utf-8", errors="replace")
    lines = blank_shown(text.replace("\t", "    ")).splitlines()
    start = next((i for i, line in enumerate(lines) if not line.strip()), len(lines))
    body = [""] * start + lines[start:]
    slips = [*_find_in_words("\n".join(body)), *_find_in_lines(body)]
    yield from (Problem(path, *slip) for slip in sorted(slips))


def _find_in_words(text: str) -> Iterator[_Slip]:
    for found in _LINK.finditer(text):
        rest = text[found.end() :].partition("\n\n")[0]
        if not _is_closed(rest):
            wrong = f"the link to {rest.partition(' ')[0].strip()!r} is not closed"
            yield _place(text, found), "link-open", wrong, "Write ) after its address."
    for found in _APART.finditer(text):
        wrong = f"{found[0].lstrip(']').strip()!r} stands alone and makes no link"
        mend = "Write [words](address), with nothing between ] and (."
        yield _place(text, found), "link-open", wrong, mend
    for found in _SILENT.finditer(text):
        wrong = f"the picture {found[1]!r} has no words for those who cannot see it"
        mend = 'Write what it tells: ![What it tells](address), or alt="" if it tells nothing.'
        yield _place(text, found), "image-alt", wrong, mend
    for found in _CITED.finditer(text):
        wrong = f"{found[0]} is not a citation"
        yield _place(text, found), "citation-form", wrong, f"Write [@{found[0].strip('()[]@')}]."
    for found in re.finditer("<!--", text):
        mend = "Write --> where the comment ends."
        yield _place(text, found), "comment-open", "a comment, <!--, is not closed", mend


def _place(text: str, found: re.Match[str]) -> int:
    return text.count("\n", 0, found.start()) + 1


def _is_closed(rest: str) -> bool:
    depth = 1
    for char in rest:
        depth += (char == "(") - (char == ")")
        if depth == 0:
            return True
    return False


def _find_in_lines(lines: list[str]) -> Iterator[_Slip]:
    block: list[str] = []
    for number, line in enumerate(lines, 1):
        before, after = block[-1] if block else "", [*lines[number:], ""]
        if line.lstrip().startswith("!!!"):
            yield from _check_box(number, line, after)
        elif _ROW.match(line) and not _ROW.match(before) and not _DASHES.match(before):
            yield from _check_table(number, before, after[0])
        elif _ITEM.match(line) and before.strip() and not any(map(_ENDED.match, block)):
            wrong = "the list follows a line of text at once, and is printed as part of it"
            yield number, "list-form", wrong, "Leave an empty line above the list."
        block = [*block, line] if line.strip() else []


def _check_box(number: int, line: str, after: list[str]) -> Iterator[_Slip]:
    indent = len(line) - len(line.lstrip())
    inside = next((other for other in after if other.strip()), "")
    if not _BOX.fullmatch(line.strip()):
        wrong = f"{line.strip()!r} does not begin a box"
        mend = 'Write it as !!! urgent "Heading", with straight quotation marks.'
        yield number, "box-form", wrong, mend
    elif len(inside) - len(inside.lstrip()) < indent + 4:
        wrong = f"the box {line.strip()!r} holds nothing"
        mend = "Begin each line that belongs in it with 4 spaces."
        yield number, "box-form", wrong, mend


def _check_table(number: int, before: str, after: str) -> Iterator[_Slip]:
    if not _DASHES.match(after):
        wrong = "the table has no line of dashes under its first row"
        yield number, "table-form", wrong, "Write a line such as |---|---| there."
    elif before.strip() and not before.startswith("#"):
        wrong = "the table follows a line of text at once, and is printed as part of it"
        yield number, "table-form", wrong, "Leave an empty line above the table."
