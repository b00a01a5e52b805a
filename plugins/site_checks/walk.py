"""One HTML or SVG text to the facts that rules ask for: parsed once, walked once.

selectolax's Lexbor parses as browsers do (the WHATWG algorithm).
"""

from collections.abc import Callable

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .document import Document, make_link
from .redirects import parse_refresh
from .stylesheet import find_links

Attributes = dict[str, str | None]
Taker = Callable[[Document, LexborNode, Attributes], None]
Reader = Callable[[Document, str, str, str, Attributes], None]

# Attributes that name ids on the same page, one or several.
REFERENCES = frozenset(
    "for headers list form popovertarget commandfor aria-activedescendant aria-controls "
    "aria-describedby aria-details aria-errormessage aria-flowto aria-labelledby aria-owns".split()
)
# Attributes that hold one address.
_ADDRESSES = frozenset(("href", "src", "poster", "data", "xlink:href", "background", "longdesc"))
_SEPARATORS = ", \t\n\r\f"
_ALTERNATIVES = ("alt", "aria-label", "aria-labelledby", "aria-hidden")


def parse(html: str) -> LexborHTMLParser:
    """Return *html* parsed as a browser would parse it."""
    return LexborHTMLParser(html)


def read_facts(path: str, tree: LexborHTMLParser) -> Document:
    """Return the facts of a parsed page."""
    facts = Document(path)
    if tree.root is not None:
        # Half of a run is spent here: as little as can be is done for each element.
        by_tag, by_attribute = _BY_TAG.get, _BY_ATTRIBUTE.get
        add_id, add_link = facts.ids.append, facts.links.append
        for node in tree.root.traverse():
            tag, attributes = node.tag, node.attributes
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
        if any("reviewedBy" in graph for graph in facts.graphs):
            facts.text = tree.text(separator=" ")
            for graph in facts.graphs:
                facts.text = facts.text.replace(graph, "")
    return facts


def _read_name(facts: Document, tag: str, name: str, value: str, attributes: Attributes) -> None:
    if tag == "a":
        facts.names.append(value)


def _read_reference(
    facts: Document, tag: str, name: str, value: str, attributes: Attributes
) -> None:
    facts.references += [(name, word) for word in value.split()]


def _read_srcset(facts: Document, tag: str, name: str, value: str, attributes: Attributes) -> None:
    facts.links += [make_link(f"{tag} {name}", href) for href in split_srcset(value)]


def _read_style(facts: Document, tag: str, name: str, value: str, attributes: Attributes) -> None:
    facts.inline.append(("style attribute", value))
    facts.links += [make_link("css", href) for href in find_links(value)]


def _read_action(facts: Document, tag: str, name: str, value: str, attributes: Attributes) -> None:
    facts.forms.append(value)


def _read_address(
    facts: Document, tag: str, name: str, value: str, attributes: Attributes
) -> None:
    if tag == "base":
        facts.base = value
    elif tag == "link":
        rel = (attributes.get("rel") or "").lower()
        facts.links.append(make_link(f"link {rel}", value))
        if rel == "alternate" and attributes.get("hreflang"):
            facts.alternates.append((attributes["hreflang"] or "", value))
    elif tag != "data" and (name != "data" or tag == "object"):
        facts.links.append(make_link(tag, value))


def split_srcset(value: str) -> list[str]:
    """Return the addresses of a srcset; a comma ends a candidate only after white space."""
    found = []
    rest = value.strip(_SEPARATORS)
    while rest:
        href, *others = rest.split(None, 1)
        rest = others[0] if others else ""
        if not href.endswith(","):
            # What follows is the candidate's size, up to its comma.
            rest = rest.partition(",")[2]
        found.append(href.rstrip(","))
        rest = rest.strip(_SEPARATORS)
    return found


def _take_html(facts: Document, node: LexborNode, attributes: Attributes) -> None:
    facts.lang = attributes.get("lang")


def _take_title(facts: Document, node: LexborNode, attributes: Attributes) -> None:
    parent = node.parent
    if not facts.title and parent is not None and parent.tag == "head":
        facts.title = " ".join(node.text().split())


def _take_meta(facts: Document, node: LexborNode, attributes: Attributes) -> None:
    content = attributes.get("content") or ""
    name = (attributes.get("name") or attributes.get("property") or "").lower()
    header = (attributes.get("http-equiv") or "").lower()
    if name == "description":
        facts.description = content.strip()
    elif name == "robots":
        facts.noindex = "noindex" in content.lower()
    elif name in ("og:image", "og:image:url", "og:url", "twitter:image"):
        facts.links.append(make_link(name, content))
    elif header == "content-security-policy":
        facts.policy = content
    elif header == "refresh":
        facts.links += parse_refresh(content)


def _take_heading(facts: Document, node: LexborNode, attributes: Attributes) -> None:
    facts.headings.append((int((node.tag or "h0")[1]), " ".join(node.text().split())))


def _take_image(facts: Document, node: LexborNode, attributes: Attributes) -> None:
    if not any(name in attributes for name in _ALTERNATIVES):
        facts.silent_images.append(attributes.get("src") or f"<{node.tag}>")


def _take_style(facts: Document, node: LexborNode, attributes: Attributes) -> None:
    facts.inline.append(("style element", node.text()))
    facts.links += [make_link("css", href) for href in find_links(node.text())]


def _take_script(facts: Document, node: LexborNode, attributes: Attributes) -> None:
    kind = (attributes.get("type") or "").lower()
    if kind == "application/ld+json":
        facts.graphs.append(node.text())
    elif "src" not in attributes and "json" not in kind and kind != "speculationrules":
        facts.inline.append(("script element", node.text()))


def _take_time(facts: Document, node: LexborNode, attributes: Attributes) -> None:
    facts.times.append(attributes.get("datetime") or node.text().strip())


_BY_TAG: dict[str | None, Taker] = {
    "html": _take_html,
    "title": _take_title,
    "meta": _take_meta,
    "img": _take_image,
    "style": _take_style,
    "script": _take_script,
    "time": _take_time,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _take_heading),
}

_BY_ATTRIBUTE: dict[str, Reader] = {
    "name": _read_name,
    "style": _read_style,
    **dict.fromkeys(("srcset", "imagesrcset"), _read_srcset),
    **dict.fromkeys(("action", "formaction"), _read_action),
    **dict.fromkeys(REFERENCES, _read_reference),
    **dict.fromkeys(_ADDRESSES, _read_address),
}
