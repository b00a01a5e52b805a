"""The ways of looking at a page: what a reader has set, how large the screen is, what they do."""

from collections.abc import Sequence
from typing import Any, NamedTuple

# What a browser tells the styles of its reader.
MODES: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
    "print": {"media": "print"},
    "more contrast": {"contrast": "more"},
    "more contrast, dark": {"contrast": "more", "color_scheme": "dark"},
    "less motion": {"reduced_motion": "reduce"},
}
PLAIN: dict[str, Any] = {
    "media": "screen",
    "color_scheme": "light",
    "forced_colors": "none",
    "contrast": "no-preference",
    "reduced_motion": "no-preference",
}

# What WCAG 1.4.12 lets a reader set.
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
word-spacing: 0.16em !important } p { margin-block-end: 2em !important }"""

# What notice_setting.js does to a page.
SETTINGS: dict[str, dict[str, Any]] = {
    "": {},
    "every state": {"states": True},
    "spaced text": {"style": SPACING},
    "large text": {"style": "html { font-size: 200% !important }"},
}


class Way(NamedTuple):
    """One way of looking at a page."""

    mode: str = "light"
    width: int = 1280
    height: int = 800
    setting: str = ""

    def __str__(self) -> str:
        parts = (self.mode, f"{self.width} by {self.height} px", self.setting)
        return ", ".join(filter(None, parts))


# The screen of a phone, as long as no finger has enlarged it.
ON_PHONE = Way("light", 390, 844)
# Of these one screen is enough: that styles differ by width is seen in the others.
APART = (
    Way("light", setting="every state"),
    Way("dark", 320, setting="every state"),
    Way("print", 320, setting="every state"),
    Way("more contrast", 320),
    Way("more contrast, dark"),
    Way("less motion"),
    Way("light", 320, setting="spaced text"),
    Way("light", 640, setting="large text"),
)


def list_ways(screens: Sequence[Sequence[int]]) -> list[Way]:
    """Return every way of looking: four modes on each of *screens*, and those apart."""
    modes = tuple(MODES)[:4]
    return [Way(mode, *screen) for screen in screens for mode in modes] + list(APART)
