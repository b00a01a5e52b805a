"""The units of CSS, and the numbers before them, each in the few ways that rules know. Pure.

Reckoned for the narrowest screen, 320 by 640 px, and letters of 16 px.
"""

import re

# What stands for a length that cannot be reckoned: whoever asks takes it for the worst.
UNKNOWN = "--unreckoned()"
# In pixels, and what no rule needs to tell from pixels or from another unit.
PIXELS = {
    **{"": 1.0, "px": 1.0, "pt": 4 / 3, "%": 3.2, "rem": 16.0, "em": 16.0, "ch": 8.0, "ex": 8.0},
    **{"vw": 3.2, "vh": 6.4},
}
# With a browser's own bars and without.
_SCREENS = ("", "s", "l", "d")
_SAME = {
    **{"in": (96.0, "px"), "cm": (96 / 2.54, "px"), "mm": (9.6 / 2.54, "px")},
    **{"q": (2.4 / 2.54, "px"), "pc": (16.0, "px")},
    **{"cap": (0.7, "em"), "ic": (1.0, "em"), "lh": (1.5, "em"), "rcap": (0.7, "rem")},
    **{"ric": (1.0, "rem"), "rlh": (1.5, "rem"), "rex": (0.5, "rem"), "rch": (0.5, "rem")},
    **{f"{kind}v{side}": (1.0, "vw") for kind in _SCREENS for side in ("w", "i", "min")},
    **{f"{kind}v{side}": (1.0, "vh") for kind in _SCREENS for side in ("h", "b", "max")},
    # A container is at most as wide as the screen.
    **dict.fromkeys(("cqw", "cqi", "cqmin"), (1.0, "vw")),
    **dict.fromkeys(("cqh", "cqb", "cqmax"), (1.0, "vh")),
}
ANGLES = {"deg": 0.0174532925, "grad": 0.015707963, "rad": 1.0, "turn": 6.283185307}
_OTHER = frozenset((*ANGLES, *"s ms hz khz dpi dpcm dppx x fr db st".split()))
NUMBER = r"(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?"
# No number of a style's that is a length stands in quotes, an address, a name or a colour.
_TOKEN = re.compile(
    r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|url\((?:"(?:[^"\\]|\\.)*"|[^)]*)\)|"""
    rf"(?<![\w.#\\-])(?P<sign>[-+]?)(?P<number>{NUMBER})(?P<unit>[a-z]+|%)?(?![\w.(-])"
)
_LARGEST = 999_999_999.0


def even_out(value: str) -> str:
    """Return *value* with each length in one of the units in PIXELS, and plain numbers."""
    return _TOKEN.sub(_rewrite, value)


def _rewrite(token: re.Match[str]) -> str:
    number, unit = token["number"], token["unit"] or ""
    if number is None or (unit in _OTHER and "e" not in number):
        return token[0]
    factor, same = _SAME.get(unit, (1.0, unit))
    if same not in PIXELS and same not in _OTHER:
        return UNKNOWN
    sign = "-" if token["sign"] == "-" else ""
    if (factor, same) == (1.0, unit) and "e" not in number:
        return f"{sign}{number}{unit}"
    return sign + write_number(float(number) * factor) + same


def write_number(number: float) -> str:
    """Return *number* as a style writes it, without an exponent."""
    whole = f"{min(_LARGEST, max(-_LARGEST, number)):.6f}"
    return whole.rstrip("0").rstrip(".")
