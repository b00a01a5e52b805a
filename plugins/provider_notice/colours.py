"""Colours to how light they look, and two of them to their contrast. Pure."""

import re
from dataclasses import dataclass
from functools import cache

from tinycss2.color4 import Color, parse_color

from .selectors import split_list

# Words with less contrast than this are held to be hidden (WCAG 2, level AA, for large text).
LEAST = 3
_GAMMA = 2.2
_SYSTEM = {
    False: {
        **{"canvas": "#fff", "canvastext": "#000", "field": "#fff", "fieldtext": "#000"},
        **{"linktext": "#00e", "visitedtext": "#551a8b", "buttonface": "#efefef"},
        **{"buttontext": "#000", "graytext": "#808080", "mark": "#ff0", "marktext": "#000"},
    },
    True: {
        **{"canvas": "#121212", "canvastext": "#fff", "field": "#3b3b3b", "fieldtext": "#fff"},
        **{"linktext": "#9e9eff", "visitedtext": "#d0adf0", "buttonface": "#6b6b6b"},
        **{"buttontext": "#fff", "graytext": "#808080", "mark": "#ff0", "marktext": "#000"},
    },
}
SYSTEM = frozenset(_SYSTEM[False])
# Spaces so near to sRGB that their numbers are taken for its own.
_NEAR = ("display-p3", "a98-rgb", "rec2020", "prophoto-rgb")
_SHARE = re.compile(r"(.*?)(?:\s+([\d.]+)%)?")


@dataclass(frozen=True, slots=True)
class Shade:
    """How light a colour looks, from 0 to 1, and how much of it covers what is behind."""

    light: float
    alpha: float = 1.0

    def over(self, ground: "Shade") -> "Shade":
        """Return what is seen where this colour lies on *ground*."""
        alpha = self.alpha + ground.alpha * (1 - self.alpha)
        light = self.light * self.alpha + ground.light * ground.alpha * (1 - self.alpha)
        return Shade(light / alpha if alpha else 0.0, alpha)

    def faded(self, share: float) -> "Shade":
        """Return this colour with only a *share* of its cover."""
        return Shade(self.light, self.alpha * share)


def contrast(one: Shade, other: Shade) -> float:
    """Return the contrast of two opaque colours, from 1 to 21."""
    low, high = sorted((one.light**_GAMMA, other.light**_GAMMA))
    return float((high + 0.05) / (low + 0.05))


@cache
def read_shade(value: str, *, dark: bool, current: Shade | None = None) -> Shade | None:
    """Return the colour written as *value* in a light or *dark* scheme; None if it is unknown."""
    function, _, inside = value.partition("(")
    parts = split_list(inside.removesuffix(")"))
    if function == "light-dark" and len(parts) == 2:
        return read_shade(parts[dark], dark=dark, current=current)
    if function == "color-mix" and len(parts) == 3:
        return _mix(parts[1], parts[2], dark=dark, current=current)
    if value == "currentcolor":
        return current
    colour = parse_color(_SYSTEM[dark].get(value, value))
    luminance = _find_luminance(colour) if isinstance(colour, Color) else None
    return None if luminance is None else Shade(luminance ** (1 / _GAMMA), colour.alpha)


def _mix(one: str, other: str, *, dark: bool, current: Shade | None) -> Shade | None:
    """Return about what two colours look like mixed, in whichever colour space."""
    found = [_SHARE.fullmatch(text) for text in (one, other)]
    shades = [read_shade(part[1], dark=dark, current=current) for part in found if part]
    shares = [float(part[2]) if part and part[2] else None for part in found]
    if shades[0] is None or shades[1] is None:
        return None
    second = shares[1] if shares[1] is not None else 100 - (50 if shares[0] is None else shares[0])
    first = shares[0] if shares[0] is not None else 100 - second
    whole = (first + second) or 1
    amounts = [shades[0].alpha * first / whole, shades[1].alpha * second / whole]
    alpha = sum(amounts)
    light = shades[0].light * amounts[0] + shades[1].light * amounts[1]
    return Shade(light / alpha if alpha else 0.0, alpha * min(1.0, whole / 100))


def _find_luminance(colour: Color) -> float | None:
    if colour.space in _NEAR:
        colour = Color("srgb", colour.coordinates, colour.alpha)
    for space in ("srgb", "xyz-d65", "xyz-d50"):
        try:
            values = [min(1.0, max(0.0, value)) for value in colour.to(space).coordinates]
        except NotImplementedError:
            continue
        if space != "srgb":
            return float(values[1])
        red, green, blue = map(_straighten, values)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return None


def _straighten(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
