"""Find listings and data files that print whole articles, where no notice follows them."""

from collections import Counter
from collections.abc import Iterator
from itertools import accumulate
from typing import TYPE_CHECKING

from provider_notice.encodings import decode
from provider_notice.notice import MARKER

from .hosting import is_index
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
# A summary, which listings may print, has at most so many letters.
SUMMARY = 600
# Endings of files that hold no words.
_WORDLESS = (
    *(".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif", ".ico", ".woff", ".woff2", ".ttf"),
    *(".otf", ".mp3", ".mp4", ".webm", ".pdf"),
)

# Rows of letters, each with the source of the one article that has it.
Rows = dict[bytes, str]


def find_full_texts(site: "Site") -> Iterator[tuple[str, str]]:
    """Yield (file, source of the article) for each file that prints an article it does not owe."""
    rows = _collect_rows(site)
    counts = Counter(rows.values())
    told = set()
    for path, words in _list_words(site) if rows else ():
        found = Counter(rows[row] for row in {*filter(rows.__contains__, _cut_rows(words))})
        for source, count in sorted(found.items()):
            enough = max(counts[source] / _PART, min(_FEWEST, counts[source]))
            if count >= enough and (path, source) not in told:
                told.add((path, source))
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


def _collect_rows(site: "Site") -> Rows:
    """Return rows from each article's plain-text copy, those that no other article has.

    A page that opts in has no copy: its rows are those of its <article>, up to the notice.
    """
    copies = []
    for record in site.records.values():
        if record.surface == "copy":
            text = site.folder.read(record.path).decode("utf-8", "replace")
            copies.append((record.source, *_read_copy(text)))
        elif record.surface == "page":
            text = site.folder.read(record.path).decode("utf-8", "replace")
            words = text[max(0, text.find("<article")) :].partition(MARKER)[0]
            copies.append((record.source, b"", _cut_rows(read_source(words))))
    found: Rows = {}
    for source, summary, rows in copies:
        some = rows[:: max(1, len(rows) // _ROWS)]
        found |= dict.fromkeys((row for row in some if row not in summary), source)
    shared = {
        row
        for source, _, rows in copies
        for row in filter(found.__contains__, rows)
        if found[row] != source
    }
    # Inserts that articles share are no article's own, unless it is another one all over.
    own = Counter(source for row, source in found.items() if row not in shared)
    return {r: source for r, source in found.items() if r not in shared or own[source] < _FEWEST}


def _read_copy(text: str) -> tuple[bytes, list[bytes]]:
    """Return the letters of an article's summary, and all rows of its text."""
    body = text.partition("\nThis article: ")[2]
    summary = read_summary(text).replace(b" ", b"")[:SUMMARY]
    # Neither the notice nor titles of sources are the article's own words.
    words = body.partition("\n")[2].rpartition("\n## ")[0].partition("\n## Sources")[0]
    return summary, _cut_rows(read_source(words))


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
