"""One parsed HTML or SVG text to the facts that rules ask for, in one walk."""

from selectolax.lexbor import LexborHTMLParser

from provider_notice.dom import Overview, are_shallow
from provider_notice.notice import MARKER

from .attributes import BY_ATTRIBUTE
from .document import Document, make_link
from .elements import BY_TAG


def read_facts(path: str, tree: LexborHTMLParser) -> tuple[Document, Overview]:
    """Return the facts of a parsed page, and what it has."""
    facts = Document(path)
    nodes = list(tree.root.traverse()) if tree.root is not None else []
    has = Overview(shallow=are_shallow(nodes))
    # A quarter of a run is spent here: as little as can be is done for each element.
    by_tag, by_attribute = BY_TAG.get, BY_ATTRIBUTE.get
    add_tag, add_names = has.tags.add, has.attributes.update
    add_id, add_link = facts.ids.append, facts.links.append
    for node in nodes:
        tag, attributes = node.tag, node.attributes
        add_tag(tag)
        if tag == "article":
            has.articles.append(node)
        if attributes:
            add_names(attributes)
            if MARKER in attributes:
                has.notices.append(node)
        for name, value in attributes.items() if attributes else ():
            read = by_attribute(name)
            if name == "href" and tag == "a":
                add_link(make_link(tag, value or ""))
            elif name == "id":
                add_id(value or "")
            elif read is not None:
                read(facts, tag or "", name, value or "", attributes)
            elif name[:2] == "on":
                facts.inline.append((f"{name} handler", value or ""))
        take = by_tag(tag)
        if take is not None:
            take(facts, node, attributes)
    facts.articles = len(has.articles)
    if any("reviewedBy" in graph for graph in facts.graphs):
        facts.text = _read_words(tree, facts.graphs)
    return facts, has


def _read_words(tree: LexborHTMLParser, graphs: list[str]) -> str:
    """Return the words of a page without its data for machines."""
    text = tree.text(separator=" ")
    for graph in graphs:
        text = text.replace(graph, "")
    return text
