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

from .variables import Variables, find_variables, unfold

_ZERO = r"[-+]?(?:0+\.?0*|\.0+)(?:px|r?em|%|pt|ex|ch|vh|vw|cm|mm|in)?"
_TINY = rf"{_ZERO}|[0-6](?:\.\d+)?px|0?\.[0-4]\d*r?em"
_FAR = r"-(?:\d{3,}(?:\.\d+)?(?:px|pt|%|vw|vh)|\d{2,}(?:\.\d+)?(?:r?em|ch|in|cm))"
_SIZES = "height|width|max-height|max-width|block-size|inline-size|max-block-size|max-inline-size"
_SIDES = r"(?:left|right|top|bottom|text-indent|(?:margin|inset)[a-z-]*)"

# What a declaration does to the element it meets: property, value.
_HIDES = tuple(
    (re.compile(name), re.compile(value))
    for name, value in (
        ("display", r"none"),
        ("visibility", r"hidden|collapse"),
        ("content-visibility", r"hidden"),
        ("opacity", r"0?\.[0-4]\d*|0(?:\.0*)?|[0-4]?\d(?:\.\d+)?%"),
        (
            "font-size|font",
            rf"(?:.*\s)?(?:{_ZERO}|[0-6](?:\.\d+)?px|0?\.[0-4]\d*r?em)(?:[\s/].*)?",
        ),
        (_SIZES, rf"(?:{_ZERO}|1px)"),
        (_SIDES, rf"(?:.*\s)?{_FAR}(?:\s.*)?"),
        ("clip", r"rect\(.*"),
        ("clip-path|mask|mask-image|-webkit-mask|-webkit-mask-image", r"(?!none$).+"),
        ("transform|scale|zoom|translate|rotate", r"(?!none$|1$|100%$).+"),
        ("filter", r".*(?:opacity|blur|brightness|contrast)\(.*"),
        ("color|-webkit-text-fill-color", r"transparent|.*[,/]\s*0?\.?0*%?\s*\)"),
        ("position", r"fixed|absolute"),
        ("flex-direction|flex-flow", r".*reverse.*"),
        ("order", r"(?!0$).+"),
        ("animation|animation-name", r"(?!none$).+"),
        ("display|visibility|opacity|position|font-size|content-visibility", r".*var\(.*"),
    )
)
# What puts an element over others, wherever it stands in the text.
_COVERS = (("position", re.compile(r"fixed|absolute|sticky")), ("z-index", re.compile(r"[1-9].*")))

_PSEUDO_ELEMENT = re.compile(
    r"::[\w-]+(?:\([^()]*\))?|:(?:before|after|first-line|first-letter)\b"
)
# The last compound of a selector without brackets, and the classes, ids and tag it names.
_LAST = re.compile(r"(?:^|(?<=[\s>+~]))[^\s>+~()\[\]:|*&]+$")
_NAMED = re.compile(r"[.#]?[A-Za-z][\w-]*")
_PSEUDO_CLASS = re.compile(r":[\w-]+(?:\([^()]*\))?")
_CASE_FLAG = re.compile(r"\s+[is]\s*\]")


@dataclass(frozen=True, slots=True)
class Hiding:
    """A rule that would hide what *selector* meets: which sheet, which declaration."""

    sheet: str
    selector: str
    declaration: str


def hides(declarations: str) -> str | None:
    """Return the first declaration of a style attribute that hides its element, if any."""
    if not declarations:
        return None
    parsed = tinycss2.parse_blocks_contents(declarations, skip_comments=True, skip_whitespace=True)
    return _first_hiding(node for node in parsed if node.type == "declaration")


def covers(declarations: str) -> str | None:
    """Return the declaration of a style attribute that could lay its element over others."""
    for node in tinycss2.parse_blocks_contents(declarations, skip_comments=True):
        if node.type == "declaration":
            value = _value(node)
            if any(node.lower_name == name and v.fullmatch(value) for name, v in _COVERS):
                return f"{node.lower_name}: {value}"
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
        found = _first_hiding((n for n in inside if n.type == "declaration"), variables)
        if found and selector:
            yield Hiding(sheet, selector, found)
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
        patterns = [pattern for name, pattern in _HIDES if name.fullmatch(node.lower_name)]
        written = _value(node)
        for value in unfold(written, variables) if patterns else ():
            if any(pattern.fullmatch(value) for pattern in patterns):
                return f"{node.lower_name}: {written}"
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
    if _PSEUDO_ELEMENT.search(selector):
        return False
    for text in (selector, _PSEUDO_CLASS.sub("", _CASE_FLAG.sub("]", selector)).strip() or "*"):
        try:
            return any(node.mem_id in target.ids for node in target.tree.css(text))
        except SelectolaxError:
            continue
    return True


def _may_meet(selector: str, names: set[str]) -> bool:
    """Tell, without a search, whether the last part of *selector* could meet such names."""
    last = _LAST.search(selector)
    if last is None or "\\" in selector:
        return True
    return all(name in names for name in _NAMED.findall(last[0]))


def _split(selector: str) -> list[str]:
    parts, depth, start = [], 0, 0
    for i, char in enumerate(selector):
        depth += (char in "([" and 1) or -(char in ")]")
        if char == "," and depth == 0:
            parts.append(selector[start:i].strip())
            start = i + 1
    return [*parts, selector[start:].strip()]
