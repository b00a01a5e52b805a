"""Text reads at 7:1 or more in every scheme, computed from the tokens themselves."""

import math
import re
from pathlib import Path

import pytest

TOKENS = Path(__file__).parents[2] / "theme" / "static" / "css" / "tokens.css"

DARK = "screen and (prefers-color-scheme: dark)"
MORE = "screen and (prefers-contrast: more)"
SCHEMES = {
    "light": [""],
    "dark": ["", DARK],
    "light, more contrast": ["", MORE],
    "dark, more contrast": ["", DARK, MORE, f"{MORE} and (prefers-color-scheme: dark)"],
}
GROUNDS = ("ground", "surface", "warm", "accent-soft")
TEXTS = [(text, ground) for text in ("ink", "accent") for ground in GROUNDS] + [
    ("ink-quiet", "ground"),
    ("ink-quiet", "surface"),
    ("ink-quiet", "warm"),
    ("ground", "ink"),
    ("ground", "accent"),
    ("emergency", "surface"),
    *((text, ground) for text in ("emergency", "urgent", "routine") for ground in ("ground",)),
    *(("ink", f"{level}-soft") for level in ("emergency", "urgent", "routine")),
    *((level, f"{level}-soft") for level in ("emergency", "urgent", "routine")),
    *(("accent", f"{level}-soft") for level in ("emergency", "urgent", "routine")),
]
# What is no text but must be seen: edges, the outline of focus, the signs of care.
EDGES = [("accent", ground) for ground in GROUNDS] + [("ink", "ground")]

_BLOCK = re.compile(r"@media ([^{]+?) \{\s*:root \{(.*?)\}\s*\}", re.DOTALL)
_COLOUR = re.compile(r"--color-([\w-]+):\s*oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)")


def read_scheme(conditions: list[str]) -> dict[str, tuple[float, float, float]]:
    """Return the colours that hold when *conditions* do, later ones over earlier."""
    blocks = {"": ""}
    css = re.sub(r"/\*.*?\*/", "", TOKENS.read_text(encoding="utf-8"), flags=re.DOTALL)
    for condition, body in _BLOCK.findall(css):
        blocks[condition] = body
    blocks[""] = _BLOCK.sub("", css)
    colours = {}
    for condition in conditions:
        for name, *numbers in _COLOUR.findall(blocks[condition]):
            light, chroma, hue = map(float, numbers)
            colours[name] = (light / 100, chroma, hue)
    return colours


def luminance(colour: tuple[float, float, float]) -> float:
    """Return the relative luminance of an OKLCH colour, cut to what a screen can show."""
    light, chroma, hue = colour
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    l_ = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    m_ = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    s_ = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    red = 4.0767416621 * l_ - 3.3077115913 * m_ + 0.2309699292 * s_
    green = -1.2684380046 * l_ + 2.6097574011 * m_ - 0.3413193965 * s_
    blue = -0.0041960863 * l_ - 0.7034186147 * m_ + 1.7076147010 * s_
    red, green, blue = (min(1.0, max(0.0, value)) for value in (red, green, blue))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    """Return the contrast of two colours as WCAG reckons it."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_has_seven_to_one(scheme: str) -> None:
    """Every pair of text and ground that the theme uses reaches AAA."""
    colours = read_scheme(SCHEMES[scheme])
    low = {
        f"{text} on {ground}": round(contrast(colours[text], colours[ground]), 2)
        for text, ground in TEXTS
        if contrast(colours[text], colours[ground]) < 7
    }
    assert low == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_edges_have_three_to_one(scheme: str) -> None:
    """Focus, edges of controls and lines that tell something reach 3:1."""
    colours = read_scheme(SCHEMES[scheme])
    for one, other in EDGES:
        assert contrast(colours[one], colours[other]) >= 3, (one, other)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_running_text_has_twelve_to_one(scheme: str) -> None:
    """Ink on paper is what a tired reader looks at most."""
    colours = read_scheme(SCHEMES[scheme])
    assert contrast(colours["ink"], colours["ground"]) >= 12


def test_the_reckoning_agrees_with_known_colours() -> None:
    """Black on white is 21:1, and a mid grey is what it should be."""
    assert contrast((0, 0, 0), (1, 0, 0)) == pytest.approx(21, abs=0.01)
    assert contrast((0.5999, 0, 0), (1, 0, 0)) == pytest.approx(3.95, abs=0.1)
