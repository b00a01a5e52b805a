"""Declarations that lay, pull or spread an element over others, or push others away. Pure."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from .boxes import (
    ANCHORED,
    EDGES,
    HEIGHTS,
    LAYERS,
    MARGIN,
    ORNAMENT,
    PADDED,
    SMALL,
    TALL,
    WIDTHS,
    measure_most,
)
from .kinds import ORDER, PUSHING, Kind, is_taken, suspects
from .lengths import simplify
from .pseudo import find_pseudo
from .selectors import is_placed
from .shadows import SHADOWS
from .sheet import Declared, Frame, Rule
from .variables import Variables, unfold

_AWAY = ("display", "visibility")
_GONE = frozenset(
    ("display none", "position static", "content none", "content normal"),
)
_NAMES = frozenset(
    (
        *"position content background background-color background-image float".split(),
        *("flex-direction", "flex-flow", "rotate", "transform-origin", "offset", "offset-path"),
        *("clip-path", "zoom", *_AWAY, *ANCHORED, *SHADOWS, *LAYERS),
        *(*EDGES, *HEIGHTS, *WIDTHS, *TALL),
    )
)
# A part of a selector of which the parser cannot tell whether it holds.
_UNSURE = re.compile(
    r"(?<!:):(?!:|(?:is|where|not|has|root|empty|link|any-link|first-child|last-child|only-child|"
    r"(?:first|last|only)-of-type|nth-(?:last-)?(?:child|of-type)|before|after|first-line|"
    r"first-letter)\b)[\w-]+"
)


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
    # Whether it holds at times only.
    is_open: bool = False

    def blame(self, tag: str | None) -> str:
        """Return how a message says that the rule, or the style of an element *tag*, hides it."""
        if self.selector:
            return f"{self.sheet} hides it with '{self.selector} {{ {self.written} }}'"
        return f'<{tag} style="{self.written}"> hides it'

    @property
    def is_taken(self) -> bool:
        """Tell whether the rule takes its element out of the text."""
        return is_taken(self.props)

    @property
    def is_placing(self) -> bool:
        """Tell whether the rule says where its element is set, or how large it is.

        Of edges alone no rule is kept that asks what else is on the page: its answer could
        not be shared by pages.
        """
        names = [name for name, _ in self.props]
        return any(name in _NAMES for name in names) or (
            not is_placed(self.selector) and any(PADDED.fullmatch(name) for name in names)
        )


def choose_moves(
    rules: Iterable[Rule], variables: Variables, frames: Mapping[str, tuple[Frame, ...]]
) -> Iterator[Move]:
    """Yield what the rules of a sheet say of where elements are set."""
    for rule in rules:
        # What is away only at times can be there at others.
        is_open = bool(rule.conditions) or bool(_UNSURE.search(rule.selector))
        moved = [d for d in _find_moved(rule, frames) if not _spares(*d[:2])]
        declared = [d for d in (*rule.declared, *moved) if _bears(*d[:2])]
        props = tuple((d.name, simplify(v)) for d in declared for v in unfold(d.value, variables))
        props = tuple(prop for prop in props if not (is_open and _spares(*prop)))
        if props:
            written = "; ".join(f"{d.name}: {d.value}" for d in declared)
            pseudo = find_pseudo(rule.selector)
            # Only a box beside an element can be small and lie over a line of the notice.
            limit = ORNAMENT if pseudo else SMALL
            kinds = frozenset(kind for kind in Kind if suspects(kind, props, limit))
            yield Move(rule.sheet, rule.selector, pseudo, written, props, kinds, is_open)


def _find_moved(rule: Rule, frames: Mapping[str, tuple[Frame, ...]]) -> Iterator[Declared]:
    """Yield what the animations of a rule say."""
    for name, value, _ in rule.declared if frames else ():
        if name in ("animation", "animation-name"):
            for word in value.replace(",", " ").split():
                yield from (d for frame in frames.get(word, ()) for d in frame.declared)


@cache
def _spares(name: str, value: str) -> bool:
    """Tell whether a declaration makes a box less likely to lie over others."""
    if name in (*HEIGHTS, *WIDTHS):
        return measure_most(value) <= SMALL
    if name == "z-index":
        return not re.fullmatch(r"[1-9]\d*", value)
    return name in ("visibility", "clip-path") or f"{name} {value}" in _GONE


@cache
def _bears(name: str, value: str) -> bool:
    """Tell whether a declaration says where an element is set, or how large it is."""
    if name in (*HEIGHTS, *WIDTHS) and value in ("auto", "none"):
        return False
    return name in _NAMES or any(p.fullmatch(name) for p in (MARGIN, PADDED, PUSHING, ORDER))
