"""How one rule of a stylesheet, or a style attribute, could hide the notice. Pure.

The cascade is not computed: what hides its element under any condition (a width, print, a
colour scheme) hides the notice from somebody.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from types import MappingProxyType

from .cutting import CUTTING
from .declarations import (
    adds_words,
    clips_value,
    covers_value,
    hides_value,
    keeps_value,
    limits_value,
    may_hide,
    scrolls_value,
)
from .entrances import enters, find_wait
from .kept import harms_inside, harms_letter, harms_notice
from .lengths import simplify
from .pseudo import find_pseudo, is_letter, is_pseudo
from .sheet import Declared, Frame, Rule, parse_declarations
from .variables import Variables, unfold


class Way(Enum):
    """How a rule hides the notice."""

    # Makes its element scroll, which on paper cuts it off where its height is limited.
    SCROLLS = auto()

    HIDES = auto()
    # Adds words to the notice, or changes what it looks like in ways not known to be harmless:
    # this harms only the notice, not what is around it.
    ADDS = auto()
    # Adds words at the end of what the notice stands in.
    ENDS = auto()
    # Brings its element into sight, at once ...
    ENTERS = auto()
    # ... unless this keeps it waiting.
    WAITS = auto()
    # Cuts off what goes beyond its element, where that is not as high as its words ...
    CLIPS = auto()
    # ... and gives an element such a height.
    LIMITS = auto()
    # Keeps the line breaks in its element's text, and the empty lines between them.
    KEEPS = auto()
    # Cuts off what goes beyond its element without a word of that ...
    CONTAINS = auto()
    # ... or at its corners, or at its sides.
    ROUNDS = auto()
    SIDES = auto()
    # How an element in a row or a column is as long as a style says, and not as its words, ...
    RESTS = auto()
    STANDS = auto()
    # ... which of the two it is, and how wide an element is at least.
    ROWS = auto()
    STACKS = auto()
    WIDENS = auto()


@dataclass(frozen=True, slots=True)
class Hiding:
    """A rule that could hide what *selector* meets: which sheet, which declaration, how."""

    sheet: str
    selector: str
    declaration: str
    way: Way = Way.HIDES
    why: str = ""


def hides(declarations: str) -> str | None:
    """Return the first declaration of a style attribute that hides its element, if any."""
    if not declarations:
        return None
    declared = parse_declarations(declarations)
    waits = _first(declared, lambda name, value: bool(find_wait(name, value)))
    return _first_hiding(declared) or _first(declared, clips_value) or waits


def covers(declarations: str) -> str | None:
    """Return the declaration of a style attribute that could lay its element over others."""
    return _first(parse_declarations(declarations), covers_value)


def judge_rule(
    rule: Rule, variables: Variables, frames: Mapping[str, tuple[Frame, ...]]
) -> Iterator[Hiding]:
    """Yield how *rule* could hide the notice, with variables as *variables* say."""
    if is_pseudo(rule.selector):
        added = _first(rule.declared, adds_words, variables)
        found = {Way.ADDS: added}
        if find_pseudo(rule.selector) == "after":
            found[Way.ENDS] = added
    else:
        yield from _judge_animations(rule, variables, frames)
        declared = [d for d in rule.declared if not enters(d.name, d.value, frames)]
        is_first = is_letter(rule.selector)
        found = {
            Way.HIDES: _first_hiding(declared, variables)
            or (None if is_first else _first(rule.declared, harms_inside, variables)),
            Way.ADDS: _first(rule.declared, harms_letter if is_first else harms_notice, variables),
            Way.CLIPS: _first(rule.declared, clips_value, variables),
            Way.LIMITS: _first(rule.declared, limits_value, variables),
            Way.KEEPS: _first(rule.declared, keeps_value, variables),
            Way.SCROLLS: None
            if any("screen" in condition for condition in rule.conditions)
            else _first(rule.declared, scrolls_value, variables),
            **dict(_find_cutting(rule, variables)),
        }
    for way, declaration in found.items():
        if declaration:
            yield Hiding(rule.sheet, rule.selector, declaration, way)


def _find_cutting(rule: Rule, variables: Variables) -> Iterator[tuple[Way, str | None]]:
    """Yield the declarations by which, with others, a box cuts off what is in it."""
    for way, (names, test) in CUTTING.items():
        declared = [d for d in rule.declared if names.fullmatch(d.name)]
        if declared and not (way == "WIDENS" and _is_bound(rule)):
            yield Way[way], _first(declared, partial(_passes, test), variables)


def _passes(test: Callable[[str], object], _: str, value: str) -> bool:
    return bool(test(value))


def _is_bound(rule: Rule) -> bool:
    """Tell whether a rule holds on wide screens only, or bounds the width that it gives."""
    bounds = (d.value for d in rule.declared if d.name in ("max-width", "max-inline-size"))
    return any(value != "none" for value in bounds) or any("width" in c for c in rule.conditions)


def keeps_lines(declarations: str) -> bool:
    """Tell whether a style attribute keeps the line breaks of its element's text."""
    return _first(parse_declarations(declarations), keeps_value) is not None


def _judge_animations(
    rule: Rule, variables: Variables, frames: Mapping[str, tuple[Frame, ...]]
) -> Iterator[Hiding]:
    """Yield what brings the elements of *rule* into sight, and what keeps them waiting."""
    for name, value, _ in rule.declared:
        is_entering = enters(name, value, frames)
        values = unfold(value, variables) if is_entering or name.startswith("animation-") else ()
        why = next(filter(None, (find_wait(name, one) for one in values)), "")
        if is_entering or why:
            way = Way.HIDES if is_entering and why else Way.WAITS if why else Way.ENTERS
            yield Hiding(rule.sheet, rule.selector, f"{name}: {value}", way, why)


def _first_hiding(
    declared: Iterable[Declared], variables: Variables = MappingProxyType({})
) -> str | None:
    for name, written, _ in declared:
        values = unfold(written, variables) if may_hide(name) else ()
        if any(hides_value(name, simplify(value)) for value in values):
            return f"{name}: {written}"
    return None


def _first(
    declared: Iterable[Declared],
    test: Callable[[str, str], bool],
    variables: Variables = MappingProxyType({}),
) -> str | None:
    for name, written, _ in declared:
        if any(test(name, simplify(value)) for value in unfold(written, variables)):
            return f"{name}: {written}"
    return None
