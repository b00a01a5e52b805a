"""Styles that would keep the notice from a reader's eyes. Pure: CSS text in, values out.

Where a rule hides its element the cascade is not computed: one that does so under
any condition (a width, print, a colour scheme) hides the notice from somebody.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType

from .declarations import adds_words, covers_value, hides_value, may_hide
from .selectors import is_pseudo
from .sheet import Declared, Rule, parse_declarations, parse_imports, parse_rules
from .variables import Variables, find_variables, unfold

# What decides the colours of words and of what is behind them.
_COLOURS = frozenset(
    "color background background-color background-image color-scheme text-fill-color opacity "
    "all".split()
)


@dataclass(frozen=True, slots=True)
class Hiding:
    """A rule that would hide what *selector* meets: which sheet, which declaration.

    One that *adds* words harms only the notice, not what is around it.
    """

    sheet: str
    selector: str
    declaration: str
    adds: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one stylesheet could do to the notice: hide it, or give it colours."""

    name: str
    hidings: tuple[Hiding, ...]
    paints: tuple[Rule, ...]
    imports: tuple[str, ...] = ()


def parse_sheet(css: str, name: str) -> Sheet:
    """Return what the stylesheet *css* could do; *name* stands for it in messages."""
    rules, variables = tuple(parse_rules(css, name)), find_variables(css)
    hidings = (_judge(rule, variables) for rule in rules)
    return Sheet(
        name,
        tuple(hiding for hiding in hidings if hiding is not None),
        tuple(_choose_paints(rules)),
        tuple(parse_imports(css)),
    )


def hides(declarations: str) -> str | None:
    """Return the first declaration of a style attribute that hides its element, if any."""
    return _first_hiding(parse_declarations(declarations)) if declarations else None


def covers(declarations: str) -> str | None:
    """Return the declaration of a style attribute that could lay its element over others."""
    for name, value, _ in parse_declarations(declarations):
        if covers_value(name, value):
            return f"{name}: {value}"
    return None


def _judge(rule: Rule, variables: Variables) -> Hiding | None:
    adds = is_pseudo(rule.selector)
    found = _first_adding(rule.declared) if adds else _first_hiding(rule.declared, variables)
    return Hiding(rule.sheet, rule.selector, found, adds) if found else None


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
        if any(hides_value(name, value) for value in values):
            return f"{name}: {written}"
    return None


def _first_adding(declared: Iterable[Declared]) -> str | None:
    for name, value, _ in declared:
        if adds_words(name, value):
            return f"{name}: {value}"
    return None
