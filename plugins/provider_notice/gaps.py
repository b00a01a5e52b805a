"""How much room a rule leaves empty, above, below and inside its element. Pure."""

import re
from functools import cache
from typing import NamedTuple

from .boxes import TALL, Props, measure_most, measure_wide

# In pixels: what is lower parts one part of a text from the next.
LEAST = 240
_EDGES = re.compile(r"(?:margin|padding|border)(?:-(top|bottom|block-start|block-end|block))?")
_WIDTHS = re.compile(r"(border(?:-(?:top|bottom|block-start|block-end|block))?)-width")
LINES = ("line-height", "font-size", "vertical-align")
_BETWEEN = ("gap", "row-gap", "grid-gap", "grid-row-gap")


class Gap(NamedTuple):
    """The pixels that are empty around an element's words, and those of a box without words."""

    around: float
    inside: float


@cache
def measure_gap(props: tuple[tuple[str, str], ...]) -> Gap | None:
    """Return what is left empty, if it is much; of values for the same edge the highest."""
    lines = (measure_line(name, value) for name, value in props if name in LINES)
    around = sum(sorted(_measure_edges(props).values())) + max(lines, default=0.0)
    inside = max((measure_most(value) for name, value in props if name in TALL), default=0.0)
    return Gap(around, inside) if max(around, around + inside) >= LEAST else None


def measure_line(name: str, value: str) -> float:
    """Return how tall a property of letters makes a line, in pixels."""
    # A number alone, or a share, is one of the letters' size.
    share = re.fullmatch(r"([\d.]+)(%?)", value)
    if share is None or (name != "line-height" and not share[2]):
        return measure_most(value)
    return float(share[1]) * 16 / (100 if share[2] else 1)


def _measure_edges(props: Props) -> dict[str, float]:
    found: dict[str, float] = {}
    for written, value in props:
        width = _WIDTHS.fullmatch(written)
        name = width[1] if width else written
        edges = _EDGES.fullmatch(name)
        if name in _BETWEEN or edges:
            words = value.split()
            above, below = _choose(edges[1] if edges else "top", words, name)
            kind = name.partition("-")[0]
            for edge, high in (("above", above), ("below", below)):
                key = f"{kind} {edge}"
                found[key] = max(found.get(key, 0.0), high)
    return found


def _choose(edge: str | None, words: list[str], name: str) -> tuple[float, float]:
    """Return how high the upper and the lower edge are."""
    if name.startswith("border") and not name.endswith("width"):
        # Beside how wide it is, a border has a style and a colour.
        words = [str(max(measure_most(word) for word in words))]
    above = measure_wide(words[0])
    if edge in ("top", "block-start"):
        return above, 0.0
    if edge in ("bottom", "block-end"):
        return 0.0, above
    last = words[2] if edge is None and len(words) > 2 else words[0]
    return above, measure_wide(words[-1] if edge == "block" else last)
