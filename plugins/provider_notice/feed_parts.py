"""Which parts of a feed, or of another list in XML, are known to carry data only. Pure."""

from xml.parsers import expat

from .encodings import recode

_ATOM = "http://www.w3.org/2005/Atom"
_XHTML = "http://www.w3.org/1999/xhtml"
# Browsers do nothing with elements of these, and programs that read feeds know them.
_KNOWN = frozenset(
    (
        "",
        _ATOM,
        "http://www.w3.org/2007/app",
        "http://purl.org/rss/1.0/modules/content/",
        "http://purl.org/rss/1.0/modules/slash/",
        "http://purl.org/rss/1.0/modules/syndication/",
        "http://purl.org/syndication/thread/1.0",
        "http://purl.org/dc/elements/1.1/",
        "http://purl.org/dc/terms/",
        "http://wellformedweb.org/CommentAPI/",
        "http://search.yahoo.com/mrss/",
        "http://www.itunes.com/dtds/podcast-1.0.dtd",
        "https://podcastindex.org/namespace/1.0",
        "http://www.georss.org/georss",
        "http://a9.com/-/spec/opensearch/1.1/",
        "http://www.mozilla.org/2006/browser/search/",
        "http://www.sitemaps.org/schemas/sitemap/0.9",
        "http://www.google.com/schemas/sitemap-image/1.1",
        "http://www.google.com/schemas/sitemap-news/0.9",
        "http://www.google.com/schemas/sitemap-video/1.1",
    )
)
_ENTRIES = {f"{_ATOM} entry": [f"{_ATOM} feed"], "item": ["rss", "channel"]}
_BODIES = {
    f"{_ATOM} entry": (f"{_ATOM} content", f"{_ATOM} summary"),
    "item": ("http://purl.org/rss/1.0/modules/content/ encoded", "description"),
}
_TITLES = (f"{_ATOM} title", "title")
_TEXTS = frozenset((*_TITLES, *(body for bodies in _BODIES.values() for body in bodies)))


def find_odd(text: bytes) -> str | None:
    """Return the first part of a feed that could show, or be, a text without its notice."""
    parser = expat.ParserCreate("utf-8", " ")
    parts = _Parts()
    parser.StartElementHandler, parser.EndElementHandler = parts.open, parts.close
    parser.EntityDeclHandler = parser.AttlistDeclHandler = parts.declare
    try:
        parser.Parse(recode(text), True)
    except expat.ExpatError:
        return None  # What is not well-formed is another rule's.
    return parts.odd


class _Parts:
    """What is open, which texts the open entry has had, and the first odd part."""

    def __init__(self) -> None:
        self.odd: str | None = None
        self._path: list[str] = []
        self._had: set[str] = set()

    def open(self, tag: str, attributes: dict[str, str]) -> None:
        self.odd = self.odd or self._judge(tag, attributes)
        self._path.append(tag)

    def close(self, tag: str) -> None:
        self._path.pop()

    def declare(self, *declared: object) -> None:
        self.odd = self.odd or "what its DOCTYPE declares"

    def _judge(self, tag: str, attributes: dict[str, str]) -> str | None:
        space, _, name = tag.rpartition(" ")
        if space not in _KNOWN and not _is_alternate(tag, attributes):
            return f"<{name}> of {space}"
        if self._path and self._path[-1] in _TEXTS:
            return f"<{name}> in a text that is not escaped"
        if attributes and "http://www.w3.org/XML/1998/namespace base" in attributes:
            return f"xml:base of <{name}>"
        if tag in _ENTRIES:
            self._had.clear()
            return None if self._path == _ENTRIES[tag] else f"<{name}> in another place"
        return self._judge_text(tag, name, attributes) if tag in _TEXTS else None

    def _judge_text(self, tag: str, name: str, attributes: dict[str, str]) -> str | None:
        around = self._path[-1] if self._path else ""
        if around not in _BODIES:
            return None
        if tag in self._had:
            return f"a second <{name}>"
        self._had.add(tag)
        bodies = _BODIES[around]
        if tag not in (*bodies, *_TITLES):
            return f"<{name}> in an entry of another kind"
        kind = attributes.get("type", "text")
        is_odd = "src" in attributes or kind not in ("html", "text")
        is_raw = tag == f"{_ATOM} content" and kind != "html"
        return f"<{name}> that is no escaped HTML" if is_odd or is_raw else None


def _is_alternate(tag: str, attributes: dict[str, str]) -> bool:
    """Tell whether an element is the <xhtml:link> by which sitemaps name translations."""
    return (
        tag == f"{_XHTML} link"
        and attributes.get("rel") == "alternate"
        and attributes.keys() <= {"rel", "href", "hreflang"}
    )
