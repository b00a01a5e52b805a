"""Animations by which a box comes into sight, at once, and stays. Pure: values in, verdict out.

All others are taken to hide: what they do depends on when the page is looked at.
"""

import re
from collections.abc import Iterable, Mapping

from .declarations import hides_value
from .lengths import SUM, find_end, to_pixels
from .sheet import Frame

# In seconds: who opens a page waits no longer for what is at its end.
_LONGEST = 1.0
_COMMA = re.compile(r",\s*(?![^()]*\))")
_PLACE = re.compile(r"from|to|\d{1,3}(?:\.\d+)?%")
_WHOLE = re.compile(r"1(?:\.0*)?|100%")
_MOVES = ("transform", "translate", "scale", "rotate", "filter")
_NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?"
_TIME = re.compile(rf"({_NUMBER})(m?s)")
_TIME_IN_SUM = re.compile(r"(?<![\w.])(\d+\.?\d*|\.\d+)(m?s)\b")
_PARTS = {"s": 1, "ms": 1000}
_COUNT = re.compile(rf"infinite|{_NUMBER}")
_AGAIN = "it comes in more than once, or not to the end"
_CURVED = re.compile(r"(?!.*linear\().*")
_BACK = "it ends where it begins, out of sight"
_NEVER = "it never comes in"
# Further words of an animation: those that do no harm, and what the others do.
_WAITS = {
    "animation-direction": (re.compile(r"(?:normal(?:, )?)+"), _BACK),
    "animation-play-state": (re.compile(r"(?:running(?:, )?)+"), _NEVER),
    # Of all curves only this one may end elsewhere than at the end.
    "animation-timing-function": (_CURVED, _NEVER),
    "animation-timeline": (re.compile("auto|none"), "it comes in only when a reader scrolls"),
}


def comes_in(frames: Iterable[Frame]) -> bool:
    """Tell whether a box is in sight and in its place when an animation ends."""
    return all(
        _PLACE.fullmatch(place) and _ends_well(name, value, is_end=_is_end(place))
        for places, declared in frames
        for place in places
        for name, value, _ in declared
    )


def _is_end(place: str) -> bool:
    return place == "to" or (place != "from" and float(place.rstrip("%")) >= 100)


def _ends_well(name: str, value: str, *, is_end: bool) -> bool:
    if name == "opacity":
        return not is_end or bool(_WHOLE.fullmatch(value))
    if name == "animation-timing-function":
        return bool(_CURVED.fullmatch(value))
    # However far it comes from, or however blurred: what counts is where it ends.
    return name in _MOVES and not (is_end and hides_value(name, value))


def enters(name: str, value: str, frames: Mapping[str, tuple[Frame, ...]]) -> bool:
    """Tell whether a declaration names animations, all known to bring their box into sight."""
    if name not in ("animation", "animation-name"):
        return False
    parts = [[word for word in part.split() if word in frames] for part in _COMMA.split(value)]
    return all(names and all(comes_in(frames[name]) for name in names) for names in parts)


def find_wait(name: str, value: str) -> str:
    """Return why a declaration keeps a box that comes in from sight; nothing where it does not."""
    value = _reckon_times(value)
    parts = _COMMA.split(value)
    if name == "animation":
        return next(filter(None, map(_find_wait, parts)), "")
    if name == "animation-iteration-count":
        return "" if all(map(_is_once, parts)) else _AGAIN
    if name in ("animation-duration", "animation-delay"):
        return _tell_time(max(_read_times(value), default=0), is_open="(" in value)
    return _WAITS[name][1] if name in _WAITS and not _WAITS[name][0].fullmatch(value) else ""


def _find_wait(one: str) -> str:
    """Return why one animation, as its shorthand says it, keeps a box from sight."""
    words = re.sub(r"(?:steps|cubic-bezier)\([^()]*\)", "", one).split()
    if any(_COUNT.fullmatch(word) and not _is_once(word) for word in words):
        return _AGAIN
    if {"reverse", "alternate", "alternate-reverse"} & {*words}:
        return _BACK
    if "paused" in words:
        return _NEVER
    return _tell_time(sum(_read_times(one)), is_open="(" in "".join(words))


def _is_once(word: str) -> bool:
    return bool(re.fullmatch(r"1(?:\.0+)?", word))


def _read_times(value: str) -> list[float]:
    found = (_TIME.fullmatch(word) for word in re.split(r"[ ,]+", value))
    return [float(time[1]) / (1000 if time[2] == "ms" else 1) for time in found if time]


def _reckon_times(value: str) -> str:
    """Return *value* with each sum of times that can be reckoned as one time."""
    for found in SUM.finditer(value):
        written = value[found.start() : find_end(value, found.end())]
        plain = _TIME_IN_SUM.sub(lambda time: f"({time[1]}/{_PARTS[time[2]]})", written)
        seconds = to_pixels(plain) if plain != written else None
        if seconds is not None:
            return _reckon_times(value.replace(written, f"{seconds:g}s"))
    return value


def _tell_time(time: float, *, is_open: bool) -> str:
    if is_open:
        return "how long it stays hidden cannot be reckoned"
    return f"it stays hidden for {time:g} s" if time > _LONGEST else ""
