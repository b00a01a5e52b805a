"""Find listings and data files that print whole articles, where no notice follows them."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .site import Site

# Words in a row that are the same by chance in no two texts of ours; how many such rows
# are looked for in each article, and how many found make it the article's text.
_ROW = 10
_ROWS = 20
_FOUND = 4
_TEXTS = (".html", ".txt", ".json", ".xml", ".md", ".rst", ".csv", ".atom", ".rss")


def find_full_texts(site: "Site") -> Iterator[tuple[str, str]]:
    """Yield (file, source of the article) for each file that prints an article it does not owe."""
    rows = _collect_rows(site)
    if not rows:
        return
    for path in site.folder.files:
        record = site.records.get(path)
        judged = record is not None and record.surface not in ("listing", "exempt")
        if judged or not path.endswith(_TEXTS) or path.startswith("pagefind/"):
            continue
        found: dict[str, int] = {}
        for row in _rows(site.folder.read(path).decode("utf-8", "replace")):
            for source in rows.get(row, ())[:1]:
                found[source] = found.get(source, 0) + 1
        for source, count in sorted(found.items()):
            if count >= _FOUND:
                yield path, source


def _collect_rows(site: "Site") -> dict[tuple[str, ...], list[str]]:
    """Return rows of words from each article's plain-text copy, those of one article only."""
    found: dict[tuple[str, ...], list[str]] = {}
    for record in site.records.values():
        if record.surface == "copy":
            text = site.folder.read(record.path).decode("utf-8", "replace")
            # Titles of sources are not the article's own words.
            rows = list(_rows(text.partition("\n## Sources")[0]))
            for row in rows[len(rows) // 4 :: max(1, len(rows) // _ROWS)]:
                found.setdefault(row, []).append(record.source)
    return {row: sources for row, sources in found.items() if len(set(sources)) == 1}


def _rows(text: str) -> Iterator[tuple[str, ...]]:
    """Yield every row of words, tags and links taken out."""
    plain = re.sub(r"<[^>]*>|\]\([^)]*\)|\\[nt]|&\w+;", " ", text)
    words = re.findall(r"[^\W\d_]+", plain.lower())
    yield from zip(*(words[i:] for i in range(_ROW)), strict=False)
