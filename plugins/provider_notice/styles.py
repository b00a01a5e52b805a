"""Styles that would keep the notice from a reader's eyes. Pure: CSS text in, values out.

The cascade is not computed: a rule that hides the notice under any condition
(a width, print, a colour scheme) is a rule that hides it from somebody.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import tinycss2
from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from .declarations import adds_words, covers_value, hides_value, may_hide
from .variables import Variables, find_variables, unfold

# A pseudo-element, which stands at the end of its selector.
_PSEUDO_ELEMENT = re.compile(r"(?:::[\w-]+(?:\([^()]*\))?|:(?:before|after))+$")
# These style the element's own words.
_OWN_WORDS = re.compile(r"::?first-(?:line|letter)$")
# States that come and go under a reader's hand are taken to hold ...
_PASSING = re.compile(r"(?<!\():(?:hover|active|target|focus(?:-within|-visible)?)\b")
# ... and those that no notice is ever in, not to.
_FOREIGN = re.compile(
    r"(?<!:not\():(?:popover-open|modal|autofill|fullscreen|host\b|state\()|:not\(:defined\)"
)
# The last compound of a selector without brackets, and the classes, ids and tag it names.
_LAST = re.compile(r"(?:^|(?<=[\s>+~]))[^\s>+~()\[\]:|*&]+$")
_NAMED = re.compile(r"[.#]?[A-Za-z][\w-]*")
_PSEUDO_CLASS = re.compile(r":[\w-]+(?:\([^()]*\))?")
_CASE_FLAG = re.compile(r"\s+[is]\s*\]")


@dataclass(frozen=True, slots=True)
class Hiding:
    """A rule that would hide what *selector* meets: which sheet, which declaration.

    One that *adds* words harms only the notice, not what is around it.
    """

    sheet: str
    selector: str
    declaration: str
    adds: bool = False


def hides(declarations: str) -> str | None:
    """Return the first declaration of a style attribute that hides its element, if any."""
    if not declarations:
        return None
    parsed = tinycss2.parse_blocks_contents(declarations, skip_comments=True, skip_whitespace=True)
    return _first_hiding(node for node in parsed if node.type == "declaration")


def covers(declarations: str) -> str | None:
    """Return the declaration of a style attribute that could lay its element over others."""
    for node in tinycss2.parse_blocks_contents(declarations, skip_comments=True):
        if node.type == "declaration" and covers_value(node.lower_name, _value(node)):
            return f"{node.lower_name}: {_value(node)}"
    return None


def find_hiding(css: str, sheet: str) -> tuple[Hiding, ...]:
    """Return every rule of the stylesheet *css* that hides what it meets.

    *sheet* names it in messages. Conditions (@media, @layer, @scope) are taken
    to hold, nested rules are unfolded.
    """
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return tuple(_walk(rules, "", sheet, find_variables(css)))


def _walk(rules: Iterable[Any], around: str, sheet: str, variables: Variables) -> Iterator[Hiding]:
    for rule in rules:
        if rule.type not in ("qualified-rule", "at-rule") or rule.content is None:
            continue
        if rule.type == "at-rule" and rule.lower_at_keyword.endswith(
            ("keyframes", "font-face", "property", "counter-style", "page")
        ):
            continue
        selector = around
        if rule.type == "qualified-rule":
            selector = _nest(tinycss2.serialize(rule.prelude).strip(), around)
        inside = tinycss2.parse_blocks_contents(
            rule.content, skip_comments=True, skip_whitespace=True
        )
        declarations = [node for node in inside if node.type == "declaration"]
        adds = bool(_PSEUDO_ELEMENT.search(selector)) and not _OWN_WORDS.search(selector)
        found = _first_adding(declarations) if adds else _first_hiding(declarations, variables)
        if found and selector:
            yield Hiding(sheet, selector, found, adds)
        yield from _walk(inside, selector, sheet, variables)


def _nest(selector: str, around: str) -> str:
    if not around:
        return selector.replace("&", ":root").replace(":scope", "*")
    if "&" in selector:
        return selector.replace("&", f":is({around})")
    return f":is({around}) {selector}"


def _first_hiding(
    declarations: Iterable[Any], variables: Variables = MappingProxyType({})
) -> str | None:
    for node in declarations:
        written = _value(node)
        values = unfold(written, variables) if may_hide(node.lower_name) else ()
        if any(hides_value(node.lower_name, value) for value in values):
            return f"{node.lower_name}: {written}"
    return None


def _first_adding(declarations: Iterable[Any]) -> str | None:
    for node in declarations:
        if adds_words(node.lower_name, _value(node)):
            return f"{node.lower_name}: {_value(node)}"
    return None


def _value(declaration: Any) -> str:
    text = tinycss2.serialize(declaration.value)
    return " ".join(re.sub(r"/\*.*?\*/", " ", text, flags=re.DOTALL).split()).lower()


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
    """Tell whether *selector* can meet any element of *target*.

    A condition the parser does not know (:focus-within, :lang()) is taken to
    hold; a selector that cannot be read at all is taken to meet everything.
    """
    return any(
        _may_meet(part, target.names) and _meets_one(part, target) for part in _split(selector)
    )


def _meets_one(selector: str, target: Target) -> bool:
    if _FOREIGN.search(selector):
        return False
    plain = _PASSING.sub("", _PSEUDO_ELEMENT.sub("", selector)).strip() or "*"
    for text in (plain, _PSEUDO_CLASS.sub("", _CASE_FLAG.sub("]", plain)).strip() or "*"):
        try:
            return any(node.mem_id in target.ids for node in target.tree.css(text))
        except SelectolaxError:
            continue
    return True


def _may_meet(selector: str, names: set[str]) -> bool:
    """Tell, without a search, whether the last part of *selector* could meet such names."""
    last = _LAST.search(_PASSING.sub("", _PSEUDO_ELEMENT.sub("", selector)).strip())
    if last is None or "\\" in selector:
        return True
    named = _NAMED.findall(last[0])
    return all((name if name[0] in ".#" else name.lower()) in names for name in named)


def _split(selector: str) -> list[str]:
    parts, depth, start = [], 0, 0
    for i, char in enumerate(selector):
        depth += (char in "([" and 1) or -(char in ")]")
        if char == "," and depth == 0:
            parts.append(selector[start:i].strip())
            start = i + 1
    return [*parts, selector[start:].strip()]
