"""How far a box is moved up or down, and pulls others with it. Pure."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from .boxes import MARGIN, STARTS, Props, find_values, measure, split_lengths
from .turns import find_turns

_FUNCTION = re.compile(r"(translatey|translate|translate3d|scale[xy]?)\(([^()]*)\)")

# In pixels: what moves less covers little; and less than this is an ornament.
MOVED = 24
_LEAST = 4
_LARGEST = 2


def find_shift(props: Props) -> float:
    """Return how many pixels up (less than 0) or down a box is moved, if that is much."""
    margins, others = find_shifts(props)
    return next((shift for shift in (*margins, *others) if abs(shift) >= MOVED), 0.0)


def find_shifts(props: Props) -> tuple[list[float], list[float]]:
    """Return how far a box is moved with what follows it, and how far without."""
    margins, others = [], []
    for name, value in props:
        words = split_lengths(value)
        if (margin := MARGIN.fullmatch(name)) and margin[1] not in ("bottom", "block-end"):
            margins.append(min(0.0, measure(words[0])))
        elif name in (*STARTS, "inset", "inset-block"):
            others.append(measure(words[0]))
        elif name == "translate":
            others += [measure(word) for word in words[1:2]]
        elif name == "transform":
            others += map(measure, _find_shifts(value))
    return margins, [*others, *find_turns(props)]


def _find_shifts(transform: str) -> Iterator[str]:
    """Yield how far down each function of *transform* moves a box."""
    for function, inside in _FUNCTION.findall(transform):
        words = [word.strip() for word in inside.split(",")]
        if function == "translatey":
            yield words[0]
        elif function.startswith("translate") and len(words) > 1:
            yield words[1]


def pulls_next(props: Props) -> bool:
    """Tell whether a box pulls up what follows it."""
    return measure_lower(props) <= -MOVED


def measure_lower(props: Props) -> float:
    """Return the lowest of what is said of the lower margin."""
    lowest = 0.0
    for name, value in props:
        if MARGIN.fullmatch(name) and name not in ("margin-top", "margin-block-start"):
            words = split_lengths(value)
            # Of three values or four the third is the lower side, of fewer the first.
            lower = (words[2] if len(words) > 2 else words[0]) if name == "margin" else words[-1]
            lowest = min(lowest, measure(lower))
    return lowest


def is_enlarged(props: Props) -> bool:
    """Tell whether a box is shown much larger than it is."""
    scales = [value for name, value in props if name in ("scale", "zoom")]
    for value in find_values(props, "transform"):
        scales += [inside for name, inside in _FUNCTION.findall(value) if name[:5] == "scale"]
    factors = (
        float(number) / (100 if share else 1)
        for scale in scales
        for number, share in re.findall(r"(\d+\.?\d*|\.\d+)(%?)", scale)
    )
    return any(factor > _LARGEST for factor in factors)


class Nudge(NamedTuple):
    """How many pixels a rule moves its element up, what follows it, and its picture alone."""

    upper: float
    lower: float
    alone: float


@cache
def measure_nudge(props: tuple[tuple[str, str], ...]) -> Nudge | None:
    """Return how far up a rule moves a box, where that is more than an ornament."""
    margins, others = (min(0.0, *shifts, 0.0) for shifts in find_shifts(props))
    nudge = Nudge(-margins, -min(0.0, measure_lower(props)), -others)
    return nudge if max(nudge) >= _LEAST else None
