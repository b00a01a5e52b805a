"""Find listings and data files that print whole articles, where no notice follows them."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate, dropwhile
from typing import TYPE_CHECKING, NamedTuple

from provider_notice.encodings import decode
from provider_notice.notice import MARKER

from .hosting import is_index
from .limits import FEW, find_limit
from .scattered import find_scattered
from .unclosed import read_source, split_words

if TYPE_CHECKING:
    from .site import Site

# So many letters in a row are the same by chance in no two texts of ours. Only letters
# count: what stands between them, or inside a word, is no matter.
_ROW = 45
# How many such rows are looked for in each article, which part of them makes it the
# article's text, and how many at least.
_ROWS = 40
_PART = 5
_FEWEST = 4
# Less is not looked at twice: what most pages have after their notice is shorter.
_LONG = 1200
# A summary, which listings may print, has at most so many letters.
SUMMARY = 600
# Endings of files that hold no words.
_WORDLESS = (
    *(".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif", ".ico", ".woff", ".woff2", ".ttf"),
    *(".otf", ".mp3", ".mp4", ".webm", ".pdf"),
)

_PARAGRAPH = re.compile(r"<p[\s>].*?</p>", re.DOTALL)
_SOURCES = "\n## Sources\n"
_ITEM = re.compile(r"\s*$|\d+\. |- | ")

# Rows of letters, each with the source of the one article that has it.
Rows = dict[bytes, str]


class _Copy(NamedTuple):
    """An article to look for: its summary as letters, and the words of its text."""

    source: str
    summary: bytes
    words: bytes


def find_full_texts(site: "Site") -> Iterator[tuple[str, str]]:
    """Yield (file, source of the article) for each file that prints an article it does not owe."""
    copies = [*_read_copies(site)]
    listed = [*_list_words(site)] if copies else []
    told = {*_find_rows(_collect_rows(copies), listed)}
    # What a list says between the words of an article is new text, and told as such.
    few = {page.path for page in site.pages if page.said and find_limit(site, page.path) == FEW}
    files: dict[str, bytes] = {}
    for path, words in listed:
        if path not in few and len(words) >= _LONG:
            files[path] = files.get(path, b"") + b" " + words
    articles: dict[str, bytes] = {}
    for copy in copies:
        articles.setdefault(copy.source, copy.words)
    yield from sorted(told | {*find_scattered(articles, files)})


def _find_rows(rows: Rows, listed: list[tuple[str, bytes]]) -> Iterator[tuple[str, str]]:
    """Yield (file, source) for each file with enough rows of an article, backwards too."""
    counts = Counter(rows.values())
    for path, words in listed if rows else ():
        for way in (words, words[::-1]) if len(words) >= _LONG else (words,):
            found = Counter(rows[row] for row in {*filter(rows.__contains__, _cut_rows(way))})
            for source, count in found.items():
                if count >= max(counts[source] / _PART, min(_FEWEST, counts[source])):
                    yield path, source


def _list_words(site: "Site") -> Iterator[tuple[str, bytes]]:
    """Yield each file with its words that no notice closes."""
    judged = {path for path, record in site.records.items() if record.surface == "copy"}
    for document in site.documents:
        if document.kind in ("page", "feed", "entry"):
            judged.add(document.path)
            yield document.path, document.unclosed
    for path in site.folder.files:
        is_packed = path.lower().endswith(_WORDLESS) or is_index(path)
        if path in judged or (is_packed and path not in site.records):
            continue
        yield path, read_source(decode(site.folder.read(path)))


def _read_copies(site: "Site") -> Iterator[_Copy]:
    """Yield each article as its plain-text copy gives it.

    A page that opts in, a draft and a hidden article have none: their text is that of the
    paragraphs of their <article>, up to the notice.
    """
    for record in site.records.values():
        if record.surface == "copy":
            text = site.folder.read(record.path).decode("utf-8", "replace")
            yield _read_copy(record.source, text)
        elif record.surface in ("page", "draft", "hidden"):
            text = site.folder.read(record.path).decode("utf-8", "replace")
            words = text[max(0, text.find("<article")) :].partition(MARKER)[0]
            yield _Copy(record.source, b"", read_source(" ".join(_PARAGRAPH.findall(words))))


def _collect_rows(copies: list[_Copy]) -> Rows:
    """Return rows from the text of each article, those that no other article has."""
    cut = [(copy, _cut_rows(copy.words)) for copy in copies]
    found: Rows = {}
    for copy, rows in cut:
        some = rows[:: max(1, len(rows) // _ROWS)]
        found |= dict.fromkeys((row for row in some if row not in copy.summary), copy.source)
    shared = {
        row
        for copy, rows in cut
        for row in filter(found.__contains__, rows)
        if found[row] != copy.source
    }
    # Inserts that articles share are no article's own, unless it is another one all over.
    own = Counter(source for row, source in found.items() if row not in shared)
    return {r: source for r, source in found.items() if r not in shared or own[source] < _FEWEST}


def _read_copy(source: str, text: str) -> _Copy:
    """Return the letters of an article's summary, and the words of its text."""
    body = text.partition("\nThis article: ")[2]
    summary = read_summary(text).replace(b" ", b"")[:SUMMARY]
    # Neither the notice nor titles of sources are the article's own words.
    words = _drop_sources(body.partition("\n")[2].rpartition("\n## ")[0])
    return _Copy(source, summary, read_source(words))


def _drop_sources(text: str) -> str:
    """Return *text* without its list of sources; a heading may have that name before."""
    head, found, items = text.rpartition(_SOURCES)
    # Footnotes may follow it.
    rest = dropwhile(_ITEM.match, items.splitlines())
    return "\n".join((head, *rest)) if found else text


def read_summary(text: str) -> bytes:
    """Return the words that a copy has before its text: title and summary."""
    return split_words(text.partition("\nThis article: ")[0])


def _cut_rows(words: bytes) -> list[bytes]:
    """Return the row of letters that starts with each word."""
    parts = words.split()
    letters = b"".join(parts)
    starts = accumulate(map(len, parts), initial=0)
    last = len(letters) - _ROW
    return [letters[start : start + _ROW] for start in starts if start <= last]
