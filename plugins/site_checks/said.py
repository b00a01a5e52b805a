"""What a page without a notice says, piece by piece, and where each piece leads. Pure."""

import re
from base64 import b64decode
from binascii import Error
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from selectolax.lexbor import LexborHTMLParser, LexborNode

from provider_notice.dom import ancestors
from provider_notice.encodings import decode
from provider_notice.notice import MARKER

from .unclosed import read_source, split_words

# Elements that end no line: what stands in them is one piece with the words around it.
_INLINE = frozenset(
    "abbr b bdi bdo big cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small "
    "span strike strong sub sup tt u var wbr".split()
)
_SILENT = frozenset("script style title".split())
# Values that a browser shows by itself; any other is shown by a style that asks for it.
ADDRESSES = frozenset(("src", "data", "poster", "srcset", "href"))
SHOWN = frozenset(("placeholder", "value", "label", "srcdoc")) | ADDRESSES
# What programs speak, and styles can show.
_SPOKEN = frozenset(("title", "alt", "aria-label", "aria-description", "summary"))
_HOLD = SHOWN | _SPOKEN
_UNSHOWN = frozenset(("meta", "link", "script"))
_TICKED = frozenset(("hidden", "radio", "checkbox"))
_MADE_UP = re.compile(r"\s*data:([^,]*),", re.IGNORECASE)
_WORDY = re.compile(r"text/|xml|html", re.IGNORECASE)


class Said(NamedTuple):
    """Words that stand together, the address they link to, and the attribute that holds them."""

    words: bytes
    href: str = ""
    attribute: str = ""


def read_said(tree: LexborHTMLParser) -> list[tuple[bytes, str, str]]:
    """Return what a page says, but for articles on it that have a notice of their own."""
    closed = {node.mem_id for node in tree.css("article") if node.css_first(f"[{MARKER}]")}
    said = [*_read_text(tree, closed)] if tree.body is not None else []
    return [
        (one.words, one.href, one.attribute)
        for one in (*said, *_read_attributes(tree, closed))
        if one.words
    ]


def read_values(tree: LexborHTMLParser) -> Iterator[bytes]:
    """Yield the words that the values of each attribute make together."""
    by_name: dict[str, list[bytes]] = {}
    for one in _read_attributes(tree, set()):
        by_name.setdefault(one.attribute, []).append(one.words)
    yield from (b" ".join(words) for words in by_name.values())


def _read_text(tree: LexborHTMLParser, closed: set[int]) -> Iterator[Said]:
    parts: list[str] = []
    place, link = 0, ""
    for node in tree.body.traverse(include_text=True) if tree.body is not None else ():
        if node.tag == "template":
            yield Said(read_source(node.html or ""))
        if node.tag != "-text" or (node.parent and node.parent.tag in _SILENT):
            continue
        around = [*ancestors(node)]
        if closed and not closed.isdisjoint(part.mem_id for part in around):
            continue
        block = next((part for part in around if part.tag not in _INLINE), around[-1])
        if block.mem_id != place:
            yield Said(split_words("".join(parts)), link)
            parts, place = [], block.mem_id
            link = next((_read_link(part) for part in around if part.tag == "a"), "")
        parts.append(node.text(deep=False) or "")
    yield Said(split_words("".join(parts)), link)


def _read_link(node: LexborNode) -> str:
    return node.attributes.get("href") or ""


def _read_attributes(tree: LexborHTMLParser, closed: set[int]) -> Iterator[Said]:
    for node in tree.root.traverse() if tree.root is not None else ():
        found = [
            (name, value)
            for name, value in (node.attributes or {}).items()
            if value and (name in _HOLD or name.startswith("data-"))
        ]
        around = {part.mem_id for part in (node, *ancestors(node))} if found and closed else set()
        if closed.isdisjoint(around):
            for name, value in found if node.tag not in _UNSHOWN else ():
                is_address = name in ADDRESSES
                words = read_address(value) if is_address else read_source(value)
                if name != "value" or _shows_value(node):
                    yield Said(words, "", name)


def _shows_value(node: LexborNode) -> bool:
    return node.tag == "input" and (node.attributes.get("type") or "").lower() not in _TICKED


def read_address(address: str) -> bytes:
    """Return the words of a page or drawing that is written out in its own address."""
    found = _MADE_UP.match(address)
    if found is None or not _WORDY.search(found[1] or "text/plain"):
        return b""
    content = unquote_to_bytes(address[found.end() :])
    if found[1].lower().endswith("base64"):
        try:
            content = b64decode(content + b"==")
        except (Error, ValueError):
            return b""
    return read_source(decode(content))
