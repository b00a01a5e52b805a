"""Declarations that lay, pull or spread an element over others, or push others away. Pure."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from .boxes import (
    EDGES,
    HEIGHTS,
    LAYERS,
    MARGIN,
    SMALL,
    TALL,
    WIDTHS,
    Props,
    find_edges,
    find_shift,
    find_values,
    is_at_top,
    is_enlarged,
    is_small,
    is_tall,
    measure,
    pulls_next,
)
from .lengths import simplify, to_pixels
from .selectors import find_pseudo, parse_selector
from .sheet import Rule
from .variables import Variables, unfold

_SHADOWS = ("box-shadow", "outline", "outline-width", "outline-offset")
_AWAY = ("display", "visibility")
_NAMES = frozenset(
    (
        *"position content background background-color background-image border-image".split(),
        *("clip-path", "zoom", *_AWAY, *_SHADOWS, *LAYERS, *EDGES, *HEIGHTS, *WIDTHS, *TALL),
    )
)
_PUSHING = re.compile(
    r"(margin|padding)|(?:margin|padding|border)-(?:top|bottom|block)(?:-start|-end)?(?:-width)?|"
    r"border|border-width|(?:row-)?gap|(?:min-)?(?:height|block-size)|aspect-ratio"
)
_BRACKETS = re.compile(r"[\w-]*\([^()]*\)|#[0-9a-f]+")
_THIN = re.compile(r"0?\.0\d*|1 ?/ ?\d{2,}")
# A part of a selector of which the parser cannot tell whether it holds.
_UNSURE = re.compile(
    r"(?<!:):(?!:|(?:is|where|not|has|root|empty|link|any-link|first-child|last-child|only-child|"
    r"(?:first|last|only)-of-type|nth-(?:last-)?(?:child|of-type)|before|after|first-line|"
    r"first-letter)\b)[\w-]+"
)
# In pixels: what is higher is a screen of nothing.
_EMPTY = 1000


class Kind(Enum):
    """What a rule can do to the notice from where it stands."""

    LAYS = auto()
    PULLS = auto()
    SPREADS = auto()
    PUSHES = auto()


@dataclass(frozen=True, slots=True)
class Move:
    """What a rule says of where an element, or a box beside it, is set, and what that can do."""

    sheet: str
    selector: str
    pseudo: str
    # As the rule says it, and with variables replaced and sums reckoned.
    written: str
    props: tuple[tuple[str, str], ...]
    kinds: frozenset[Kind]

    @property
    def is_placing(self) -> bool:
        """Tell whether the rule says anything but how far its element is from others."""
        return any(name in _NAMES for name, _ in self.props)


def choose_moves(rules: Iterable[Rule], variables: Variables) -> Iterator[Move]:
    """Yield what the rules of a sheet say of where elements are set."""
    for rule in rules:
        # What is away only at times can be there at others.
        is_open = bool(rule.conditions) or bool(_UNSURE.search(rule.selector))
        declared = [d for d in rule.declared if _bears(*d[:2])]
        props = tuple((d.name, simplify(v)) for d in declared for v in unfold(d.value, variables))
        props = tuple(prop for prop in props if not (is_open and _spares(*prop)))
        if props:
            written = "; ".join(f"{d.name}: {d.value}" for d in declared)
            kinds = frozenset(kind for kind in Kind if _suspects(kind, props))
            yield Move(
                rule.sheet, rule.selector, find_pseudo(rule.selector), written, props, kinds
            )


def is_root(move: Move) -> bool:
    """Tell whether a rule only sizes what everything stands in, which lies over nothing."""
    parts = parse_selector(move.selector)
    is_whole = all(part.names and part.names <= {"html", "body"} for part in parts)
    return is_whole and not move.pseudo and move.kinds == {Kind.LAYS}


@cache
def _spares(name: str, value: str) -> bool:
    """Tell whether a declaration makes a box less likely to lie over others."""
    if name in (*HEIGHTS, *WIDTHS):
        return measure(value) <= SMALL
    if name == "z-index":
        return not re.fullmatch(r"[1-9]\d*", value)
    return name in (*_AWAY, "clip-path") or (name == "content" and value in ("none", "normal"))


@cache
def _bears(name: str, value: str) -> bool:
    """Tell whether a declaration says where an element is set, or how large it is."""
    if name in (*HEIGHTS, *WIDTHS) and value in ("auto", "none"):
        return False
    return name in _NAMES or bool(MARGIN.fullmatch(name) or _PUSHING.fullmatch(name))


def _suspects(kind: Kind, props: Props) -> bool:
    """Tell whether a rule with these declarations may do this, with the help of others."""
    if kind is Kind.LAYS:
        return (is_tall(props) or _is_loose(props)) and not is_small(props)
    if kind is Kind.PULLS:
        # The edges of what is taken out of the text are where it is laid.
        is_taken = bool(find_values(props, "position") & {"absolute", "fixed"})
        shift = find_shift([p for p in props if not is_taken or p[0] not in EDGES])
        return bool(shift) or pulls_next(props) or is_enlarged(props)
    if kind is Kind.SPREADS:
        return any(name in _SHADOWS and _spreads(value) for name, value in props)
    return any(_pushes(name, value) for name, value in props)


def _is_loose(props: Props) -> bool:
    """Tell whether a box is taken out of the text and not held at the top of something."""
    taken = find_values(props, "position") & {"absolute", "fixed", "sticky"}
    starts, ends = find_edges(props)
    return bool(ends) or (bool(taken) and not is_at_top(starts))


def _spreads(value: str) -> bool:
    """Tell whether a shadow or an outline reaches far; how soft a shadow is does not count."""
    for part in _BRACKETS.sub("", value).split(","):
        lengths = [measure(word) for word in part.split() if to_pixels(word) is not None]
        if any(abs(length) >= SMALL for length in (*lengths[:2], *lengths[3:])):
            return True
    return False


def _pushes(name: str, value: str) -> bool:
    if name == "aspect-ratio":
        return bool(_THIN.fullmatch(value))
    found = _PUSHING.fullmatch(name)
    # The second and the fourth value of a pair of pairs are those of the other axis.
    words = value.split()[:: 2 if found and found[1] else 1]
    return bool(found) and any(measure(word) >= _EMPTY for word in words)
