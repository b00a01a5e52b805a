"""Rule on distance: the notice follows the text, with no emptiness between the two."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from .case import Breach, Case
from .dom import SHOWS, has_ancestor, squeeze

# Lines that may stand empty before the notice; more, and a reader takes the text for ended.
_MOST = 12
# Letters that look like nothing count as words to a program and not to a reader.
_WORD = re.compile(r"[^\W_\u115f\u1160\u3164\uffa0]")
_LINES = frozenset(("br", "p", "div", "li", "hr", "tr", "pre", "h1", "h2", "h3", "h4", "h5", "h6"))
# Attributes that make an element tall without a style.
_TALL_NAMES = ("height", "rows", "size", "vspace")


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
    for node in _find_tall(case):
        yield Breach(
            "notice-near",
            f"<{node.tag}> is so tall that it pushes the notice away",
            "Take out its height.",
        )


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
        else:
            stack.append((part, True))
            stack.extend((child, False) for child in part.iter(include_text=True))


def _has_words(node: LexborNode) -> bool:
    if node.tag == "-text":
        return bool(_WORD.search(squeeze(node.text(deep=False) or "")))
    return node.tag in SHOWS


def _count_lines(node: LexborNode) -> int:
    if node.tag != "-text":
        return int(node.tag in _LINES)
    around = node.parent
    if around is not None and around.tag in ("pre", "textarea"):
        return (node.text(deep=False) or "").count("\n")
    # White space that is kept, and signs that say nothing, each on a line at worst.
    return len(squeeze(node.text(deep=False) or "").split())


def _find_tall(case: Case) -> Iterator[LexborNode]:
    for node in case.with_attribute(*_TALL_NAMES):
        values = (node.attrs.get(name) or "" for name in _TALL_NAMES)
        tall = any(len(value) > 3 and re.match(r"\s*\d{4,}", value) for value in values)
        # What is inside a drawing does not make its box taller.
        if tall and not has_ancestor(node, "svg"):
            yield node
