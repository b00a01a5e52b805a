"""One Atom or RSS text to its entries. Pure."""

from collections.abc import Callable, Collection
from typing import NamedTuple
from xml.etree import ElementTree
from xml.parsers import expat

_ATOM = "{http://www.w3.org/2005/Atom}"
_MEDIA = "{http://search.yahoo.com/mrss/}"
_WITH_URL = frozenset(("enclosure", f"{_MEDIA}content", f"{_MEDIA}thumbnail"))
_ENCODED = "{http://purl.org/rss/1.0/modules/content/}encoded"


class Entry(NamedTuple):
    """One entry: where it leads, its title, its HTML, unescaped once, and what goes with it."""

    link: str
    title: str
    bodies: tuple[str, ...]
    others: tuple[str, ...] = ()
    # All its other text.
    rest: str = ""


class Feed(NamedTuple):
    """One feed: the addresses it gives itself, its entries, and the text around them."""

    links: tuple[str, ...]
    entries: tuple[Entry, ...]
    rest: str = ""


def parse_feed(text: bytes) -> Feed | None:
    """Return the feed in *text*, or None when it is no Atom or RSS feed.

    Raises ElementTree.ParseError when it is not well-formed XML.
    """
    root = parse_xml(text)
    if root.tag == f"{_ATOM}feed":
        links = (*_find_hrefs(root), *_find_texts(root, f"{_ATOM}icon", f"{_ATOM}logo"))
        return _parse_entries(root, links, f"{_ATOM}entry", _parse_atom)
    if root.tag == "rss":
        paths = ("channel/link", "channel/image/url", "channel/image/link")
        links = (*_find_texts(root, *paths), *_find_hrefs(root, "channel/"))
        return _parse_entries(root, links, "item", _parse_rss)
    return None


def _parse_entries(
    root: ElementTree.Element,
    links: tuple[str, ...],
    tag: str,
    parse: Callable[[ElementTree.Element], Entry],
) -> Feed:
    entries = list(root.iter(tag))
    rest = _read_rest(root, entries)
    return Feed(links, tuple(map(parse, entries)), rest)


def _find_hrefs(parent: ElementTree.Element, path: str = "") -> tuple[str, ...]:
    return tuple(link.get("href") or "" for link in parent.findall(f"{path}{_ATOM}link"))


def _find_texts(parent: ElementTree.Element, *paths: str) -> tuple[str, ...]:
    return tuple((e.text or "").strip() for path in paths for e in parent.findall(path))


def parse_xml(text: bytes) -> ElementTree.Element:
    """Return the root of *text*, as ElementTree.fromstring does.

    That is told of a piece of text for every &lt; in it; told once, it takes half the time.
    """
    builder = ElementTree.TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = lambda tag, attributes: builder.start(
        _name(tag), {_name(name): value for name, value in attributes.items()}
    )
    parser.EndElementHandler = lambda tag: builder.end(_name(tag))
    parser.CharacterDataHandler = builder.data
    try:
        if b"<!DOCTYPE" not in text:
            parser.Parse(text, True)
            return builder.close()
    except (expat.ExpatError, LookupError, ValueError):
        pass
    try:
        # What is wrong is said in its words, and what only a DOCTYPE can bring is its to judge.
        return ElementTree.fromstring(text)
    except (LookupError, ValueError) as error:
        raise ElementTree.ParseError(str(error)) from None


def _name(name: str) -> str:
    """Return how ElementTree writes a name with its namespace."""
    return f"{{{name}" if "}" in name else name


def _parse_atom(entry: ElementTree.Element) -> Entry:
    links = entry.findall(f"{_ATOM}link")
    link = next((e for e in links if e.get("rel", "alternate") == "alternate"), None)
    bodies = _find_all(entry, f"{_ATOM}content", f"{_ATOM}summary")
    rest = _read_rest(entry, bodies)
    return Entry(
        (link.get("href") or "") if link is not None else "",
        (entry.findtext(f"{_ATOM}title") or "").strip(),
        tuple(map(_text, bodies)),
        tuple(other.get("href") or "" for other in links if other is not link),
        rest,
    )


def _parse_rss(item: ElementTree.Element) -> Entry:
    bodies = _find_all(item, _ENCODED, "description")
    rest = _read_rest(item, bodies)
    return Entry(
        (item.findtext("link") or "").strip(),
        (item.findtext("title") or "").strip(),
        tuple(map(_text, bodies)),
        tuple(e.get("url") or "" for e in item if e.tag in _WITH_URL),
        rest,
    )


def _find_all(entry: ElementTree.Element, *tags: str) -> list[ElementTree.Element]:
    return [body for tag in tags for body in entry.findall(tag)]


def _read_rest(root: ElementTree.Element, known: Collection[ElementTree.Element]) -> str:
    """Return all text of *root*, in elements and attributes, but what stands in *known* ones."""
    left, parts, stack = {id(element) for element in known}, [], [root]
    while stack:
        element = stack.pop()
        parts.append(element.tail)
        if id(element) not in left:
            parts += [element.text, *element.attrib.values()]
            stack += reversed(element)
    return "\n".join(filter(None, parts))


def _text(body: ElementTree.Element) -> str:
    # Markup that is not escaped is found by another rule; its words count here.
    return "".join(body.itertext())
