"""Rule on repeats: no copy of the article in its own page, seen or unseen, lacks the notice."""

import json
import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from selectolax.lexbor import LexborNode

from .case import Breach, Case
from .dom import squeeze
from .notice import MARKER

# A row of plain words stands in the page's source, in JSON and in an attribute alike.
_ROW = re.compile(r"[^\W\d_]{2,}(?:,? [^\W\d_]+){5,}")
_ROWS = 4
_FEWEST = 3
# How machine-readable data names the whole text of an article.
_BODY = "articleBody"
_MEND = "Take the copy out, or end it with the notice's own words."


def notice_repeated(case: Case) -> Iterator[Breach]:
    """No second copy of the article in the page, for people or machines, lacks the notice."""
    if _is_repeated(case) and case.html.count(case.wording.paragraphs[-1]) < 2:
        yield Breach(
            "notice-repeated", "the page holds the article's text again, without it", _MEND
        )
        return
    # In data a name may be written by the numbers of its letters.
    if _BODY in case.html or "\\u00" in case.html:
        yield from _check_data(case)


def _is_repeated(case: Case) -> bool:
    """Tell whether three quarters of some rows of words stand more than once."""
    # The second look takes longer, and few pages need it.
    if not _stand_twice(case, _collect_rows(case), _ROWS):
        return False
    rows = _collect_unlike(case)
    return _stand_twice(case, rows, len(rows))


def _stand_twice(case: Case, rows: Iterable[str], most: int) -> bool:
    """Tell whether three quarters of *rows* stand twice; *most* is how many there can be."""
    number = once = 0
    for row in rows:
        number += 1
        once += case.html.count(row) < 2
        if once * 4 > most:
            return False
    return number >= _FEWEST


def _collect_rows(case: Case) -> Iterator[str]:
    """Yield some rows of words from all over the article."""
    parts = case.articles[0].css("p") if case.articles else []
    step = max(1, len(parts) // (_ROWS * 2))
    rows: set[str] = set()
    for part in parts[::step]:
        new = next((row for row in _find_rows(part) if row not in rows), None)
        if new is not None:
            rows.add(new)
            yield new
        if len(rows) == _ROWS:
            break


def _collect_unlike(case: Case) -> Collection[str]:
    """Return the rows of words in paragraphs that stand nowhere else in the article.

    A paragraph that stands there twice to the letter counts as one: it may be of a copy.
    """
    article = case.articles[0]
    own = "\n".join({_read(part): None for part in article.css("*")})
    rows = dict.fromkeys(row for part in article.css("p") for row in _find_rows(part))
    return [row for row in rows if own.count(row) == 1]


def _find_rows(part: LexborNode) -> Iterator[str]:
    around = part.parent
    if around is None or around.tag != "section" or MARKER not in around.attributes:
        yield from (row[0] for row in _ROW.finditer(_read(part)))


def _read(part: LexborNode) -> str:
    return part.text(deep=False, separator="\n") or ""


def _check_data(case: Case) -> Iterator[Breach]:
    for node in case.tree.css('script[type*="json"]'):
        try:
            graph = json.loads(node.text() or "null")
        except ValueError:
            continue
        owed = squeeze(case.wording.paragraphs[-1])
        for text in _find_bodies(graph):
            if owed not in squeeze(text):
                yield Breach(
                    "notice-repeated",
                    f"{_BODY} in the page's data holds the article's text without it",
                    _MEND,
                )


def _find_bodies(graph: Any) -> Iterator[str]:
    """Yield every text in *graph* that is said to be an article's."""
    if isinstance(graph, list):
        for part in graph:
            yield from _find_bodies(part)
    elif isinstance(graph, dict):
        for name, value in graph.items():
            if name == _BODY:
                yield str(value)
            else:
                yield from _find_bodies(value)
