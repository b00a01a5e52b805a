"""Rule on scripts: nothing on any page can rewrite one that was judged."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .case import Breach, Case
from .dom import Overview

# Kinds of <script> that a browser runs; any other kind is data.
_RUNS = re.compile(r"|module|importmap|.*(?:java|j|live|ecma)script.*", re.IGNORECASE)
# A page of this site in a frame reaches the page around it; one of another site does not.
_FRAMES = {"iframe": "src", "frame": "src", "object": "data", "embed": "src"}
_OUTSIDE = re.compile(r"\s*(?:https?:)?//|\s*data:", re.IGNORECASE)
_FRAMED = "Take it out, or give it the attribute sandbox."
_LEADS_AWAY = "Take it out, or take allow-top-navigation out of its sandbox."
# What a frame may not be allowed: to reach what is around it, or lead a reader elsewhere.
_OPENINGS = ("allow-top-navigation", "allow-popups")
_TO_FILE = "Take it out, or move it to a file of its own and have that file approved."


# A script of one page can take hold of the others: it serves them anew, or opens them.
_OF_OTHERS = "the notice of another page"


def notice_script(case: Case) -> Iterator[Breach]:
    """No script, and no page in a frame, can take the notice away after the page was judged."""
    yield from _find_running(case.tree, case.has, "the notice")
    for node in _find(case.tree, case.has, *_FRAMES):
        address = _reaches_out(node)
        if address:
            yield _breach(f"<{node.tag}> with {address!r}", _FRAMED, "the notice")


def find_scripts(tree: LexborHTMLParser, has: Overview) -> Iterator[Breach]:
    """Yield what runs on a page without a notice, from where it could reach other pages."""
    yield from _find_running(tree, has, _OF_OTHERS)


def _find_running(tree: LexborHTMLParser, has: Overview, what: str) -> Iterator[Breach]:
    for node in _find(tree, has, "script"):
        if _RUNS.fullmatch((node.attributes.get("type") or "").strip()):
            yield _blame(node, what)
    if any(name.startswith("on") for name in has.attributes):
        for node in tree.css("*"):
            name = next((name for name in node.attributes if name.startswith("on")), None)
            if name:
                yield _breach(f"<{node.tag} {name}>", _TO_FILE, what)
    for node in _find(tree, has, *_FRAMES):
        if "allow-top-navigation" in _list_allowed(node):
            yield _breach(f"<{node.tag} sandbox>, which may lead away,", _LEADS_AWAY, what)
        elif "srcdoc" in node.attributes and not _is_boxed(node):
            yield _breach(f"<{node.tag} srcdoc>", _FRAMED, what)


def _find(tree: LexborHTMLParser, has: Overview, *tags: str) -> list[LexborNode]:
    return [] if has.tags.isdisjoint(tags) else tree.css(", ".join(tags))


def _blame(node: LexborNode, what: str) -> Breach:
    attributes = node.attributes
    address = next((attributes[n] for n in ("src", "href", "xlink:href") if n in attributes), None)
    if address is None:
        return _breach("a script in the page", _TO_FILE, what)
    mend = "Take it out, or have the file approved."
    return _breach(f"the script {address!r}", mend, what, address)


def _breach(who: str, mend: str, what: str, address: str = "") -> Breach:
    return Breach("notice-script", f"{who} could take {what} away", mend, address)


def _is_boxed(node: LexborNode) -> bool:
    """Tell whether a frame is kept from what is around it."""
    allowed = _list_allowed(node)
    is_open = {"allow-scripts", "allow-same-origin"} <= allowed
    return "sandbox" in node.attributes and not (
        is_open or any(name.startswith(_OPENINGS) for name in allowed)
    )


def _list_allowed(node: LexborNode) -> set[str]:
    return {*(node.attributes.get("sandbox") or "").lower().split()}


def _reaches_out(node: LexborNode) -> str | None:
    """Return the address of a page of this site in a frame from which it can reach out."""
    address = node.attributes.get(_FRAMES[node.tag or ""])
    if "srcdoc" in node.attributes or _is_boxed(node) or not address:
        return None
    return None if _OUTSIDE.match(address) else address
