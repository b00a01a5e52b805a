"""Rule on distance: the notice follows the text, with no emptiness between the two."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from .case import Breach, Case
from .dom import SHOWS, has_ancestor, squeeze
from .lengths import to_pixels

# Lines that may stand empty before the notice; more, and a reader takes the text for ended.
_MOST = 12
# So many anywhere in the text are screens of nothing, after which few read on.
_SCREENS = 60
_EMPTY = re.compile(
    rf"(?:<br\b[^<>]*>(?:\s|&nbsp;|</?(?:p|div)\b[^<>]*>)*){{{_SCREENS}}}", re.IGNORECASE
)
# Letters that look like nothing count as words to a program and not to a reader.
_WORD = re.compile(r"[^\W_\u115f\u1160\u3164\uffa0]")
# What a drawing shows, and elements that never show what they hold.
_DRAWN = "path, rect, circle, ellipse, line, polyline, polygon, text, image, use, foreignObject"
_CLOSED = frozenset("script style template noscript title datalist dialog".split())
# A picture of this many pixels or fewer is not seen.
_SPECK = 2
_LINES = frozenset(("br", "p", "div", "li", "hr", "tr", "pre", "h1", "h2", "h3", "h4", "h5", "h6"))
# Attributes that make an element tall without a style.
_TALL_NAMES = ("height", "rows", "size", "vspace", "depth", "voffset", "mathsize")
_TALLEST = 1000
_LINE = 24


def notice_near(case: Case) -> Iterator[Breach]:
    """The notice follows the article's text directly, not after a stretch of nothing."""
    for notice in case.notices[:1]:
        count = 0
        for node in _before(notice):
            if _has_words(node):
                break
            count += _count_lines(node)
            if count > _MOST:
                yield Breach(
                    "notice-near",
                    f"more than {_MOST} empty lines stand between the text and the notice",
                    "Take out the empty lines at the end of the article.",
                )
                break
    if _has_breaks(case) and _EMPTY.search(case.html):
        yield Breach(
            "notice-near",
            "dozens of empty lines stand in a row",
            "Take out the empty lines in the article's text.",
        )
    for node in _find_tall(case):
        yield Breach(
            "notice-near",
            f"<{node.tag}> is so tall that it pushes the notice away",
            "Take out its height.",
        )


def _has_breaks(case: Case) -> bool:
    """Tell whether there are enough <br> to look for many in a row, which takes long."""
    return "br" in case.has.tags and case.html.lower().count("<br") >= _SCREENS


def _before(notice: LexborNode) -> Iterator[LexborNode]:
    """Yield what stands before the notice in its article, nearest first, without children."""
    node = notice
    while node.parent is not None and node.tag != "article":
        sibling = node.prev
        while sibling is not None:
            yield from _backwards(sibling)
            sibling = sibling.prev
        node = node.parent


def _backwards(node: LexborNode) -> Iterator[LexborNode]:
    stack = [(node, False)]
    while stack:
        part, opened = stack.pop()
        if opened or part.tag == "-text":
            yield part
        elif not _is_hidden(part):
            stack.append((part, True))
            stack.extend((child, False) for child in _list_seen(part))


def _list_seen(node: LexborNode) -> Iterator[LexborNode]:
    """Yield what of an element's children is seen before a reader opens it."""
    is_closed = node.tag == "details" and "open" not in node.attributes
    for child in node.iter(include_text=True):
        if not is_closed or child.tag == "summary":
            yield child


def _has_words(node: LexborNode) -> bool:
    """Tell whether a reader sees words here, or a picture or control in their place."""
    if node.tag != "-text":
        return node.tag in SHOWS and _is_seen(node)
    return bool(_WORD.search(squeeze(node.text(deep=False) or "")))


def _is_seen(node: LexborNode) -> bool:
    """Tell whether an element that holds no words shows something by itself."""
    attributes = node.attributes
    if node.tag == "svg":
        return node.css_first(_DRAWN) is not None
    if node.tag == "input":
        return (attributes.get("type") or "").strip().lower() != "hidden"
    if node.tag == "audio":
        return "controls" in attributes
    if node.tag in ("img", "video", "iframe", "object", "embed"):
        sizes = [_measure(attributes.get(name) or "99") for name in ("width", "height")]
        return bool({"src", "srcset", "data"} & set(attributes)) and min(sizes) > _SPECK
    return node.tag in ("button", "select", "textarea", "meter", "progress")


def _is_hidden(node: LexborNode) -> bool:
    """Tell whether an element never shows what it holds."""
    return node.tag in _CLOSED or "hidden" in node.attributes


def _measure(value: str) -> float:
    return to_pixels(value.strip().lower()) or 0.0


def _count_lines(node: LexborNode) -> int:
    if node.tag != "-text":
        # What is inside a drawing does not make its box taller.
        names = () if has_ancestor(node, "svg") else ("height", "depth")
        height = sum(_measure(node.attributes.get(name) or "") for name in names)
        return int(node.tag in _LINES) + int(height / _LINE)
    around = node.parent
    if around is not None and around.tag in ("pre", "textarea"):
        return (node.text(deep=False) or "").count("\n")
    # White space that is kept, and signs that say nothing, each on a line at worst.
    return len(squeeze(node.text(deep=False) or "").split())


def _find_tall(case: Case) -> Iterator[LexborNode]:
    for node in case.with_attribute(*_TALL_NAMES):
        values = (node.attrs.get(name) or "" for name in _TALL_NAMES)
        tall = any(len(value) > 3 and _is_tall(value) for value in values)
        # What is inside a drawing does not make its box taller.
        if tall and not has_ancestor(node, "svg"):
            yield node


def _is_tall(value: str) -> bool:
    # Browsers read the number at the start, whatever follows.
    return bool(re.match(r"\s*\d{4,}", value)) or abs(_measure(value)) >= _TALLEST
