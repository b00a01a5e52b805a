"""Rule on frames: no page is written out in one, and no link opens a page inside one."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .case import Breach, Case
from .dom import Overview, squeeze

# Elements that show another page, and the attribute that says which.
_FRAMES = {"iframe": "src", "frame": "src", "object": "data", "embed": "src"}
# What opens a page where its target says, or sends a form there.
_OPENS = "[target], [formtarget]"
_PICTURE = r"\s*(?:image/(?!svg)|audio/|video/)"
_MADE_UP = re.compile(rf"[\0-\x20]*(?:data:(?!{_PICTURE})|blob:|javascript:)", re.IGNORECASE)
# A label of a film or a map has so many words at most; with more it is a page.
_LABEL = 40


def notice_frame(case: Case) -> Iterator[Breach]:
    """No frame holds a page that is no file of the site, nor do links open pages in one."""
    yield from find_frames(case.tree, case.has)


def find_frames(tree: LexborHTMLParser, has: Overview) -> Iterator[Breach]:
    """Yield what a frame on a page shows, or a link opens in it, that no rule could judge."""
    if has.tags.isdisjoint(_FRAMES):
        return
    frames = tree.css(", ".join(_FRAMES))
    for frame in frames:
        what = _find_page(frame)
        if what:
            yield Breach(
                "notice-frame",
                f"<{frame.tag}> shows a page written out in its {what}, with no notice after it",
                "Write its words into an article, and link to that.",
            )
    yield from _find_openings(tree, has, {_read_name(frame) for frame in frames} - {""})


def _find_page(frame: LexborNode) -> str:
    """Return the attribute in which a frame holds a page, if any."""
    attributes = frame.attributes
    name = _FRAMES[frame.tag or ""]
    if _MADE_UP.match(_drop_breaks(attributes.get(name) or "")):
        return name
    inside = squeeze(re.sub(r"<[^>]*>", " ", attributes.get("srcdoc") or ""))
    return "srcdoc" if len(inside.split()) > _LABEL else ""


def _find_openings(tree: LexborHTMLParser, has: Overview, names: set[str]) -> Iterator[Breach]:
    if not names or has.attributes.isdisjoint(("target", "formtarget")):
        return
    for node in tree.css(_OPENS):
        asked = {node.attributes.get("target"), node.attributes.get("formtarget")}
        named = {squeeze(name or "").lower() for name in asked} & names
        if named:
            yield Breach(
                "notice-frame",
                f"<{node.tag} target> opens a page in the frame {min(named)!r}, which can cut off "
                "its notice",
                "Take the target out.",
            )


def _read_name(frame: LexborNode) -> str:
    return squeeze(frame.attributes.get("name") or "").lower()


def _drop_breaks(address: str) -> str:
    """Return *address* as browsers read it: tabs and breaks do not count."""
    return re.sub(r"[\t\n\r]", "", address)
