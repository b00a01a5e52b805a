"""Lengths in a style, and sums of them, to pixels. Pure.

Reckoned for the narrowest screen, 320 by 640 px, and letters of 16 px.
"""

import ast
import operator
import re
from collections.abc import Callable
from functools import cache
from typing import Any

_PIXELS = {
    **{"": 1.0, "px": 1.0, "pt": 4 / 3, "in": 96.0, "cm": 37.8, "mm": 3.78, "%": 3.2},
    **{"rem": 16.0, "em": 16.0, "ch": 8.0, "ex": 8.0, "lh": 24.0, "rlh": 24.0},
    **dict.fromkeys("vw vi svw dvw lvw vmin".split(), 3.2),
    **dict.fromkeys("vh vb svh dvh lvh vmax".split(), 6.4),
}
_LENGTH = re.compile(r"(?<![\w.#])(?<![\w-]-)((?:\d+\.?\d*|\.\d+)(?:e-?\d+)?)([a-z]+|%)?(?![\w.])")
SUM = re.compile(r"(?<![\w-])(?:calc|min|max|clamp)(?=\()")
# A longer sum than anybody writes is left as it is.
_LONGEST = 300

_BINARY: dict[type, Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
_CALLS: dict[str, Callable[..., float]] = {
    "calc": lambda value: value,
    "min": min,
    "max": max,
    "clamp": lambda low, value, high: max(low, min(value, high)),
}


def to_pixels(text: str) -> float | None:
    """Return a length or a sum of lengths in pixels; None where it cannot be reckoned."""
    try:
        # With plain numbers a sum of CSS is one of Python, which has a parser at hand.
        plain = _LENGTH.sub(lambda found: str(float(found[1]) * _PIXELS[found[2] or ""]), text)
        return _reckon(ast.parse(plain.strip(), mode="eval").body)
    except (SyntaxError, ValueError, TypeError, KeyError, ArithmeticError):
        return None


@cache
def simplify(value: str) -> str:
    """Return *value* with each sum that can be reckoned as one length."""
    start = 0
    while (found := SUM.search(value, start)) and len(value) < _LONGEST:
        end = find_end(value, found.end())
        written = value[found.start() : end]
        pixels, start = to_pixels(written), found.end()
        if pixels is not None:
            units = {unit for _, unit in _LENGTH.findall(written)} - {""}
            # A sum of shares is a share; other units are as good as pixels.
            share = units == {"%"}
            reckoned = f"{round(pixels / (_PIXELS['%'] if share else 1), 4):g}"
            reckoned += "%" if share else "px" if units else ""
            value, start = value[: found.start()] + reckoned + value[end:], 0
    return value


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
        case ast.UnaryOp(op=ast.USub(), operand=inside):
            return -_reckon(inside)
        case ast.UnaryOp(op=ast.UAdd(), operand=inside):
            return _reckon(inside)
        case ast.BinOp(left=left, op=sign, right=right) if type(sign) in _BINARY:
            return _BINARY[type(sign)](_reckon(left), _reckon(right))
        case ast.Call(func=ast.Name(id=name), args=parts, keywords=[]) if name in _CALLS:
            return float(_CALLS[name](*map(_reckon, parts)))
    raise ValueError(node)
