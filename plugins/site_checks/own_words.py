"""How much each page without a notice says that is neither a title nor a summary of others."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from provider_notice.dom import find_articles, parse
from provider_notice.sheet import decode_styles

from .fulltext import SUMMARY, read_summary
from .limits import FEW, find_limit
from .said import SHOWN, Said, read_said
from .unclosed import split_words

if TYPE_CHECKING:
    from .document import Document
    from .site import Site

# So many words in a row are told again as one that was met before.
_RUN = 3
# What a list says of itself: its description has at most so many letters.
_DESCRIPTION = 200
# Words of so many letters are reckoned, however they are parted.
_LETTERS = 5
# Of so many articles in each language the parts that all pages share are learnt.
_SAMPLE = 5
_ATTR = re.compile(r"\battr\(\s*(?:[\w*]*\|)?([\w-]+)", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))", re.DOTALL)

Run = tuple[bytes, ...]


def count_own_words(site: "Site") -> Iterator[tuple["Document", int]]:
    """Yield each page with a limit to its own words, with how many it has."""
    # What the build did not write is told as such, unless it is exempt.
    known = site.records.keys() | site.allowed.keys()
    pages = [page for page in site.pages if page.said and page.path in known]
    pages = [page for page in pages if find_limit(site, page.path) is not None]
    if not pages:
        return
    repeated = _Known(site)
    shown = SHOWN | _find_shown(site, pages)
    for page in pages:
        said = [one for one in map(Said._make, page.said) if one.attribute in ("", *shown)]
        yield page, repeated.count(page, said)


class _Known:
    """What pages may say again: titles, summaries and the parts that all pages share."""

    def __init__(self, site: "Site") -> None:
        self._site = site
        self._about = {page.path: _describe(site, page) for page in site.pages}
        whole = {words for about in self._about.values() for words in about}
        self._runs = _cut_all({*whole, *_read_shared(site)})
        self._summed = False

    def count(self, page: "Document", said: Iterable[Said]) -> int:
        """Return how many words of *page* nothing says but itself, of five letters each."""
        own = [one.words.split() for one in said if not self._is_label(page, one)]
        number = self._count_all(own)
        if number > FEW and not self._summed:
            # Few sites have summaries that their pages do not give as descriptions.
            self._runs |= _cut_all(_read_summaries(self._site))
            self._summed = True
            number = self._count_all(own)
        return number

    def _count_all(self, own: Iterable[list[bytes]]) -> int:
        met: set[Run] = set()
        return sum(self._count(words, met) for words in own) // _LETTERS

    def _count(self, words: list[bytes], met: set[Run]) -> int:
        """Return the letters of the words that stand in no run that is known, or was *met*."""
        runs = _cut_runs(words)
        told = {
            place
            for start, run in enumerate(runs)
            if run in self._runs or run in met
            for place in range(start, start + len(run))
        }
        met.update(runs)
        return sum(len(word.decode()) for i, word in enumerate(words) if i not in told)

    def _is_label(self, page: "Document", one: Said) -> bool:
        """Tell whether a link says no more than the title or summary of where it leads."""
        if not one.href or not one.words:
            return False
        path = self._site.resolver.resolve(page.where, one.href, page.base).path
        return any(b" %s " % one.words in b" %s " % about for about in self._about.get(path, ()))


def _cut_all(texts: Iterable[bytes]) -> set[Run]:
    return {run for text in texts for run in _cut_runs(text.split())}


def _cut_runs(words: list[bytes]) -> list[Run]:
    """Return every three words in a row; fewer words are one run, that nothing else is."""
    if len(words) < _RUN:
        return [(*words, b"")] if words else []
    return [tuple(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1)]


def _describe(site: "Site", page: "Document") -> tuple[bytes, ...]:
    """Return the title of a page, its first heading and its description."""
    record = site.records.get(page.path)
    owes = record is not None and record.owed is not None
    most = SUMMARY if owes else _DESCRIPTION
    heading = next((text for level, text in page.headings if level == 1), "")
    return tuple(split_words(text)[:most] for text in (page.title, heading, page.description))


def _read_summaries(site: "Site") -> Iterator[bytes]:
    """Yield the summary of each article, as its plain-text copy gives it."""
    for record in site.records.values():
        if record.surface == "copy" and record.path in site.files:
            text = site.folder.read(record.path).decode("utf-8", "replace")
            yield read_summary(text)[: 2 * SUMMARY]


def _read_shared(site: "Site") -> Iterator[bytes]:
    """Yield what stands outside the articles on most of their pages, in each language."""
    by_lang: dict[str, list[str]] = {}
    for record in site.records.values():
        is_there = record.path in site.files
        if record.owed is not None and record.surface in ("article", "page") and is_there:
            by_lang.setdefault(record.owed.lang, []).append(record.path)
    for paths in by_lang.values():
        some = paths[:: max(1, len(paths) // _SAMPLE)][:_SAMPLE]
        counts: Counter[bytes] = Counter()
        for path in some:
            tree = parse(site.folder.read(path).decode("utf-8", "replace"))
            for article in find_articles(tree):
                article.decompose()
            counts.update({words for words, _, _ in read_said(tree)})
        yield from (words for words, count in counts.items() if 2 * count >= len(some))


def _find_shown(site: "Site", pages: Iterable["Document"]) -> set[str]:
    """Return the attributes whose values a style of the site shows."""
    sheets = [path for path in site.folder.files if path.lower().endswith(".css")]
    styles = [decode_styles(site.folder.read(path)) for path in sheets]
    styles += [css for page in pages for where, css in page.inline if where == "style element"]
    return {name.lower() for css in styles for name in _ATTR.findall(_make_plain(css))}


def _make_plain(css: str) -> str:
    """Return *css* without comments, its letters written plainly."""
    bare = _COMMENT.sub("", css) if "/*" in css else css
    if "\\" not in bare:
        return bare
    return _ESCAPE.sub(lambda f: chr(min(int(f[1], 16), 0x10FFFF)) if f[1] else f[2], bare)
