"""What the rules ask of a parsed page. With site_checks the only user of the parser.

selectolax's Lexbor parses as browsers do (the WHATWG algorithm): an unclosed
<textarea> swallows what follows here exactly as it does on a reader's screen.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .notice import MARKER

# Soft hyphens and zero-width characters carry no words.
_UNSEEN = re.compile(r"[\u00ad\u200b-\u200d\u2060\ufeff]")

# Elements that show something although they hold no text.
SHOWS = frozenset(
    "img picture svg math video audio canvas iframe object embed input button select textarea "
    "meter progress table".split()
)
# Elements that never show what they hold.
_SILENT = frozenset("script style template noscript head title meta link".split())


def parse(html: str) -> LexborHTMLParser:
    """Return *html* parsed as a browser would parse it."""
    return LexborHTMLParser(html)


# How deep one element in so many may stand, for none to stand twice as deep.
_SHALLOW = 50


@dataclass(slots=True)
class Overview:
    """What a page has at all: whatever no element of it is or has need not be searched for."""

    tags: set[str | None] = field(default_factory=set)
    attributes: set[str] = field(default_factory=set)
    notices: list[LexborNode] = field(default_factory=list)
    articles: list[LexborNode] = field(default_factory=list)
    # Whether every element stands less than 100 deep; a page that does not may still be sound.
    shallow: bool = True


def look_over(tree: LexborHTMLParser) -> Overview:
    """Return what the page has."""
    nodes = list(tree.root.traverse()) if tree.root is not None else []
    return Overview(
        {node.tag for node in nodes},
        {name for node in nodes for name in node.attributes or ()},
        [node for node in nodes if MARKER in (node.attributes or ())],
        [node for node in nodes if node.tag == "article"],
        are_shallow(nodes),
    )


def are_shallow(nodes: Sequence[LexborNode]) -> bool:
    """Tell that no node of a page stands 100 deep: each is at most one deeper than the last."""
    return all(sum(1 for _ in ancestors(node)) < _SHALLOW for node in nodes[::_SHALLOW])


def find_notices(tree: LexborHTMLParser) -> list[LexborNode]:
    """Return every notice of the page, in document order."""
    return tree.css(f"[{MARKER}]")


def find_articles(tree: LexborHTMLParser) -> list[LexborNode]:
    """Return the outermost articles of the page."""
    return choose_outermost(tree.css("article"))


def choose_outermost(articles: list[LexborNode]) -> list[LexborNode]:
    """Return those of all *articles* on a page that stand in no other."""
    return [node for node in articles if not has_ancestor(node, "article")]


def ancestors(node: LexborNode) -> Iterator[LexborNode]:
    """Yield the elements around *node*, nearest first."""
    parent = node.parent
    while parent is not None and parent.tag not in ("-undef", "-document"):
        yield parent
        parent = parent.parent


def has_ancestor(node: LexborNode, tag: str) -> bool:
    """Tell whether an element named *tag* stands around *node*."""
    return any(parent.tag == tag for parent in ancestors(node))


def following(node: LexborNode) -> Iterator[LexborNode]:
    """Yield the nodes after *node* inside the same parent, text included."""
    sibling = node.next
    while sibling is not None:
        yield sibling
        sibling = sibling.next


def shows(node: LexborNode) -> bool:
    """Tell whether *node* puts anything on the page: words, a picture, a control."""
    # A stack and no recursion: an author may nest deeper than Python can follow.
    stack = [node]
    while stack:
        part = stack.pop()
        tag = part.tag or ""
        if tag == "-text":
            if squeeze(part.text(deep=False) or ""):
                return True
        elif tag in SHOWS:
            return True
        elif not tag.startswith(("-", "!")) and tag not in _SILENT:
            stack.extend(part.iter(include_text=True))
    return False


def squeeze(text: str) -> str:
    """Return *text* with every run of white space as one space, unseen characters gone."""
    seen = text if text.isascii() else _UNSEEN.sub("", text)
    return " ".join(seen.split())


def name(node: LexborNode) -> str:
    """Return how a message names *node*: its tag, or the start of its text."""
    if node.tag == "-text":
        return f"the text {squeeze(node.text(deep=False) or '')[:40]!r}"
    return f"<{node.tag}>"


def describe(path: Iterable[LexborNode]) -> tuple[object, ...]:
    """Return what styles can tell an element by, if they ask only for what stands around it."""
    return tuple((part.tag, *part.attributes.items()) for part in path)
