"""What rules share: how findings name a link, where its source is, and the words of pages."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from ..document import Document
from ..finding import Problem
from ..graph import Edge

if TYPE_CHECKING:
    from ..prose import Hit, Prose
    from ..site import Site

_NAMES = {
    "a": "the link",
    "area": "the link",
    "img": "the picture",
    "script": "the script",
    "css": "the stylesheet's address",
    "feed": "the feed's own address",
    "entry": "the feed entry's address",
    "sitemap": "the sitemap's address",
    "list": "the listed address",
    "manifest": "the manifest's address",
    "redirect": "the redirect",
    "refresh": "the redirect",
    "link canonical": "the canonical address",
}
# Comparing a name with more than these would take longer than it helps.
_ENOUGH = 200
_ALIKE = 0.8
_LONG = 80
_SRC = frozenset(("img", "script", "iframe", "video", "audio", "source", "embed", "track"))


def name(edge: Edge) -> str:
    """Name the kind of link as an editor knows it."""
    return _NAMES.get(edge.link.element, f"the address in <{edge.link.element}>")


def place(edge: Edge) -> str:
    """Name one link as an editor knows it, with its address."""
    return f"{name(edge)} {edge.link.href!r}"


def blame(site: "Site", edge: Edge, wrong: str, mend: str) -> Problem:
    """Return the problem with one link; a feed entry's is its article's."""
    document = edge.document
    source = site.source_of(document.repeats)
    echo = bool(document.repeats)
    return Problem(document.path, wrong, mend, find_needles(edge), source, echo=echo)


def find_closest(wanted: str, candidates: Iterable[str]) -> str:
    """Return the file in the same folder whose name is most like that of *wanted*, or nothing."""
    from difflib import get_close_matches  # noqa: PLC0415 - only asked of a faulty site

    folder, _, name = wanted.rpartition("/")
    near = [path.rpartition("/") for path in candidates]
    names = [other for place, _, other in near if place == folder][:_ENOUGH]
    stem = name.rpartition(".")[0] or name
    found = get_close_matches(name, names, 1, _ALIKE) or [n for n in names if n.startswith(stem)]
    return f"{folder}/{found[0]}".lstrip("/") if found else ""


def shorten(sentence: str, phrase: str) -> str:
    """Return *sentence*, or what stands around *phrase* when it is long."""
    at = sentence.find(phrase)
    if len(sentence) <= _LONG or at < 0:
        return sentence
    start, end = max(0, at - _LONG // 2), at + len(phrase) + _LONG // 2
    before = sentence[start:at].partition(" ")[2] if start else sentence[:at]
    after = sentence[at + len(phrase) : end]
    after = f"{after.rpartition(' ')[0]} ..." if end < len(sentence) else after
    return f"{'... ' if start else ''}{before}{phrase}{after}"


def find_needles(edge: Edge) -> tuple[str, ...]:
    """Return what to look for in the source: the address as written, then its telling parts."""
    href = edge.link.href.strip()
    path, _, fragment = href.partition("#")
    attribute = "src" if edge.link.element in _SRC else "href"
    found = [f'{attribute}="{href}"', f"]({href})", f"({href} "]
    if len(href) > 1:
        found.append(href)
    if fragment:
        found.append(f"#{fragment}")
    stem = path.rstrip("/").rpartition("/")[2].rpartition(".")[0]
    if stem and not fragment:
        found += [f"/{stem}.", f"({stem}."]
    return tuple(found)


def find_first(
    pages: Iterable[Document], get: Callable[[Document], str]
) -> Iterator[tuple[Document, Document]]:
    """Yield each page that readers may find with the first that has the same value."""
    first: dict[tuple[str | None, str], Document] = {}
    for page in pages:
        if not page.noindex:
            yield page, first.setdefault((page.lang, get(page)), page)


def find_prose(site: "Site") -> Iterator[tuple[Document, "Prose"]]:
    """Yield each published page that has words of its own with what was found in them."""
    for page in site.pages:
        if page.prose is not None:
            yield page, page.prose


def find_phrases(site: "Site", kind: str) -> Iterator[tuple[Document, "Hit"]]:
    """Yield each phrase of one list with the page it stands on."""
    for page, prose in find_prose(site):
        for hit in prose.hits:
            if hit.kind == kind:
                yield page, hit


def blame_words(page: Document, wrong: str, mend: str, sentence: str, *others: str) -> Problem:
    """Return the problem with one sentence, to be found by all of it or by a part."""
    # A quotation is judged in marks that its source may not have.
    sentence = sentence.strip('"\u201c\u201d')
    words = sentence.split()
    middle = len(words) // 2
    parts = (" ".join(words[:middle]), " ".join(words[middle:])) if middle > 2 else ()
    return Problem(page.path, wrong, mend, (sentence, *parts, *others))
