"""Declarations that lay, pull or spread an element over others, or push others away. Pure."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from .boxes import (
    EDGES,
    HEIGHTS,
    LAYERS,
    MARGIN,
    ORNAMENT,
    PADDED,
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
from .lengths import simplify
from .pseudo import find_pseudo
from .selectors import is_placed
from .shadows import SHADOWS, spreads
from .sheet import Declared, Frame, Rule
from .variables import Variables, unfold

# What decides which of the parts of an article is set last.
_ORDER = re.compile(r"order|grid-row|grid-row-start|grid-row-end|grid-area|display")
_LATE = re.compile(r"[1-9]\d*(?: ?/.*)?|span .*|table-footer-group|calc\(.*")
_AWAY = ("display", "visibility")
_GONE = frozenset(
    ("display none", "position static", "content none", "content normal"),
)
_NAMES = frozenset(
    (
        *"position content background background-color background-image float".split(),
        *("clip-path", "zoom", *_AWAY, *SHADOWS, *LAYERS, *EDGES, *HEIGHTS, *WIDTHS, *TALL),
    )
)
_PUSHING = re.compile(
    r"(margin|padding)|(?:margin|padding|border)-(?:top|bottom|block)(?:-start|-end)?(?:-width)?|"
    r"border|border-width|(?:row-)?gap|(?:min-)?(?:height|block-size)|aspect-ratio|line-height|"
    r"font-size|vertical-align|grid-(?:auto|template)-rows"
)
_THIN = re.compile(r"0?\.0\d*|1 ?/ ?\d{2,}")
# A part of a selector of which the parser cannot tell whether it holds.
_UNSURE = re.compile(
    r"(?<!:):(?!:|(?:is|where|not|has|root|empty|link|any-link|first-child|last-child|only-child|"
    r"(?:first|last|only)-of-type|nth-(?:last-)?(?:child|of-type)|before|after|first-line|"
    r"first-letter)\b)[\w-]+"
)
# In pixels: what is higher is a screen of nothing.
EMPTY = 1000


class Kind(Enum):
    """What a rule can do to the notice from where it stands."""

    LAYS = auto()
    PULLS = auto()
    SPREADS = auto()
    PUSHES = auto()
    FOLLOWS = auto()


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
            kinds = frozenset(kind for kind in Kind if _suspects(kind, props, limit))
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
        return measure(value) <= SMALL
    if name == "z-index":
        return not re.fullmatch(r"[1-9]\d*", value)
    return name in ("visibility", "clip-path") or f"{name} {value}" in _GONE


@cache
def _bears(name: str, value: str) -> bool:
    """Tell whether a declaration says where an element is set, or how large it is."""
    if name in (*HEIGHTS, *WIDTHS) and value in ("auto", "none"):
        return False
    return name in _NAMES or any(p.fullmatch(name) for p in (MARGIN, PADDED, _PUSHING, _ORDER))


def _suspects(kind: Kind, props: Props, limit: float) -> bool:
    """Tell whether a rule with these declarations may do this, with the help of others."""
    if kind is Kind.LAYS:
        # What is not taken out of the text lies over nothing, however wide its edges.
        bare = props if _is_taken(props) else [p for p in props if not PADDED.fullmatch(p[0])]
        return (is_tall(bare, limit) or _is_loose(props)) and not is_small(props, limit)
    if kind is Kind.PULLS:
        # The edges of what is taken out of the text are where it is laid.
        is_taken = bool(find_values(props, "position") & {"absolute", "fixed"})
        shift = find_shift([p for p in props if not is_taken or p[0] not in EDGES])
        return bool(shift) or pulls_next(props) or is_enlarged(props)
    if kind is Kind.SPREADS:
        return any(name in SHADOWS and spreads(name, value) for name, value in props)
    if kind is Kind.FOLLOWS:
        return any(_ORDER.fullmatch(name) and _LATE.fullmatch(value) for name, value in props)
    return any(_pushes(name, value) for name, value in props)


def _is_taken(props: Props) -> bool:
    return bool(find_values(props, "position") & {"absolute", "fixed", "sticky"})


def _is_loose(props: Props) -> bool:
    """Tell whether a box is taken out of the text and not held at the top of something."""
    starts, ends = find_edges(props)
    return bool(ends) or (_is_taken(props) and not is_at_top(starts))


def _pushes(name: str, value: str) -> bool:
    if name == "aspect-ratio":
        return bool(_THIN.fullmatch(value))
    found = _PUSHING.fullmatch(name)
    # The second and the fourth value of a pair of pairs are those of the other axis.
    words = value.split()[:: 2 if found and found[1] else 1]
    return bool(found) and any(measure(word) >= EMPTY for word in words)
