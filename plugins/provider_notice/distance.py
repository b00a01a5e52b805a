"""Rule on distance: the notice follows the text, with no emptiness between the two."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from .breaks import find_kept
from .case import Breach, Case
from .dom import has_ancestor, squeeze
from .heights import draw_height, find_height
from .hollows import find_tall
from .seen import BLANK_SIGNS, has_words

# Lines that may stand empty before the notice; more, and a reader takes the text for ended.
_MOST = 12
# So many anywhere in the text are screens of nothing, after which few read on.
_SCREENS = 60
# So many tags in a row without a word between them, or so many lines.
_TAGS = re.compile(rf">[^\w<>]*(?:<[^<>]*>[^\w<]*){{{_SCREENS - 1}}}")
# What says something after a tag.
_SAID = re.compile(r">\W*\w")
_ROWS = re.compile(rf"\n(?:[^\w\n<]*\n){{{_SCREENS}}}")
_ENTITY = re.compile(rf"&#?\w+;|[{BLANK_SIGNS}]")
_NEW_LINE = re.compile(r"&(?:#0*10|#[xX]0*[aA]|NewLine);")
_UNSEEN = re.compile(
    r"<(style|script|template|title|dialog|datalist)\b.*?</\1\s*>|<\w[^<>]*\bhidden\b[^<>]*>[^<]*",
    re.DOTALL | re.IGNORECASE,
)
_BLANK_LINES = re.compile(rf"(?:[^\w\n]*\n){{{_SCREENS}}}")
# Elements that never show what they hold ...
_CLOSED = frozenset(
    "script style template noscript title datalist dialog rp mphantom annotation annotation-xml "
    "defs symbol clippath mask pattern marker metadata".split()
)
# ... and those that show something else in its place.
_PLAYERS = frozenset("canvas audio video object iframe".split())
_UNSEEN_WORDS = _PLAYERS | {"rp", "annotation", "annotation-xml", "mphantom"}
_LINES = frozenset(
    "br p div li hr tr pre h1 h2 h3 h4 h5 h6 dd dt section article address blockquote figure "
    "figcaption fieldset legend summary details main header footer nav aside form ruby mtr "
    "center dir menu search hgroup".split()
)
_LINE = 24


def notice_near(case: Case) -> Iterator[Breach]:
    """The notice follows the article's text directly, not after a stretch of nothing."""
    for notice in case.notices[:1]:
        count = 0
        for node in _before(notice):
            is_said = has_words(node)
            count += _count_ends(case, node) if is_said else _count_lines(case, node)
            if count > _MOST:
                yield Breach(
                    "notice-near",
                    f"more than {_MOST} empty lines stand between the text and the notice",
                    "Take out the empty lines at the end of the article.",
                )
            if is_said or count > _MOST:
                break
    if _may_be_empty(case) and any(_is_empty(case, article) for article in case.articles):
        yield Breach(
            "notice-near",
            "dozens of empty lines stand in a row",
            "Take out the empty lines in the article's text.",
        )
    yield from find_tall(case)


def _may_be_empty(case: Case) -> bool:
    """Tell whether it is worth while to look for screens of nothing, which takes long."""
    # Where words stand that are not seen, only a look at each element can tell.
    if not case.has.tags.isdisjoint(_UNSEEN_WORDS) or "popover" in case.has.attributes:
        return True
    html = case.html
    if html.count("&") > _SCREENS:
        html = _NEW_LINE.sub("\n", html)
    if html.count("&") > _SCREENS or any(sign in html for sign in BLANK_SIGNS):
        html = _ENTITY.sub(" ", html)
    unseen = case.with_tag("style", "script", "template") + case.with_attribute("hidden")
    if len(unseen) > _MOST:
        html = _UNSEEN.sub(" ", html)
    return _has_bare_tags(html) or bool(_ROWS.search(html))


def _has_bare_tags(html: str) -> bool:
    """Tell whether so many tags stand in a row without a word: any row holds a whole half."""
    parts, half = html.split("<"), _SCREENS // 2
    for at in range(0, len(parts), half):
        if not any(">" not in part or _SAID.search(part) for part in parts[at : at + half]):
            around = "<".join(parts[max(0, at - _SCREENS) : at + 2 * _SCREENS])
            if _TAGS.search(around):
                return True
    return False


def _is_empty(case: Case, article: LexborNode) -> bool:
    """Tell whether screens of nothing stand anywhere in the article."""
    count = 0
    for node in _backwards(article):
        if has_words(node):
            text = node.text(deep=False) or "" if node.tag == "-text" else ""
            if _BLANK_LINES.search(text) and find_kept(case, node):
                return True
            count = 0
        elif not any(child.tag in _LINES for child in node.iter()):
            count += _count_lines(case, node)
        if count >= _SCREENS:
            return True
    return False


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
    if node.tag in _PLAYERS:
        return
    is_closed = node.tag == "details" and "open" not in node.attributes
    for child in node.iter(include_text=True):
        if not is_closed or child.tag == "summary":
            yield child


def _is_hidden(node: LexborNode) -> bool:
    """Tell whether an element never shows what it holds."""
    attributes = node.attributes
    return node.tag in _CLOSED or "hidden" in attributes or "popover" in attributes


def _count_lines(case: Case, node: LexborNode) -> int:
    if node.tag != "-text":
        # What is inside a drawing does not make its box taller.
        height = 0.0 if has_ancestor(node, "svg") else find_height(node) + draw_height(node)
        return int(node.tag in _LINES) + int(height / _LINE)
    kept = find_kept(case, node)
    if kept is not None:
        return kept.count("\n")
    # White space that is kept, and signs that say nothing, each on a line at worst; but
    # one in the cell of a table stands in the line of its row.
    is_cell = node.parent is not None and node.parent.tag in ("td", "th")
    return max(0, len(squeeze(node.text(deep=False) or "").split()) - is_cell)


def _count_ends(case: Case, node: LexborNode) -> int:
    """Return how many empty lines stand at the end of a text."""
    text = node.text(deep=False) or "" if node.tag == "-text" else ""
    ends = text[len(text.rstrip()) :].count("\n")
    return ends if ends > _MOST and find_kept(case, node) else 0
