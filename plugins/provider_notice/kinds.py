"""What a rule can do to the notice from where it stands, by what it says. Pure."""

import re
from enum import Enum, auto

from .boxes import (
    EDGES,
    PADDED,
    Props,
    find_edges,
    find_values,
    is_anchored,
    is_small,
    is_tall,
    measure_most,
    measure_wide,
)
from .gaps import LINES, measure_line
from .shadows import SHADOWS, spreads
from .shifts import find_shift, is_enlarged, pulls_next

# What decides which of the parts of an article is set last.
ORDER = re.compile(r"order|grid-row|grid-row-start|grid-row-end|grid-area|display")
_LATE = re.compile(r"[1-9]\d*(?: ?/.*)?|span .*|table-footer-group|calc\(.*")
PUSHING = re.compile(
    r"(margin|padding)|(?:margin|padding|border)-(?:top|bottom|block)(?:-start|-end)?(?:-width)?|"
    r"border|border-width|(?:row-)?gap|(?:min-)?(?:height|block-size)|aspect-ratio|line-height|"
    r"font-size|vertical-align|grid-(?:auto|template)-rows"
)
_THIN = re.compile(r"0?\.0\d*|1 ?/ ?\d{2,}")
# In pixels: what is higher is a screen of nothing.
EMPTY = 1000


class Kind(Enum):
    """What a rule can do to the notice from where it stands."""

    LAYS = auto()
    PULLS = auto()
    SPREADS = auto()
    PUSHES = auto()
    FOLLOWS = auto()
    ANCHORS = auto()


def suspects(kind: Kind, props: Props, limit: float) -> bool:
    """Tell whether a rule with these declarations may do this, with the help of others."""
    if kind is Kind.LAYS:
        # What is not taken out of the text lies over nothing, however wide its edges.
        bare = props if is_taken(props) else [p for p in props if not PADDED.fullmatch(p[0])]
        # Even one at the top, where what is in it is tall.
        is_large = is_taken(props) or is_tall(bare, limit) or _is_loose(props)
        return is_large and not is_small(props, limit)
    if kind is Kind.PULLS:
        # The edges of what is taken out of the text are where it is laid.
        is_laid = bool(find_values(props, "position") & {"absolute", "fixed"})
        shift = find_shift([p for p in props if not is_laid or p[0] not in EDGES])
        return bool(shift) or pulls_next(props) or is_enlarged(props)
    if kind is Kind.SPREADS:
        return any(name in SHADOWS and spreads(name, value) for name, value in props)
    if kind is Kind.ANCHORS:
        return is_anchored(props)
    if kind is Kind.FOLLOWS:
        return any(ORDER.fullmatch(name) and _LATE.fullmatch(value) for name, value in props)
    return any(_pushes(name, value) for name, value in props)


def is_taken(props: Props) -> bool:
    """Tell whether a box is, at times, taken out of the text."""
    return bool(find_values(props, "position") & {"absolute", "fixed", "sticky"})


def _is_loose(props: Props) -> bool:
    """Tell whether a lower edge is given, which holds for a box taken out of the text."""
    return bool(find_edges(props)[1])


def _pushes(name: str, value: str) -> bool:
    if name == "aspect-ratio":
        return bool(_THIN.fullmatch(value))
    if name in LINES:
        return measure_line(name, value) >= EMPTY
    found = PUSHING.fullmatch(name)
    # The second and the fourth value of a pair of pairs are those of the other axis.
    words = value.split()[:: 2 if found and found[1] else 1]
    reckon = measure_wide if name.startswith(("margin", "padding")) else measure_most
    return bool(found) and any(reckon(word) >= EMPTY for word in words)
