"""What one written file says, as plain values. Rules read these, never a tree."""

from dataclasses import dataclass, field, fields
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from .graph import Trail
    from .prose import Prose


class Link(NamedTuple):
    """A link as written, and the element (or place) that holds it."""

    element: str
    href: str


# Pages share most of their links: one object for each keeps them small to pass on.
make_link = cache(Link)


@dataclass(slots=True)
class Document:
    """What one written file says, as plain values in document order."""

    path: str
    kind: str = "page"
    # The file that relative links start from, where it is not the document itself.
    start: str | None = None
    entry: str = ""
    # The page that a feed entry repeats.
    repeats: str = ""
    is_utf8: bool = True
    # Which other letters a page says it is in; "" for one that says nothing.
    encoding: str | None = None
    trouble: str = ""
    judged: bool = False
    lang: str | None = None
    title: str = ""
    description: str = ""
    base: str = ""
    policy: str = ""
    viewports: list[str] = field(default_factory=list)
    noindex: bool = False
    # As a reader finds them; once followed, only those whose address rules ask for.
    links: list[Link] = field(default_factory=list)
    # Where they lead.
    trail: "Trail | None" = None
    alternates: list[tuple[str, str]] = field(default_factory=list)
    # How many articles stand on it, one within another counted too.
    articles: int = 0
    ids: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    references: list[tuple[str, str]] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    silent_images: list[str] = field(default_factory=list)
    inline: list[tuple[str, str]] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)
    graphs: list[str] = field(default_factory=list)
    times: list[str] = field(default_factory=list)
    # Its words that no notice closes, as letters.
    unclosed: bytes = b""
    # What a list says, piece by piece: the words, the address they link to, their attribute.
    said: list[tuple[bytes, str, str]] = field(default_factory=list)
    # Its visible words; kept only where a rule needs them.
    text: str = ""
    # What is to be said about the words of its article, and under which key that is kept.
    prose: "Prose | None" = None
    prose_key: str = ""
    breaches: list[tuple[str, str, str]] = field(default_factory=list)
    notice_links: list[str] = field(default_factory=list)
    notice_source: str = ""
    # The addresses of the pictures before a notice that no style bounds, and their widths.
    pictures: list[tuple[str, float]] = field(default_factory=list)

    @property
    def where(self) -> str:
        """The file that relative links start from."""
        return self.path if self.start is None else self.start

    @property
    def is_page(self) -> bool:
        """Whether it is a page, so that ids on it can be led to."""
        return self.kind in ("page", "picture")

    def __reduce__(self) -> tuple[type["Document"], tuple[Any, ...]]:
        """Return what makes it anew: passed between processes in a third of the time."""
        return Document, _get_values(self)

    def repeat(self, path: str) -> "Document":
        """Return the same, as it stands in another file."""
        _, *values = _get_values(self)
        return Document(path, *values)


_get_values = attrgetter(*(field.name for field in fields(Document)))
