"""What a style may say of the notice itself; all else could keep it from a reader. Pure.

Most properties are harmless, or judged by other modules; some are within bounds. A property
that is in neither list may be one that browsers learned after this was written.
"""

import re
from functools import cache

from .harmless import ANY, INHERITED
from .lengths import simplify, to_pixels

_DEFAULT = "inherit|initial|unset|revert|revert-layer"
_COLUMN = r"auto|[12](?: ?/ ?-?[123])?|span \d|(?:full|wide|text|content|main|prose)(?:-[a-z]+)?"
_HEIGHT = "auto|none|100%|stretch|(?:fit|max|min)-content"
# The values that pass, of properties that can do harm.
_SOME = tuple(
    (re.compile(names), f"{_DEFAULT}|{values}")
    for names, values in (
        ("display", r"block|inline|(?:inline-)?(?:block|flex|grid)|flow(?:-root)?|var\(.*|none"),
        ("(?:max-)?(?:height|block-size)", _HEIGHT),
        ("z-index", r"auto|\d+|var\(.*"),
        ("white-space|white-space-collapse", r"normal|pre-line|pre-wrap|break-spaces|collapse"),
        ("text-wrap|text-wrap-mode", r"wrap|balance|pretty|stable|auto"),
        ("writing-mode", "horizontal-tb"),
        ("text-orientation|text-combine-upright|text-emphasis|border-image", "mixed|none"),
        ("border-image-source|font-size-adjust|float", "none|auto"),
        ("columns|column-count", r"none|auto|[12]"),
        ("container-type", "normal|inline-size"),
        ("container", r"none|[\w-]+(?: ?/ ?(?:normal|inline-size))?"),
        ("background-clip", "(?:border|padding|content)-box"),
        ("filter", r"(?!.*drop-shadow.*drop-shadow).*"),
        ("font-variant|font-variant-position", r"(?!.*\bsu(?:b|per)\b).*"),
        (
            "grid-template-columns",
            r"none|(?:auto|min-content|[\d.]{1,2}(?:r?em|fr)|\d{1,2}px)?(?: ?(?:auto|[\d.]+fr))?",
        ),
        ("grid-column|grid-column-start|grid-column-end", _COLUMN),
        ("flex", r"none|auto|[\d.]+(?: [\d.]+)?(?: (?:auto|[\d.]+%))?"),
        ("flex-basis", r"auto|content|(?!0).+%"),
        ("list-style|list-style-type|list-style-image|list-style-position", r"[^\"']*"),
        ("hyphenate-character", r"auto|\"[^a-z]*\""),
        ("text-size-adjust", r"none|auto|(?:9\d|\d{3,})(?:\.\d+)?%"),
        ("pointer-events", "auto|all"),
        ("interactivity|page", "auto|none"),
    )
)
# What the first letter of a text may be beside: large, with lines of words around it.
_LETTER = {
    "float": f"{_DEFAULT}|none|left|inline-start",
    "initial-letter": rf"{_DEFAULT}|normal|[1-5](?:\.\d+)?(?: [1-5])?(?: (?:drop|raise))?",
    "line-height": rf"{_DEFAULT}|normal|(?:0?\.[6-9]\d*|1(?:\.\d+)?)(?:em)?|[6-9]\d%|1\d\d%",
}
# What a length may be, in pixels; a share is one of the width of a screen.
_SIDES = r"-(?:inline|left|right|inline-start|inline-end)"
_BOUNDS = tuple(
    (re.compile(names), low, high)
    for names, low, high in (
        ("font-size", 13, 200),
        ("letter-spacing", -1, 8),
        ("word-spacing", -2, 32),
        ("text-indent", -40, 100),
        ("text-underline-offset", -2, 12),
        (r"text-decoration|text-decoration-thickness", 0, 4),
        # Room above and below pushes words away, room beside them leaves a narrow column.
        (r"padding-(?:top|bottom|block(?:-start|-end)?)", 0, 100),
        (r"padding(?:-[a-z-]+)?|border(?:-[a-z-]+)?-width", 0, 80),
        (r"border(?:-(?:inline|block|left|right|top|bottom)(?:-start|-end)?)?", 0, 80),
        ("(?:column-|row-|grid-|grid-column-|grid-row-)?gap", 0, 80),
        ("vertical-align", -32, 32),
        ("min-(?:width|inline-size)", 0, 400),
        (rf"margin(?:{_SIDES})?", -160, 160),
        (r"inset(?:-[a-z-]+)?|left|right|top|bottom", -32, 32),
        ("outline|outline-width|outline-offset", -4, 16),
        ("text-shadow", -2, 3),
        ("width|inline-size", 60, 1300),
        # Where nothing makes a box wider than its page, a bound far out is none.
        ("max-(?:width|inline-size)", 60, 99999),
    )
)
# Functions that yield neither a colour nor a variable's value.
_UNKNOWN = re.compile(r"(?!var|rgb|hsl|hwb|lab|lch|ok|color|light-dark)[\w-]+\(")
# The width of a notch in the screen, nothing on most.
_SAFE = re.compile(r"env\(\s*safe-area-inset-\w+\s*(?:,[^()]*)?\)")
_ROUND = re.compile(r"(?:max|clamp)\(([^,()]+),.*")
# Faces without letters; "segoe ui symbol" and the like only lend signs to those before them.
SIGNS = re.compile(
    r"(?<!\w )\b(?:wingdings|webdings|symbol|marlett)\b|\b(?:[\w ]*dingbats|[\w ]*blank)\b"
)
_WORD = re.compile(r"[^\s(),]+(?:\([^()]*(?:\([^()]*\)[^()]*)*\))?")


