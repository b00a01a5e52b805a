"""The geometry of the pictures: from figures and times to paths. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

# Pictures are drawn 320 units wide: on the narrowest phone a unit is a pixel.
WIDTH = 320
_LEFT, _RIGHT = 14, 306


@dataclass(frozen=True, slots=True)
class Grid:
    """A hundred people in ten rows of ten: the filled ones first, in reading order."""

    filled: str
    empty: str


def split_grid(count: int) -> Grid:
    """Return the outlines of the *count* filled places and of the empty ones."""
    rows, rest = divmod(count, 10)
    top, step = rows * 10, rest * 10
    edge = min(top + 10, 100)
    filled = f"M0 0H100V{top}H{step}V{edge if rest else top}H0Z"
    empty = f"M{step} {top}H100V100H0V{edge if rest else top}H{step}Z"
    return Grid(filled, empty)


@dataclass(frozen=True, slots=True)
class Curve:
    """One line over the hours of a session, and where its highest point is."""

    name: str
    label: str
    said: str
    path: str
    peak: float


def at_minute(minute: float, hours: float) -> float:
    """Return how far from the left a *minute* of *hours* is drawn."""
    return round(_LEFT + (_RIGHT - _LEFT) * minute / (hours * 60), 1)


def draw_curve(times: Mapping[str, Any], hours: float, height: float) -> Curve:
    """Return a smooth line that rises from start to peak and is back down at the end.

    With an `ebb`, most of the way down is done by then. The line stands on 0
    and its highest point is *height* above.
    """
    start, peak, end = (at_minute(times[name], hours) for name in ("start", "peak", "end"))
    rise = f"M{start} 0C{_mid(start, peak)} 0 {_mid(start, peak)} {-height} {peak} {-height}"
    if "ebb" in times:
        ebb, low = at_minute(times["ebb"], hours), round(-height * 0.12, 1)
        fall = (
            f"C{_mid(peak, ebb)} {-height} {_mid(peak, ebb)} {low} {ebb} {low}"
            f"S{_mid(ebb, end)} 0 {end} 0"
        )
    else:
        fall = f"C{_mid(peak, end)} {-height} {_mid(peak, end)} 0 {end} 0"
    return Curve(times["name"], times["label"], times["said"], rise + fall, peak)


def _mid(first: float, second: float) -> float:
    return round((first + second) / 2, 1)


@dataclass(frozen=True, slots=True)
class Track:
    """The visits of one plan: a dot for each, week by week, and how many they are."""

    name: str
    total: str
    after: str
    said: str
    dots: tuple[tuple[float, float], ...]


def in_week(week: int, weeks: int) -> float:
    """Return how far from the left the middle of a week is drawn, the first being 0."""
    return round(_LEFT + (_RIGHT - _LEFT) / weeks * (week + 0.5), 1)


def draw_track(plan: Mapping[str, Any], weeks: int) -> Track:
    """Return the dots of *plan* on a line of *weeks* weeks, two of a week one above the other."""
    visits: Sequence[int] = plan["weeks"]
    dots = tuple(
        (in_week(week, weeks), -12.0 * visit)
        for week, count in enumerate(visits)
        for visit in range(count)
    )
    total = f"{sum(visits)} visits in {len(visits)} weeks"
    return Track(plan["name"], total, plan["after"], plan["said"], dots)
