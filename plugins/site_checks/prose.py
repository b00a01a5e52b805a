"""The words of one article, as a reader meets them, and what is to be said about them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .phrases import make_plain, read_any, read_lists
from .reading import Grades, count_words, grade, split_sentences
from .runs import BREAKS, Run, find_lists, find_runs

_LONGEST = 20
_FULLEST = 3

_BLOCKS = frozenset(("p", "li", "dd", "dt", "h2", "h3", "h4", "h5", "h6", "summary", "div"))
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6", "dt", "summary"))
# Not sentences of ours: figures, names, numbers and the notice, which has rules of its own.
_LEFT_OUT_TAGS = frozenset(
    ("table", "svg", "figure", "nav", "form", "header", "footer", "script", "style", "template")
)
_LEFT_OUT = frozenset(
    (
        *("citation", "sources", "read-more", "all-sources"),
        *("visually-hidden", "provider-notice", "crisis-lines"),
    )
)
_SUICIDE = re.compile(
    r"\bsuicid\w*|\bself[\s\u2010\u2011-]?harm\w*"
    r"|\bkill(?:ed|ing)?\s(?:your|them|him|her|my|our)sel(?:f|ves)",
    re.I,
)
_HELP = frozenset(("help-now", "crisis-lines"))


class Hit(NamedTuple):
    """A phrase of one of the lists, the sentence it stands in, and what to say instead."""

    kind: str
    phrase: str
    sentence: str
    say: str


@dataclass(slots=True)
class Prose:
    """What the word rules ask for."""

    grades: Grades
    hits: list[Hit] = field(default_factory=list)
    long: list[str] = field(default_factory=list)
    crowded: list[str] = field(default_factory=list)
    named: int = 0
    unhelped: str = ""
    runs: list[Run] = field(default_factory=list)


class Block(NamedTuple):
    """One paragraph, list item or heading; one without words is a break between others."""

    tag: str
    text: str


_BREAK = Block("", "")


def find_article(tree: LexborHTMLParser) -> LexborNode | None:
    """Return the element that holds what the page says."""
    return tree.css_first("article") or tree.css_first("main")


def read_prose(article: LexborNode) -> Prose:
    """Return what is to be said about the words of *article*."""
    reader = _Reader()
    blocks = reader.read(article)
    texts = [(block.tag, split_sentences(block.text)) for block in blocks]
    body = [s for tag, sentences in texts if tag not in _HEADINGS for s in sentences]
    prose = Prose(grade(body), [hit for _, sentences in texts for hit in _find_hits(sentences)])
    prose.hits += [hit for hit in _find_hits(_find_cells(article)) if hit.kind != "avoid"]
    # Counting spaces is quick, and finds all that can be too long.
    prose.long = [s for s in body if s.count(" ") >= _LONGEST and count_words(s) > _LONGEST]
    prose.crowded = [s[0] for tag, s in texts if tag not in _HEADINGS and len(s) > _FULLEST]
    prose.named = sum(len(_SUICIDE.findall(block.text)) for block in blocks)
    prose.unhelped = _find_unhelped(article) if _SUICIDE.search(article.text()) else ""
    prose.runs = [*find_runs(texts), *find_lists(reader.lists)]
    return prose


def _find_hits(sentences: list[str]) -> Iterator[Hit]:
    if not read_any().search(make_plain("\n".join(sentences)).lower()):
        return
    for sentence in sentences:
        for phrases in read_lists():
            for word, say in phrases.search(sentence):
                yield Hit(phrases.name, word, sentence, say)


def _find_cells(article: LexborNode) -> list[str]:
    """Return the words of tables and captions: no sentences, but no less ours."""
    cells = article.css("td, th, caption, figcaption")
    return [" ".join(cell.text().split()) for cell in cells if not _is_apart(cell)]


def _is_apart(node: LexborNode) -> bool:
    return any(_is_left_out(parent) for parent in _ancestors(node))


class _Reader:
    """Collects the blocks of an article in document order, and how many points each list has."""

    def __init__(self) -> None:
        self.lists: list[tuple[int, list[str]]] = []
        self._blocks: list[Block] = []
        self._parts: list[str] = []

    def read(self, node: LexborNode) -> list[Block]:
        self._enter(node, "p")
        self._close("p")
        return self._blocks

    def _enter(self, node: LexborNode, block: str) -> None:
        for child in node.iter(include_text=True):
            tag = child.tag or ""
            if tag == "-text":
                self._parts.append(child.text(deep=False))
            elif tag == "br":
                self._parts.append(" ")
            elif tag in ("q", "blockquote"):
                self._parts += ['"', " ".join(child.text().split()), '"']
            elif tag in BREAKS or "admonition" in _classes(child):
                self._break(block)
                self._enter_block(child, tag, block)
                self._break(block)
            else:
                self._enter_block(child, tag, block)

    def _enter_block(self, node: LexborNode, tag: str, block: str) -> None:
        if tag in _LEFT_OUT_TAGS or _is_left_out(node):
            return
        if tag in _BLOCKS:
            self._close(block)
        start = len(self._blocks)
        self._enter(node, tag if tag in _BLOCKS else block)
        if tag in _BLOCKS:
            self._close(tag)
        if tag in ("ul", "ol"):
            points = sum(child.tag == "li" for child in node.iter())
            self.lists.append((points, [block.text for block in self._blocks[start:]]))

    def _break(self, tag: str) -> None:
        self._close(tag)
        self._blocks.append(_BREAK)

    def _close(self, tag: str) -> None:
        text = " ".join("".join(self._parts).split())
        self._parts.clear()
        if text:
            self._blocks.append(Block(tag, text))


def _classes(node: LexborNode) -> list[str]:
    return (node.attributes.get("class") or "").split()


def _is_left_out(node: LexborNode) -> bool:
    return not _LEFT_OUT.isdisjoint(_classes(node)) or not _HELP.isdisjoint(_classes(node))


def _find_unhelped(article: LexborNode) -> str:
    """Return the first words that name suicide, if no help stands before them."""
    for node in article.traverse(include_text=True):
        if node.tag == "-text":
            text = node.text(deep=False)
            match = _SUICIDE.search(text)
            if match and not _is_apart(node):
                return " ".join(text[max(0, match.start() - 40) : match.end() + 30].split())
        elif _is_help(node):
            break
    return ""


def _ancestors(node: LexborNode) -> Iterator[LexborNode]:
    parent = node.parent
    while parent is not None:
        yield parent
        parent = parent.parent


def _is_help(node: LexborNode) -> bool:
    """Tell whether a reader finds help here: a number to call, or a box that leads somewhere."""
    calls = node.tag == "a" and (node.attributes.get("href") or "").startswith(("tel:", "sms:"))
    if not calls and (_HELP.isdisjoint(_classes(node)) or not node.css("a[href]")):
        return False
    return not any("hidden" in e.attributes for e in (node, *_ancestors(node)))
