"""Whether a part of a page shows something to a reader: words, a picture, a control. Pure."""

import re

from selectolax.lexbor import LexborNode

from .dom import SHOWS, squeeze
from .heights import measure

# What stands between them and is no word that is seen.
BLANK_SIGNS = "\u115f\u1160\u3164\uffa0"
# Letters that look like nothing count as words to a program and not to a reader.
_WORD = re.compile(rf"[^\W_{BLANK_SIGNS}]")
# What a drawing shows.
_DRAWN = "path, rect, circle, ellipse, line, polyline, polygon, text, image, use, foreignObject"
# A picture of this many pixels or fewer is not seen.
_SPECK = 2


def has_words(node: LexborNode) -> bool:
    """Tell whether a reader sees words here, or a picture or control in their place."""
    if node.tag != "-text":
        return node.tag in SHOWS and is_seen(node)
    return bool(_WORD.search(squeeze(node.text(deep=False) or "")))


def is_seen(node: LexborNode) -> bool:
    """Tell whether an element that holds no words shows something by itself."""
    attributes = node.attributes
    if node.tag == "svg":
        return node.css_first(_DRAWN) is not None
    if node.tag == "input":
        return (attributes.get("type") or "").strip().lower() != "hidden"
    if node.tag == "audio":
        return "controls" in attributes
    if node.tag in ("img", "video", "iframe", "object", "embed"):
        sizes = [measure(attributes.get(name) or "99") for name in ("width", "height")]
        return bool({"src", "srcset", "data"} & set(attributes)) and min(sizes) > _SPECK
    return node.tag in ("button", "select", "textarea", "meter", "progress")
