"""The link graph: every link of every document, resolved once. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import unquote

from .document import Document, Link
from .links import Leads, Resolver, Target

# Links a reader may follow; all others are loaded by the browser or read by machines.
FOLLOWED = frozenset(("a", "area"))
# Links that name another page without loading it; a <link> loads by its rel.
_NAMES = frozenset(("og:url", "refresh", "feed", "entry", "sitemap", "list", "redirect"))
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
        "prerender",
    )
)


class Edge(NamedTuple):
    """One link of one document, and where it leads."""

    document: Document
    link: Link
    target: Target


@dataclass(slots=True)
class Graph:
    """All links that matter: the faulty ones by fault, and who leads to whom."""

    count: int = 0
    faults: dict[Leads, list[Edge]] = field(default_factory=dict)
    outside: list[Edge] = field(default_factory=list)
    fragments: list[Edge] = field(default_factory=list)
    leads: dict[str, set[str]] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def find(self, leads: Leads) -> Iterable[Edge]:
        """Return the links with one fault."""
        return self.faults.get(leads, ())

    def add(self, document: Document, resolver: Resolver) -> None:
        """Resolve the links of *document*, each address of an element once."""
        self.count += len(document.links)
        followed = self.leads.setdefault(document.path, set())
        where = document.where
        known = resolver.known(where, document.base)
        for link in dict.fromkeys(document.links):
            element, href = link
            # A fragment alone leads to its own page: no other page's answer will do.
            target = known.get(href) if href[:1] != "#" else None
            if target is None:
                target = resolver.resolve(where, href, document.base)
            if target.leads is not Leads.FILE:
                self._add_other(document, link, target)
                continue
            self.used.add(target.path)
            if element in FOLLOWED:
                followed.add(target.path)
            if target.fragment:
                self.fragments.append(Edge(document, link, target))

    def _add_other(self, document: Document, link: Link, target: Target) -> None:
        if target.leads is Leads.HOST:
            self.outside.append(Edge(document, link, target))
        elif target.leads.value > Leads.NOWHERE_BY_DESIGN.value:
            self.faults.setdefault(target.leads, []).append(Edge(document, link, target))


def build_graph(documents: Iterable[Document], resolver: Resolver) -> Graph:
    """Return the graph of all documents."""
    graph = Graph()
    for document in documents:
        graph.add(document, resolver)
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
    for edge in graph.fragments:
        known = ids.get(edge.target.path)
        fragment = edge.target.fragment
        if known is None or fragment in known or fragment.lower() == "top":
            continue
        if unquote(fragment) not in known:
            yield edge


def loads(link: Link) -> bool:
    """Tell whether a browser fetches the link by itself."""
    kind, _, rel = link.element.partition(" ")
    if kind == "link":
        return not _LOADED_RELS.isdisjoint(rel.split())
    return link.element not in FOLLOWED and link.element not in _NAMES
