"""Styles that would keep the notice from a reader's eyes. Pure: CSS text in, values out.

Where a rule hides its element the cascade is not computed: one that does so under
any condition (a width, print, a colour scheme) hides the notice from somebody.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from types import MappingProxyType

from .declarations import (
    adds_words,
    clips_value,
    covers_value,
    hides_value,
    limits_value,
    may_hide,
    scrolls_value,
)
from .entrances import comes_in, enters, find_wait
from .faces import find_changed_faces, find_fonts
from .kept import harms_inside, harms_notice
from .lengths import simplify
from .moves import Move, choose_moves
from .paper import find_cut_paper
from .selectors import find_pseudo, is_pseudo
from .sheet import (
    Declared,
    Frame,
    Rule,
    parse_declarations,
    parse_frames,
    parse_imports,
    parse_rules,
)
from .transitions import find_kept_pictures
from .variables import Variables, find_variables, unfold

# What decides the colours of words and of what is behind them.
_COLOURS = frozenset(
    "color background background-color background-image background-size background-repeat "
    "color-scheme text-fill-color forced-color-adjust print-color-adjust color-adjust "
    "opacity all".split()
)


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


@dataclass(frozen=True, slots=True)
class Hiding:
    """A rule that could hide what *selector* meets: which sheet, which declaration, how."""

    sheet: str
    selector: str
    declaration: str
    way: Way = Way.HIDES
    why: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one stylesheet could do to the notice: hide it, give it colours, cover it."""

    name: str
    hidings: tuple[Hiding, ...]
    paints: tuple[Rule, ...]
    moves: tuple[Move, ...]
    # Those that may do harm by themselves or with others.
    suspects: tuple[Move, ...]
    # Their selectors, as one.
    suspicious: str
    imports: tuple[str, ...]
    # The addresses of the fonts that it brings.
    fonts: tuple[str, ...]
    # The animations that do not end with their element in sight.
    lasting: frozenset[str]
    # How it hides every notice, whatever it meets, and what to do.
    hides_all: tuple[tuple[str, str], ...]


def parse_sheet(css: str, name: str) -> Sheet:
    """Return what the stylesheet *css* could do; *name* stands for it in messages."""
    rules, variables = tuple(parse_rules(css, name)), find_variables(css)
    frames = parse_frames(css)
    moves = tuple(choose_moves(rules, variables, frames))
    suspects = tuple(move for move in moves if move.kinds)
    return Sheet(
        name,
        tuple(hiding for rule in rules for hiding in _judge(rule, variables, frames)),
        tuple(_choose_paints(rules)),
        tuple(move for move in moves if move.is_placing),
        suspects,
        ", ".join(move.selector for move in suspects),
        tuple(parse_imports(css)),
        tuple(find_fonts(css)),
        frozenset(name for name, found in frames.items() if not comes_in(found)),
        (*find_changed_faces(css), *find_cut_paper(css, variables), *find_kept_pictures(rules)),
    )


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


def _judge(
    rule: Rule, variables: Variables, frames: Mapping[str, tuple[Frame, ...]]
) -> Iterator[Hiding]:
    if is_pseudo(rule.selector):
        added = _first(rule.declared, adds_words, variables)
        found = {Way.ADDS: added}
        if find_pseudo(rule.selector) == "after":
            found[Way.ENDS] = added
    else:
        yield from _judge_animations(rule, frames)
        declared = [d for d in rule.declared if not enters(d.name, d.value, frames)]
        found = {
            Way.HIDES: _first_hiding(declared, variables)
            or _first(rule.declared, harms_inside, variables),
            Way.ADDS: _first(rule.declared, harms_notice, variables),
            Way.CLIPS: _first(rule.declared, clips_value),
            Way.LIMITS: _first(rule.declared, limits_value),
            Way.SCROLLS: None
            if any("screen" in condition for condition in rule.conditions)
            else _first(rule.declared, scrolls_value),
        }
    for way, declaration in found.items():
        if declaration:
            yield Hiding(rule.sheet, rule.selector, declaration, way)


def _judge_animations(rule: Rule, frames: Mapping[str, tuple[Frame, ...]]) -> Iterator[Hiding]:
    """Yield what brings the elements of *rule* into sight, and what keeps them waiting."""
    for name, value, _ in rule.declared:
        is_entering = enters(name, value, frames)
        why = find_wait(name, value) if is_entering or name != "animation" else ""
        if is_entering or why:
            way = Way.HIDES if is_entering and why else Way.WAITS if why else Way.ENTERS
            yield Hiding(rule.sheet, rule.selector, f"{name}: {value}", way, why)


def _choose_paints(rules: Iterable[Rule]) -> Iterator[Rule]:
    """Yield what of each rule bears on colours, and the order of layers."""
    for rule in rules:
        declared = tuple(d for d in rule.declared if d.name in _COLOURS or d.name[:2] == "--")
        if not rule.selector or (declared and not is_pseudo(rule.selector)):
            yield replace(rule, declared=declared)


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
