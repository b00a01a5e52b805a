"""Lengths in a style, and sums of them, to pixels. Pure."""

import ast
import math
import operator
import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from .units import ANGLES, NUMBER, PIXELS, UNKNOWN, even_out, write_number

_LENGTH = re.compile(rf"(?<![\w.#])(?<![\w-]-)({NUMBER})([a-z]+|%)?(?![\w.])")
_TRIGONOMETRY = re.compile(r"(?<![\w-])(?:sin|cos|tan)\(")
SUM = re.compile(
    r"(?<![\w-])(?:calc|min|max|clamp|round|mod|rem|abs|sign|pow|sqrt|hypot|log|exp|"
    r"a?sin|a?cos|a?tan|atan2)(?=\()"
)
# Of sums with these others judge, or they are of times, angles or the parts of a colour.
_APART = re.compile(
    r"(?<![\w-])(?:(?:var|env|attr|if|inherit|random|sibling-[a-z]+|anchor(?:-size)?|--[\w-]+)\(|"
    r"(?:[a-z]|alpha|size)(?![\w(-])|[\d.]+(?:m?s|deg|grad|rad|turn|k?hz|dp\w+|x|fr)(?!\w))"
)
# A longer sum than anybody writes cannot be reckoned.
_LONGEST = 300


def _divide(one: float, other: float) -> float:
    return one / other if other else math.copysign(math.inf, one) if one else math.nan


_BINARY: dict[type, Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: _divide,
}
_SIGNS: dict[type, int] = {ast.USub: -1, ast.UAdd: 1}
_CALLS: dict[str, Callable[..., float]] = {
    "calc": lambda value: value,
    "min": min,
    "max": max,
    "clamp": lambda low, value, high: max(low, min(value, high)),
    "mod": operator.mod,
    "rem": math.fmod,
    "abs": abs,
    "sign": lambda value: (value > 0) - (value < 0),
    **{"pow": math.pow, "sqrt": math.sqrt, "hypot": math.hypot, "log": math.log, "exp": math.exp},
    **{"sin": math.sin, "cos": math.cos, "tan": math.tan},
}
_ROUNDS: dict[str, Callable[[float], float]] = {
    "nearest": round,
    "up": math.ceil,
    "down": math.floor,
}
_NAMED = {"infinity": math.inf, "pi": math.pi, "e": math.e}


def to_pixels(text: str) -> float | None:
    """Return a length or a sum of lengths in pixels; None where it cannot be reckoned."""
    even = even_out(text.lower().strip())
    if even.isalpha():
        return None
    angles = ANGLES if _TRIGONOMETRY.search(even) else {}
    units = {**PIXELS, **angles} if angles else PIXELS
    try:
        # With plain numbers a sum of CSS is one of Python, which has a parser at hand.
        plain = _LENGTH.sub(lambda found: str(float(found[1]) * units[found[2] or ""]), even)
        pixels = _reckon(ast.parse(plain, mode="eval").body) if len(even) < _LONGEST else math.nan
    except (SyntaxError, ValueError, TypeError, KeyError, ArithmeticError, RecursionError):
        return None
    return None if math.isnan(pixels) else pixels


@cache
def simplify(value: str) -> str:
    """Return *value* with each sum that can be reckoned as one length, and few units.

    A length of which nothing tells how long it is becomes UNKNOWN.
    """
    value, start = even_out(value), 0
    while found := SUM.search(value, start):
        end = find_end(value, found.end())
        written = value[found.start() : end]
        pixels, start = to_pixels(written), found.end()
        reckoned = None if pixels is None else _write(pixels, written)
        if pixels is None and (UNKNOWN in written or not _APART.search(written)):
            reckoned = UNKNOWN
        if reckoned is not None:
            value, start = value[: found.start()] + reckoned + value[end:], 0
    return value


def _write(pixels: float, written: str) -> str:
    units = {unit for _, unit in _LENGTH.findall(written)} - {"", *ANGLES}
    # A sum of shares is a share; other units are as good as pixels.
    if units == {"%"}:
        return write_number(round(pixels / PIXELS["%"], 4)) + "%"
    return write_number(round(pixels, 4)) + ("px" if units else "")


def find_end(value: str, start: int) -> int:
    """Return where the bracket that opens at *start* has been closed."""
    depth = 0
    for i in range(start, len(value)):
        depth += (value[i] == "(") - (value[i] == ")")
        if depth == 0:
            return i + 1
    return len(value)


def _reckon(node: Any) -> float:
    match node:
        case ast.Constant(value=float(number)):
            return number
        case ast.Name(id=name) if name in _NAMED:
            return _NAMED[name]
        case ast.UnaryOp(op=sign, operand=inside) if type(sign) in _SIGNS:
            return _SIGNS[type(sign)] * _reckon(inside)
        case ast.BinOp(left=left, op=sign, right=right) if type(sign) in _BINARY:
            return _BINARY[type(sign)](_reckon(left), _reckon(right))
        case ast.Call(func=ast.Name(id=name), args=parts, keywords=[]) if name in _CALLS:
            return float(_CALLS[name](*map(_reckon, parts)))
        case ast.Call(func=ast.Name(id="round"), args=parts, keywords=[]):
            return _round(parts)
    raise ValueError(node)


def _round(parts: Sequence[Any]) -> float:
    way = parts[0].id if isinstance(parts[0], ast.Name) else "nearest"
    value, *steps = map(_reckon, parts[isinstance(parts[0], ast.Name) :])
    step = steps[0] if steps else 1.0
    return _ROUNDS[way](_divide(value, step)) * step
