"""Find listings and data files that print whole articles, where no notice follows them."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from unicodedata import normalize

from provider_notice.notice import MARKER

if TYPE_CHECKING:
    from .manifest import Record
    from .site import Site

# Words in a row that are the same by chance in no two texts of ours; how many such rows
# are looked for in each article, and how many found make it the article's text.
_ROW = 10
_ROWS = 20
_FOUND = 4
# Endings of files that hold no words.
_WORDLESS = (
    *(".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif", ".ico", ".woff", ".woff2", ".pdf"),
    *(".mp3", ".mp4", ".webm"),
)
# Data for machines, which the notice's own rules judge.
_DATA = re.compile(r"<script\b.*?</script>", re.DOTALL | re.IGNORECASE)
# A value so long that it could hold an article.
_ATTRIBUTE = re.compile(r"""=\s*["']([^"'<>]{400,})""")
# What stands inside a word and is not seen.
_UNSEEN = re.compile(
    r"<wbr\b[^>]*>|&(?:shy|zwn?j|#0*173|#x0*ad|#x0*200[bcd]|ZeroWidthSpace);|"
    r"[\u00ad\u200b-\u200d\u2060\ufeff]",
    re.IGNORECASE,
)


def find_full_texts(site: "Site") -> Iterator[tuple[str, str]]:
    """Yield (file, source of the article) for each file that prints an article it does not owe."""
    rows = _collect_rows(site)
    if not rows:
        return
    for path in site.folder.files:
        record = site.records.get(path)
        if path.lower().endswith(_WORDLESS) or path.startswith("pagefind/"):
            continue
        text = "" if _is_judged(record) else site.folder.read(path).decode("utf-8", "replace")
        if record is not None and record.owed is not None and record.surface != "copy":
            # What a page prints after its notice is closed by none.
            text = _DATA.sub(" ", text.rpartition(f"{MARKER}=")[2].partition("</section>")[2])
        found: dict[str, int] = {}
        for row in _rows(text) if text else ():
            for source in rows.get(row, ())[:1]:
                found[source] = found.get(source, 0) + 1
        for source, count in sorted(found.items()):
            if count >= _FOUND:
                yield path, source


def _is_judged(record: "Record | None") -> bool:
    """Tell whether all of a file is judged for its notice: an entry of a feed, or a copy."""
    return record is not None and record.surface in ("feed", "copy")


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
    plain = re.sub(r"<[^>]*>|\]\([^)]*\)|\\[nt]|&\w+;", " ", _UNSEEN.sub("", text))
    for part in (plain, *_ATTRIBUTE.findall(text)):
        words = re.findall(r"[^\W\d_]+", normalize("NFKC", part).lower())
        yield from zip(*(words[i:] for i in range(_ROW)), strict=False)
