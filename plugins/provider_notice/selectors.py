"""Whether a selector can meet an element. Pure.

A condition the parser does not know (:focus-within, :lang()) is taken to hold;
a selector that cannot be read at all is taken to meet everything.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Protocol, TypeVar

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from .lengths import find_end
from .pseudo import OWN_WORDS, PSEUDO_ELEMENT

# States that come and go under a reader's hand are taken to hold ...
_PASSING = re.compile(r"(?<!:not\():(hover|active|target|visited|focus)(?:-within|-visible)?\b")
# ... and those that no notice is ever in, not to.
_FOREIGN = re.compile(r":(?:popover-open|modal|autofill|fullscreen|host\b|state\()")
# What the parser answers otherwise than browsers, or cannot know, inside brackets too.
_OPEN = re.compile(
    r":(?:hover|active|target|visited|focus|popover-open|modal|autofill|fullscreen|host|state|"
    r"enabled|defined)\b"
)
_GROUP = re.compile(r":(?:not|is|where|has|matches|-webkit-any|-moz-any)\(", re.IGNORECASE)
# The last compound of a selector without brackets, and the classes, ids and tag it names.
_LAST = re.compile(r"(?:^|(?<=[\s>+~]))[^\s>+~()\[\]:|*&]+$")
_CONDITION = re.compile(r"\[[^\]]*\]|:[\w-]+(?:\([^()]*\))?")
_NAMED = re.compile(r"[.#]?[A-Za-z][\w-]*")
_PSEUDO_CLASS = re.compile(r":[\w-]+(?:\([^()]*\))?")
# These ask what else is on the page, beside the elements around the one they meet.
_PLACED = re.compile(r"[+~]|:(?:nth|first|last|only|has|empty)")
# What no browser knows any more, and what only an element with an id can be.
_GONE = re.compile(r":-(?:ms-[\w-]+|moz-placeholder)\b")
_AIMED_AT = re.compile(r":target(?![\w-])")
_BRACKETS = re.compile(r"\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\)")
_CASE_FLAG = re.compile(r"\s+[is]\s*\]")


@dataclass(frozen=True, slots=True)
class Selector:
    """One selector of a list: as the parser may read it, and the names its last part needs."""

    texts: tuple[str, ...]
    names: frozenset[str]
    foreign: bool


@cache
def find_states(selector: str) -> frozenset[str]:
    """Return what comes and goes of what *selector* asks for: states, a first line."""
    states = (f":{found[1]}" for found in _PASSING.finditer(selector))
    own = OWN_WORDS.search(selector)
    return frozenset((*states, *([own[0]] if own else [])))


@cache
def is_placed(selector: str) -> bool:
    """Tell whether *selector* asks for more than an element and what it stands in."""
    return bool(_PLACED.search(selector))


class _HasSelector(Protocol):
    @property
    def selector(self) -> str: ...


Styled = TypeVar("Styled", bound=_HasSelector)


class Target:
    """Some elements of a page, of which styles are asked whether they meet one."""

    def __init__(self, tree: LexborHTMLParser, nodes: Iterable[LexborNode]) -> None:
        """Take *nodes*, which belong to *tree*."""
        self.tree = tree
        self.ids: set[int] = set()
        self.names: set[str] = set()
        for node in nodes:
            attributes = node.attributes
            self.ids.add(node.mem_id)
            self.names |= {f".{name}" for name in (attributes.get("class") or "").split()}
            self.names |= {node.tag or "", f"#{attributes.get('id')}"}


def meets(selector: str, target: Target) -> bool:
    """Tell whether *selector* can meet any element of *target*."""
    for part in parse_selector(selector):
        if not part.foreign and part.names <= target.names:
            found = find_part(part, target.tree)
            if found is None or any(node.mem_id in target.ids for node in found):
                return True
    return False


# Pages of one kind have the same names around their notice: what those leave out is left
# out once. The styles stand beside their own id, so that no other styles can take it.
_kept: dict[tuple[int, frozenset[str]], tuple[Sequence[Any], list[Any]]] = {}


def preselect(styles: Sequence[Styled], target: Target) -> list[Styled]:
    """Return those of *styles* that could meet *target*, by the names in their selectors."""
    key = (id(styles), frozenset(target.names))
    if key not in _kept:
        names = target.names
        left = [
            style
            for style in styles
            if any(part.names <= names for part in parse_selector(style.selector))
        ]
        _kept[key] = (styles, left)
    return _kept[key][1]


def find_part(part: Selector, tree: LexborHTMLParser) -> list[LexborNode] | None:
    """Return the elements that one selector of a list can meet; None where it cannot be read."""
    for text in part.texts:
        try:
            return tree.css(text)
        except SelectolaxError:
            continue
    return None


def find_all(selector: str, tree: LexborHTMLParser) -> list[LexborNode]:
    """Return every element of the page that *selector* can meet."""
    parts = [part for part in parse_selector(selector) if not part.foreign]
    try:
        # The parser can read most selectors: then one search is enough.
        return tree.css(",".join(part.texts[0] for part in parts)) if parts else []
    except SelectolaxError:
        met = (find_part(part, tree) for part in parts)
        return [node for found in met for node in (tree.css("*") if found is None else found)]


@cache
def parse_selector(selector: str) -> tuple[Selector, ...]:
    """Return the selectors of a list; read once, however many pages they are asked of."""
    return tuple(_parse_one(_translate(part)) for part in split_list(selector))


def _translate(selector: str) -> str:
    """Return one selector of a list with what the parser does not know in words it does."""
    aimed = selector if ":not(:target" in selector else _AIMED_AT.sub("[id]", selector)
    return ":popover-open" if _GONE.search(selector.partition("(")[0]) else aimed


def _parse_one(selector: str) -> Selector:
    bare = _drop_open(PSEUDO_ELEMENT.sub("", selector))
    plain = _PASSING.sub("", bare).strip() or "*"
    texts = (plain, _PSEUDO_CLASS.sub("", _CASE_FLAG.sub("]", plain)).strip() or "*")
    last = None if "\\" in selector else _LAST.search(_CONDITION.sub("", plain))
    named = _NAMED.findall(last[0]) if last else []
    names = frozenset(name if name[0] in ".#" else name.lower() for name in named)
    # What stands in brackets beside other things does not decide alone.
    alone = _BRACKETS.sub("()", selector.replace(":not(:defined)", ":popover-open"))
    return Selector(texts, names, bool(_FOREIGN.search(alone)))


def _drop_open(selector: str) -> str:
    """Return *selector* without the groups that ask for what cannot be known: they may hold."""
    start = 0
    while found := _GROUP.search(selector, start):
        end = find_end(selector, found.end() - 1)
        start = found.end()
        if _OPEN.search(selector[found.end() : end]):
            selector, start = selector[: found.start()] + selector[end:], found.start()
    return selector


def split_list(selector: str) -> list[str]:
    """Return the parts of a selector between commas that stand outside brackets."""
    parts, depth, start = [], 0, 0
    for i, char in enumerate(selector):
        depth += (char in "([" and 1) or -(char in ")]")
        if char == "," and depth == 0:
            parts.append(selector[start:i].strip())
            start = i + 1
    return [*parts, selector[start:].strip()]
