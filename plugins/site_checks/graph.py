"""The link graph: every link of every document, resolved once. Pure."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import unquote

from .document import Document, Link
from .links import Leads, Resolver, Target

# Links a reader may follow; all others are loaded by the browser or read by machines.
FOLLOWED = frozenset(("a", "area"))
# Links that name another page without loading it; a <link> loads by its rel.
_NAMES = frozenset("og:url refresh feed entry sitemap list redirect cite longdesc".split())
_LOADED_RELS = frozenset(
    (
        "stylesheet",
        "icon",
        "preload",
        "modulepreload",
        "manifest",
        "prefetch",
        "preconnect",
        "dns-prefetch",
        "mask-icon",
        "apple-touch-icon",
        "apple-touch-icon-precomposed",
        "apple-touch-startup-image",
        "compression-dictionary",
        "prerender",
    )
)


_SHOWN = frozenset(("img", "source", "image", "input", "video"))
_PLAYED = frozenset(("audio", "video"))
# A part of a picture, or of what moves: not a place with an id.
_VIEW = re.compile(r"svgView\(|(xywh|t)=")
_FINE = frozenset((Leads.CONTACT, Leads.NOWHERE_BY_DESIGN))


class Edge(NamedTuple):
    """One link of one document, and where it leads."""

    document: Document
    link: Link
    target: Target


class Trail(NamedTuple):
    """Where the links of one document lead, each address of an element followed once."""

    number: int
    # The files of the site: those a reader may go to, and those a browser fetches.
    followed: set[str]
    used: set[str]
    # Those that a page shows as pictures.
    shown: set[str]
    # The places named on pages, as plain values: there are many to pass on, and few at fault.
    places: list[tuple[str, str, str, str]]
    # What is to be looked at again.
    outside: list[tuple[Link, Target]]
    faulty: list[tuple[Link, Target]]


@dataclass(slots=True)
class Graph:
    """All links that matter: the faulty ones by fault, and who leads to whom."""

    count: int = 0
    faults: dict[Leads, list[Edge]] = field(default_factory=dict)
    # What browsers fetch from other hosts by themselves.
    outside: list[Edge] = field(default_factory=list)
    leads: dict[str, set[str]] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def find(self, leads: Leads) -> Iterable[Edge]:
        """Return the links with one fault."""
        return self.faults.get(leads, ())

    def add(self, document: Document, trail: Trail) -> None:
        """Add where the links of *document* lead."""
        self.count += trail.number
        self.leads.setdefault(document.path, set()).update(trail.followed)
        self.used |= trail.used
        for link, target in trail.faulty:
            edge = Edge(document, link, target)
            if target.leads is Leads.HOST:
                self.outside.append(edge)
            else:
                self.faults.setdefault(target.leads, []).append(edge)


def follow(document: Document, resolver: Resolver) -> Trail:
    """Return where the links of *document* lead."""
    where, base = document.where, document.base
    known = resolver.known(where, base)
    # On its own page a place is looked for at once; in a feed nobody looks for it.
    here = {*document.ids, *document.names} if document.is_page else None
    trail = Trail(len(document.links), set(), set(), set(), [], [], [])
    for link in dict.fromkeys(document.links):
        element, href = link
        if href[:1] == "#":
            # A fragment alone leads to its own page: no other page's answer will do.
            if len(href) > 1 and not base and (here is None or href[1:] in here):
                trail.used.add(where)
                continue
            target = resolver.resolve(where, href, base)
        else:
            target = known.get(href) or resolver.resolve(where, href, base)
        leads, path, fragment = target
        if leads is not Leads.FILE:
            _sort_out(trail, link, target)
            continue
        trail.used.add(path)
        if element in FOLLOWED:
            trail.followed.add(path)
        elif element in _SHOWN:
            trail.shown.add(path)
        if fragment:
            trail.places.append((element, href, path, fragment))
    return trail


def _sort_out(trail: Trail, link: Link, target: Target) -> None:
    if target.leads is Leads.NOWHERE_BY_DESIGN and _holds_page(link):
        trail.faulty.append((link, Target(Leads.SCRIPT)))
    elif target.leads is Leads.HOST and not loads(link):
        trail.outside.append((link, target))
    elif target.leads not in _FINE:
        trail.faulty.append((link, target))


def _holds_page(link: Link) -> bool:
    """Tell whether a link that a reader follows holds, in its own address, what it opens."""
    opens = link.element in FOLLOWED or link.element in _NAMES or link.element in _PLAYED
    return opens and not link.href.lower().strip().startswith("about:")


def build_graph(documents: Iterable[Document]) -> Graph:
    """Return the graph of all documents."""
    graph = Graph()
    for document in documents:
        if document.trail is not None:
            graph.add(document, document.trail)
    return graph


def find_reached(graph: Graph, start: str) -> set[str]:
    """Return every file a reader can reach by following links from *start*."""
    reached, waiting = {start}, [start]
    while waiting:
        for path in graph.leads.get(waiting.pop(), ()):
            if path not in reached:
                reached.add(path)
                waiting.append(path)
    return reached


def find_lost_fragments(graph: Graph, documents: Iterable[Document]) -> Iterator[Edge]:
    """Yield the links whose fragment names no id of the page they lead to."""
    ids = {d.path: {*d.ids, *d.names} for d in documents if d.is_page}
    for document in documents:
        for element, href, path, fragment in document.trail.places if document.trail else ():
            known = ids.get(path)
            if known is None or fragment in known or fragment.lower() == "top":
                continue
            if _VIEW.match(fragment) and not path.endswith((".html", ".htm")):
                continue
            if unquote(fragment) not in known:
                target = Target(Leads.FILE, path, fragment)
                yield Edge(document, Link(element, href), target)


def loads(link: Link) -> bool:
    """Tell whether a browser fetches the link by itself."""
    if link.element in FOLLOWED:
        return False
    kind, _, rel = link.element.partition(" ")
    if kind == "link":
        return not _LOADED_RELS.isdisjoint(rel.split())
    return link.element not in _NAMES
