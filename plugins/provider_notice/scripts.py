"""Rule on scripts: nothing on the page can rewrite it after it was judged."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from .case import Breach, Case

# Kinds of <script> that a browser runs; any other kind is data.
_RUNS = re.compile(r"|module|importmap|.*(?:java|j|live|ecma)script.*", re.IGNORECASE)
# A page of this site in a frame reaches the page around it; one of another site does not.
_FRAMES = {"iframe": "src", "frame": "src", "object": "data", "embed": "src"}
_OUTSIDE = re.compile(r"\s*(?:https?:)?//|\s*data:", re.IGNORECASE)
_TO_FILE = "Take it out, or move it to a file of its own and have that file approved."


def notice_script(case: Case) -> Iterator[Breach]:
    """No script, and no page in a frame, can take the notice away after the page was judged."""
    for node in case.with_tag("script"):
        if _RUNS.fullmatch((node.attributes.get("type") or "").strip()):
            yield _blame(node)
    if any(name.startswith("on") for name in case.has.attributes):
        for node in case.tree.css("*"):
            name = next((name for name in node.attributes if name.startswith("on")), None)
            if name:
                yield _breach(f"<{node.tag} {name}>", _TO_FILE)
    for node in case.with_tag(*_FRAMES):
        what = _reaches_out(node)
        if what:
            yield _breach(what, "Take it out, or give it the attribute sandbox.")


def _blame(node: LexborNode) -> Breach:
    attributes = node.attributes
    address = next((attributes[n] for n in ("src", "href", "xlink:href") if n in attributes), None)
    if address is None:
        return _breach("a script in the page", _TO_FILE)
    return _breach(f"the script {address!r}", "Take it out, or have the file approved.", address)


def _breach(what: str, mend: str, address: str = "") -> Breach:
    return Breach("notice-script", f"{what} could take the notice away", mend, address)


def _reaches_out(node: LexborNode) -> str | None:
    """Return how messages name a frame that can reach the page around it."""
    attributes = node.attributes
    allowed = (attributes.get("sandbox") or "").lower().split()
    if "sandbox" in attributes and not {"allow-scripts", "allow-same-origin"} <= set(allowed):
        return None
    if "srcdoc" in attributes:
        return f"<{node.tag} srcdoc>"
    address = attributes.get(_FRAMES[node.tag or ""])
    if not address or _OUTSIDE.match(address):
        return None
    return f"<{node.tag}> with {address!r}"