@cache
def harms_notice(name: str, value: str) -> bool:
    """Tell whether a declaration that meets the notice itself is not known to spare it."""
    if name[:2] == "--":
        return False
    if name == "padding":
        words = _WORD.findall(value)
        above, beside = " ".join(words[::2]), " ".join(words[1::2] or words[:1])
        return harms_notice("padding-block", above) or harms_notice("padding-inline", beside)
    for names, values in _SOME:
        if names.fullmatch(name):
            return not re.fullmatch(values, value)
    for names, low, high in _BOUNDS:
        if names.fullmatch(name):
            return not all(low <= size <= high for size in _list_sizes(name, value))
    if name in ("line-height", "font", "font-family", "box-shadow", "background"):
        return _harms_whole(name, value)
    return name not in ANY


def harms_letter(name: str, value: str) -> bool:
    """Tell whether a declaration on the first letter of its words is not known to spare them."""
    values = _LETTER.get(name)
    return not re.fullmatch(values, value) if values else harms_notice(name, value)


def harms_inside(name: str, value: str) -> bool:
    """Tell whether a declaration on what the notice stands in is not known to spare it."""
    return name in INHERITED and harms_notice(name, value)


def _harms_whole(name: str, value: str) -> bool:
    """Tell whether a value of several kinds of parts is out of bounds."""
    if name == "box-shadow":
        parts = [("inset" in part, _list_sizes(name, part)) for part in value.split(", ")]
        return any(abs(size) > (16 if inset else 90) for inset, sizes in parts for size in sizes)
    if name == "background":
        return bool(re.search(r"(?:^|\s)(?:text|border-area)\b", value))
    if name == "line-height":
        return _is_tight(value)
    if name == "font":
        size, _, rest = value.partition("/")
        sizes = [word for word in _WORD.findall(size) if re.match(r"[\d.]+[a-z%]", word)]
        tight = bool(rest) and _is_tight(_WORD.findall(rest)[0])
        if tight or any(harms_notice("font-size", word) for word in sizes):
            return True
    return bool(SIGNS.search(value))


def _is_tight(height: str) -> bool:
    """Tell whether lines of this height lie over one another."""
    number = re.fullmatch(r"(\d*\.?\d+)(r?em|%)?", height)
    if number:
        return float(number[1]) / (100 if number[2] == "%" else 1) < 0.9
    pixels = to_pixels(height)
    return pixels is not None and pixels < 14


def _list_sizes(name: str, value: str) -> list[float]:
    """Return each length in *value* in pixels; one that cannot be reckoned is out of bounds."""
    value = simplify(_SAFE.sub("0px", value))
    round_ = _ROUND.fullmatch(value)
    words = [round_[1]] if round_ and name == "font-size" else _WORD.findall(value)
    sizes = []
    for word in words:
        pixels = to_pixels(word)
        if pixels is None and _UNKNOWN.match(word):
            pixels = float("inf")
        if pixels is not None:
            # A share of letters, not of the screen.
            sizes.append(pixels / 20 if word.endswith("%") and name[:4] == "font" else pixels)
    return sizes
