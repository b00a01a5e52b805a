"""Words of the glossary explained where they stand. Pure.

The first use of a word in running text becomes a button that opens its
meaning, by the browser's own popover: no script. The text is cut at the
places a parser names and never written anew.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

from markupsafe import Markup

# Where a word is left alone: it is a link or heading already, or help that
# must read without a detour.
_CLOSED_TAGS = frozenset(
    "a button h1 h2 h3 h4 table figure svg details summary aside dl code sup strong".split()
)
_CLOSED_CLASSES = frozenset(
    "provider-notice care in-short help-now crisis-lines weigh-up read-more".split()
)
_OPEN_TAGS = frozenset(("p", "li"))
_VOID = frozenset("br img hr input source wbr meta link".split())
_MOST = 3

_BUTTON = Markup('<button class="term" type="button" popovertarget="term-{key}">{words}</button>')


@dataclass(frozen=True, slots=True)
class Explained:
    """A page's HTML with its terms marked, and those terms in order."""

    html: Markup
    terms: tuple[Any, ...]


def explain_terms(html: str, glossary: Iterable[Any]) -> Explained:
    """Return *html* with the first use of each term of *glossary* marked, at most three."""
    html = str(html)
    by_word = {
        word.lower(): term
        for term in glossary or ()
        for word in (term.term, *(getattr(term, "also", None) or ()))
    }
    if not by_word:
        return Explained(Markup(html), ())
    words = "|".join(re.escape(word) for word in sorted(by_word, key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)
    marks: dict[str, tuple[int, int, Any]] = {}
    for start, end in _find_running_text(html):
        for match in pattern.finditer(html, start, end):
            term = by_word[match[0].lower()]
            if len(marks) < _MOST:
                marks.setdefault(term.key, (*match.span(), term))
    return Explained(_mark(html, marks.values()), tuple(term for *_, term in marks.values()))


def _mark(html: str, marks: Iterable[tuple[int, int, Any]]) -> Markup:
    parts, at = [], 0
    for start, end, term in sorted(marks, key=lambda mark: mark[0]):
        parts += [html[at:start], _BUTTON.format(key=term.key, words=Markup(html[start:end]))]
        at = end
    return Markup("".join([*parts, html[at:]]))


def _find_running_text(html: str) -> list[tuple[int, int]]:
    finder = _TextFinder(html)
    finder.feed(html)
    finder.close()
    return finder.spans


class _TextFinder(HTMLParser):
    """Notes where running text stands in a page."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.spans: list[tuple[int, int]] = []
        self._open: list[tuple[str, bool]] = []
        self._lines = [0, *(match.end() for match in re.finditer("\n", html))]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element, and whether the text in it is left alone."""
        if tag not in _VOID:
            classes = set((dict(attrs).get("class") or "").split())
            closed = tag in _CLOSED_TAGS or bool(classes & _CLOSED_CLASSES)
            self._open.append((tag, closed))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Pass over an element that holds nothing."""

    def handle_endtag(self, tag: str) -> None:
        """Leave an element, and any left open in it."""
        places = [place for place, (name, _) in enumerate(self._open) if name == tag]
        if places:
            del self._open[places[-1] :]

    def handle_data(self, data: str) -> None:
        """Note a run of text that may be marked."""
        tags = [tag for tag, _ in self._open]
        if _OPEN_TAGS & set(tags) and not any(closed for _, closed in self._open):
            line, column = self.getpos()
            start = self._lines[line - 1] + column
            self.spans.append((start, start + len(data)))
