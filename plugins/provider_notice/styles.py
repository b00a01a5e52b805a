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

from .declarations import adds_words, covers_value, hides_value, may_hide
from .selectors import is_pseudo
from .variables import Variables, find_variables, unfold


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
        adds = is_pseudo(selector)
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
