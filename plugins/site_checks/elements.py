"""What each element and attribute of a page adds to its facts."""

from collections.abc import Callable

from selectolax.lexbor import LexborNode

from .document import Document, make_link
from .redirects import parse_refresh
from .stylesheet import find_links

Attributes = dict[str, str | None]
Taker = Callable[[Document, LexborNode, Attributes], None]
Reader = Callable[[Document, str, str, str, Attributes], None]

# Attributes that name ids on the same page, one or several.
REFERENCES = frozenset(
    (
        "for",
        "headers",
        "list",
        "form",
        "popovertarget",
        "commandfor",
        "aria-activedescendant",
        "aria-controls",
        "aria-describedby",
        "aria-details",
        "aria-errormessage",
        "aria-flowto",
        "aria-labelledby",
        "aria-owns",
    )
)
# Attributes that hold one address.
_ADDRESSES = frozenset(("href", "src", "poster", "data", "xlink:href", "background", "longdesc"))
_SEPARATORS = ", \t\n\r\f"
_ALTERNATIVES = ("alt", "aria-label", "aria-labelledby", "aria-hidden")


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


BY_TAG: dict[str | None, Taker] = {
    "html": _take_html,
    "title": _take_title,
    "meta": _take_meta,
    "img": _take_image,
    "style": _take_style,
    "script": _take_script,
    "time": _take_time,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _take_heading),
}

BY_ATTRIBUTE: dict[str, Reader] = {
    "name": _read_name,
    "style": _read_style,
    **dict.fromkeys(("srcset", "imagesrcset"), _read_srcset),
    **dict.fromkeys(("action", "formaction"), _read_action),
    **dict.fromkeys(REFERENCES, _read_reference),
    **dict.fromkeys(_ADDRESSES, _read_address),
}
