"""Whether a box is turned, bent or set on a path, so that it may be shown elsewhere. Pure."""

import re
from collections.abc import Iterator

from .boxes import Props, find_values, measure

# How far up a box is taken to be shown where only a browser knows how far.
_FAR = -9999.0
_FUNCTION = re.compile(r"(\w+)\(([^()]*)\)")
_ANGLE = re.compile(r"(-?[\d.]+)(deg|grad|rad|turn)")
_DEGREES = {"deg": 1.0, "grad": 0.9, "rad": 57.3, "turn": 360.0}
_PATHS = ("offset", "offset-path")
# In degrees and in pixels: what is less is an ornament.
_TURNED, _NEARER = 10, 24
# What leaves a box where it is, in the order of matrix() and of matrix3d(), but for its place.
_PLAIN = {6: (1, 0, 0, 1), 16: (1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0)}


def find_turns(props: Props) -> Iterator[float]:
    """Yield how far down each turn or bend may show a box; less than 0 is up."""
    is_off = bool(find_values(props, "transform-origin") - {"center", "center center", "50% 50%"})
    for name, value in props:
        is_led = name in _PATHS and value != "none"
        if is_led or (name in ("rotate", "scale") and is_off and _is_turned(name, value)):
            yield _FAR
        elif name == "transform":
            for function, inside in _FUNCTION.findall(value):
                yield _turn(function, inside, is_off=is_off)


def _turn(function: str, inside: str, *, is_off: bool) -> float:
    words = [word.strip() for word in inside.split(",")]
    if function in ("matrix", "matrix3d"):
        return _read_matrix(words)
    if function in ("translatez", "translate3d"):
        nearer = measure(words[-1]) if function == "translatez" or len(words) > 2 else 0.0
        return _FAR if abs(nearer) >= _NEARER else 0.0
    if function in ("skewy", "skew"):
        return _FAR if _is_turned("rotate", " ".join(words[function == "skew" :])) else 0.0
    return _FAR if is_off and _is_turned(function[:6].rstrip("xyz3"), inside) else 0.0


def _is_turned(function: str, value: str) -> bool:
    """Tell whether a box is turned about a point, or to its other side."""
    if function == "scale":
        return "-" in value
    angles = (float(number) * _DEGREES[unit] % 360 for number, unit in _ANGLE.findall(value))
    return function == "rotate" and any(_TURNED < angle < 360 - _TURNED for angle in angles)


def _read_matrix(words: list[str]) -> float:
    numbers = [float(word) for word in words if re.fullmatch(r"-?[\d.]+", word)]
    plain = _PLAIN.get(len(numbers), ())
    is_plain = bool(plain) and all(
        abs(one - other) < 0.1 for one, other in zip(numbers, plain, strict=False)
    )
    return numbers[len(plain) + 1] if is_plain else _FAR
