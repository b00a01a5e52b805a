"""What the search page shows of each page: its title and its summary, which end with no notice."""

import gzip
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ..finding import Problem
from ..hosting import is_fragment

if TYPE_CHECKING:
    from ..document import Document
    from ..site import Site

# Pagefind begins what it packs with these letters.
_MARK = b"pagefind_dcd"
# What else a result may show, such as the words for a picture, has so many letters at most.
_MOST = 300
# The title of a section, by which pages are chosen, is shorter.
_FILTER, _NAME = "filter ", 30


def notice_search(site: "Site") -> Iterator[Problem]:
    """The search index shows the title and the summary of each page, and no more of it."""
    fragments = [path for path in site.folder.files if is_fragment(path)]
    pages = {page.path: page for page in site.pages} if fragments else {}
    for path in fragments:
        try:
            fragment = json.loads(gzip.decompress(site.folder.read(path)).removeprefix(_MARK))
            shown = {key: " ".join(words.split()) for key, words in fragment["meta"].items()}
            shown |= _join_filters(fragment.get("filters", {}))
            page = pages[site.resolver.resolve("index.html", fragment["url"]).path]
        except (OSError, EOFError, ValueError, LookupError, TypeError, AttributeError):
            yield _blame(path, "the part of the search index cannot be read", "")
            continue
        for key in _find_odd(shown, page):
            wrong = f"a search would show other words as the {key} of {page.path}"
            yield _blame(path, wrong, site.source_of(page.path))


def _find_odd(shown: dict[str, Any], page: "Document") -> Iterator[str]:
    first = next((" ".join(words.split()) for rank, words in page.headings if rank == 1), "")
    own = {"title": first, "summary": " ".join(page.description.split())}
    for key, words in shown.items():
        most = _NAME if key.startswith(_FILTER) else _MOST
        if words != own[key] if key in own else len(words) > most:
            yield key


def _join_filters(filters: dict[str, list[str]]) -> dict[str, str]:
    """Return what a page may be chosen by, such as the title of its section, by name."""
    return {f"{_FILTER}{name}": " ".join(values) for name, values in filters.items()}


def _blame(path: str, wrong: str, source: str) -> Problem:
    mend = "Take data-pagefind-meta out of the article and the templates, but at its summary."
    return Problem(path, wrong, mend, source=source, rule="notice-search")
