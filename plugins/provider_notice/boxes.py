"""How large a box is, where it is laid, and how far it is moved. Pure.

A box is told by all that any rule says of it: each property may have several values.
"""

import re
from collections.abc import Sequence
from functools import cache

from .lengths import to_pixels

Props = Sequence[tuple[str, str]]

STARTS = ("top", "inset-block-start")
ENDS = ("bottom", "inset-block-end")
EDGES = (*STARTS, *ENDS, "inset", "inset-block")
HEIGHTS = ("height", "block-size", "max-height", "max-block-size")
WIDTHS = ("width", "inline-size", "max-width", "max-inline-size")
TALL = ("height", "block-size", "min-height", "min-block-size")
# What makes an element a layer of its own: what is in it stays in that layer.
LAYERS = (
    "isolation contain container-type container filter backdrop-filter perspective opacity "
    "mix-blend-mode will-change view-transition-name transform translate scale z-index"
).split()
PADDED = re.compile(
    r"(?:padding|border)(?:-(?:top|bottom|block|block-start|block-end))?(?:-width)?|"
    r"aspect-ratio|line-height|font-size|grid-auto-rows|grid-template-rows"
)
MARGIN = re.compile(r"margin(?:-(top|bottom|block|block-start|block-end))?")
# What lays a box beside another, wherever that stands.
ANCHORED = tuple("position-anchor position-area inset-area position-try".split())
_ANCHOR = re.compile(r"(?<![\w-])anchor(?:-size)?\(")
# Functions whose lengths only the browser knows.
_UNKNOWN = re.compile(r"(?:sibling-[a-z]+|random|attr|if|(?<![\w-])--[\w-]+)\(")
_UNKNOWN_LENGTH = 9999.0

# In pixels: what is smaller is an ornament, what moves less covers little.
SMALL = 100
ORNAMENT = 12
_SCREENFUL = 400
# How much wider than the narrowest screen a usual one is.
_WIDER = 4
_OUT = 24


def is_tall(props: Props, limit: float = SMALL) -> bool:
    """Tell whether a box is stretched between two edges, or higher than an ornament."""
    starts, ends = find_edges(props)
    heights = [measure_most(value) for name, value in props if name in TALL]
    for name, value in props:
        if name == "aspect-ratio" and value != "auto":
            heights += [measure_most(width) for other, width in props if other in WIDTHS]
        elif PADDED.fullmatch(name):
            heights += [2 * measure_most(word) for word in _list_edges(name, value)]
    return bool(starts and ends) or any(height > limit for height in heights)


def _list_edges(name: str, value: str) -> list[str]:
    # A share in these is one of the letters' size.
    is_own = name in ("font-size", "line-height")
    return [word for word in value.split() if not (is_own and word.endswith("%"))]


def is_anchored(props: Props) -> bool:
    """Tell whether a box is laid, or sized, by where another is, which only a browser knows."""
    return any(name in ANCHORED or _ANCHOR.search(value) for name, value in props)


def reaches_out(props: Props) -> bool:
    """Tell whether a box is set or grows far beyond what it is placed in."""
    starts, ends = find_edges(props)
    heights = [measure_most(value) for name, value in props if name in TALL]
    padded = (_list_edges(name, value) for name, value in props if PADDED.fullmatch(name))
    heights += [2 * measure_most(word) for words in padded for word in words]
    edges = [measure(edge) for edge in (*starts, *ends)]
    return any(edge <= -_OUT or edge >= measure("100%") for edge in edges) or any(
        height > _SCREENFUL for height in heights
    )


def is_at_top(starts: Sequence[str]) -> bool:
    """Tell whether an upper edge is given, and stays near the top."""
    return bool(starts) and all(-1 < measure(start) <= SMALL for start in starts)


def is_small(props: Props, limit: float = SMALL) -> bool:
    """Tell whether all that is said of its size keeps a box smaller than any text."""
    for names in (HEIGHTS, WIDTHS):
        sizes = [value for name, value in props if name in names and value not in ("auto", "none")]
        if sizes and all(to_pixels(v) is not None and measure(v) <= limit for v in sizes):
            return True
    return bool(find_values(props, "clip-path") - {"none"})


def find_edges(props: Props) -> tuple[list[str], list[str]]:
    """Return what is said of the upper and of the lower edge."""
    starts, ends = [], []
    for name, value in props:
        words = value.split()
        if name in STARTS or name in ("inset", "inset-block"):
            starts.append(words[0])
        if name in ENDS or name == "inset-block":
            ends.append(words[-1])
        if name == "inset":
            ends.append(words[2] if len(words) > 2 else words[0])
    return [v for v in starts if v != "auto"], [v for v in ends if v != "auto"]


def find_values(props: Props, name: str) -> set[str]:
    """Return every value that is given to the property *name*."""
    return {value for other, value in props if other == name}


def is_layer(props: Props) -> bool:
    """Tell whether anything makes an element a layer of its own."""
    plain = ("none", "auto", "normal")
    return any(
        name in LAYERS and value not in plain and (name, value) != ("opacity", "1")
        for name, value in props
    )


def is_pulled(props: Props) -> bool:
    """Tell whether a box is pulled over what is beside it, or pulls that over itself."""
    margins = (value.split() for name, value in props if MARGIN.fullmatch(name))
    return any(measure(word) < 0 for words in margins for word in words)


def split_lengths(value: str) -> list[str]:
    """Return the lengths in *value*; one that cannot be reckoned is one whatever is in it."""
    return [value] if _UNKNOWN.search(value) else value.split()


def measure_most(value: str) -> float:
    """Return a length in pixels, and a great one where it cannot be reckoned."""
    return _UNKNOWN_LENGTH if _UNKNOWN.search(value) else measure(value)


def measure_wide(value: str) -> float:
    """Return a length in pixels, at its largest on a screen of usual width."""
    return measure_most(value) * (_WIDER if value.endswith("vw") else 1)


@cache
def measure(value: str) -> float:
    """Return a length in pixels, 0 where it is none."""
    return -_UNKNOWN_LENGTH if _UNKNOWN.search(value) else to_pixels(value) or 0.0
