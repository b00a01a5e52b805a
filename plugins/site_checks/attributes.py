"""What each attribute of a page adds to its facts."""

from collections.abc import Callable

from .alternatives import is_silent
from .document import Document, make_link
from .stylesheet import find_links

Attributes = dict[str, str | None]
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
        "interestfor",
        "itemref",
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
_ADDRESSES = frozenset(("href", "src", "poster", "data", "xlink:href", "background"))
# Attributes of a drawing that hold what a style may: url(#a) above all.
_PAINTS = frozenset(
    "fill stroke filter mask clip-path cursor marker marker-start marker-mid marker-end".split()
)
_SEPARATORS = ", \t\n\r\f"


def _read_name(facts: Document, tag: str, name: str, value: str, attributes: Attributes) -> None:
    if tag == "a":
        facts.names.append(value)


def _read_reference(
    facts: Document, tag: str, name: str, value: str, attributes: Attributes
) -> None:
    facts.references += [(name, word) for word in value.split()]


def _read_srcset(facts: Document, tag: str, name: str, value: str, attributes: Attributes) -> None:
    element = tag
    if tag == "link":
        element = f"link {(attributes.get('rel') or '').lower()}"
    facts.links += [make_link(f"{element} {name}", href) for href in split_srcset(value)]


def _read_pings(facts: Document, tag: str, name: str, value: str, attributes: Attributes) -> None:
    facts.links += [make_link(f"{tag} {name}", href) for href in value.split()]


def _read_named(facts: Document, tag: str, name: str, value: str, attributes: Attributes) -> None:
    facts.links.append(make_link(name, value))


def _read_paint(facts: Document, tag: str, name: str, value: str, attributes: Attributes) -> None:
    facts.links += [make_link("css", href) for href in find_links(value)]


def _read_role(facts: Document, tag: str, name: str, value: str, attributes: Attributes) -> None:
    if value == "img" and tag not in ("img", "svg") and is_silent(attributes):
        facts.silent_images.append(f'<{tag} role="img">')


def _read_style(facts: Document, tag: str, name: str, value: str, attributes: Attributes) -> None:
    if value.strip():
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


BY_ATTRIBUTE: dict[str, Reader] = {
    "name": _read_name,
    "style": _read_style,
    "role": _read_role,
    **dict.fromkeys(("ping", "attributionsrc"), _read_pings),
    **dict.fromkeys(("cite", "longdesc"), _read_named),
    **dict.fromkeys(_PAINTS, _read_paint),
    **dict.fromkeys(("srcset", "imagesrcset"), _read_srcset),
    **dict.fromkeys(("action", "formaction"), _read_action),
    **dict.fromkeys(REFERENCES, _read_reference),
    **dict.fromkeys(_ADDRESSES, _read_address),
}
