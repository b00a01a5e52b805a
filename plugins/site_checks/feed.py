"""One Atom or RSS text to its entries. Pure."""

from dataclasses import dataclass
from xml.etree import ElementTree

_ATOM = "{http://www.w3.org/2005/Atom}"
_ENCODED = "{http://purl.org/rss/1.0/modules/content/}encoded"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: where it leads, its title, and its HTML, unescaped once."""

    link: str
    title: str
    bodies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed: the addresses it gives itself, and its entries."""

    links: tuple[str, ...]
    entries: tuple[Entry, ...]


def parse_feed(text: bytes) -> Feed | None:
    """Return the feed in *text*, or None when it is no Atom or RSS feed.

    Raises ElementTree.ParseError when it is not well-formed XML.
    """
    root = ElementTree.fromstring(text)
    if root.tag == f"{_ATOM}feed":
        links = tuple(link.get("href") or "" for link in root.findall(f"{_ATOM}link"))
        return Feed(links, tuple(_parse_atom(e) for e in root.iter(f"{_ATOM}entry")))
    if root.tag == "rss":
        links = tuple((link.text or "").strip() for link in root.findall("channel/link"))
        return Feed(links, tuple(_parse_rss(item) for item in root.iter("item")))
    return None


def _parse_atom(entry: ElementTree.Element) -> Entry:
    links = entry.findall(f"{_ATOM}link")
    link = next((e for e in links if e.get("rel", "alternate") == "alternate"), None)
    bodies = [entry.find(f"{_ATOM}{name}") for name in ("content", "summary")]
    return Entry(
        (link.get("href") or "") if link is not None else "",
        (entry.findtext(f"{_ATOM}title") or "").strip(),
        tuple(_text(body) for body in bodies if body is not None),
    )


def _parse_rss(item: ElementTree.Element) -> Entry:
    bodies = [item.find(name) for name in (_ENCODED, "description")]
    return Entry(
        (item.findtext("link") or "").strip(),
        (item.findtext("title") or "").strip(),
        tuple(_text(body) for body in bodies if body is not None),
    )


def _text(body: ElementTree.Element) -> str:
    if not len(body):
        return body.text or ""
    # type="xhtml": the markup is not escaped but stands in the feed itself.
    for part in body.iter():
        part.tag = part.tag.rpartition("}")[2]
    return "".join(ElementTree.tostring(part, "unicode", "html") for part in body)
