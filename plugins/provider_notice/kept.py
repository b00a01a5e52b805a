"""What a style may say of the notice itself; all else could keep it from a reader. Pure.

Most properties are harmless, or judged by other modules; some are within bounds. A property
that is in neither list may be one that browsers learned after this was written.
"""

import re
from functools import cache

from .lengths import simplify, to_pixels

_ANY = frozenset(
    """
    accent-color align-content align-items align-self all animation animation-delay
    animation-direction animation-duration animation-fill-mode animation-iteration-count
    animation-name animation-play-state animation-timing-function appearance backface-visibility
    background background-attachment background-color background-image background-origin
    background-position background-position-x background-position-y background-repeat
    background-size border border-block border-block-color border-block-end
    border-block-end-color border-block-end-style border-block-start border-block-start-color
    border-block-start-style border-block-style border-bottom border-bottom-color
    border-bottom-left-radius border-bottom-right-radius border-bottom-style border-collapse
    border-color border-end-end-radius border-end-start-radius border-inline border-inline-color
    border-inline-end border-inline-end-color border-inline-end-style border-inline-start
    border-inline-start-color border-inline-start-style border-inline-style border-left
    border-left-color border-left-style border-radius border-right border-right-color
    border-right-style border-spacing border-start-end-radius border-start-start-radius
    border-style border-top border-top-color border-top-left-radius border-top-right-radius
    border-top-style box-decoration-break box-sizing break-after break-before break-inside
    caret-color clear clip clip-path color color-scheme column-span contain
    contain-intrinsic-size content content-visibility counter-increment counter-reset counter-set
    cursor direction empty-cells fill flex-direction flex-flow flex-grow flex-shrink flex-wrap
    font font-display font-family font-feature-settings font-kerning font-language-override
    font-optical-sizing font-smoothing font-stretch font-style font-synthesis
    font-variant-alternates font-variant-caps font-variant-east-asian font-variant-ligatures
    font-variant-numeric font-variation-settings font-weight font-width forced-color-adjust
    grid-area grid-auto-flow grid-row grid-row-end grid-row-start hanging-punctuation hyphens
    hyphenate-limit-chars image-rendering isolation justify-content justify-items justify-self
    line-break line-clamp margin-block margin-block-end margin-block-start margin-bottom
    margin-top mask mask-image min-block-size min-height mix-blend-mode object-fit
    object-position offset offset-path opacity order orphans osx-font-smoothing outline-color
    outline-style overflow overflow-anchor overflow-block overflow-inline overflow-scrolling
    overflow-wrap overflow-x overflow-y overscroll-behavior page-break-after page-break-before
    page-break-inside perspective place-content place-items place-self position
    print-color-adjust quotes resize rotate scale scroll-behavior scroll-margin
    scroll-margin-block scroll-margin-block-start scroll-margin-top scroll-padding
    scroll-padding-block scroll-padding-top scrollbar-color scrollbar-gutter scrollbar-width
    scroll-snap-align stroke tab-size table-layout tap-highlight-color text-align text-align-last
    text-autospace text-decoration-color text-decoration-line text-decoration-skip
    text-decoration-skip-ink text-decoration-style text-fill-color text-justify text-overflow
    text-rendering text-spacing text-spacing-trim text-transform text-underline-position
    text-wrap-style touch-action touch-callout transform transform-origin transform-style
    transition transition-behavior transition-delay transition-duration transition-property
    transition-timing-function translate unicode-bidi user-select view-transition-class
    view-transition-name visibility widows will-change word-break word-wrap zoom
    """.split()
)
# What the notice takes over from what it stands in, or what is painted there behind it.
_INHERITED = frozenset(
    """
    box-shadow font-family font-size-adjust hyphenate-character interactivity letter-spacing
    line-height pointer-events text-combine-upright text-emphasis text-indent text-orientation
    text-shadow text-size-adjust text-stroke text-stroke-color text-stroke-width text-wrap
    text-wrap-mode
    white-space white-space-collapse word-spacing writing-mode
    """.split()
)
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
        ("border-image-source|font-size-adjust|float|columns|column-count", "none|auto"),
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
        (r"padding(?:-[a-z-]+)?|border(?:-[a-z-]+)?-width", 0, 80),
        (r"border(?:-(?:inline|block|left|right|top|bottom)(?:-start|-end)?)?", 0, 80),
        ("(?:column-|row-|grid-|grid-column-|grid-row-)?gap", 0, 80),
        ("vertical-align", -32, 32),
        ("min-(?:width|inline-size)", 0, 400),
        (rf"margin(?:{_SIDES})?", -160, 160),
        (r"inset(?:-[a-z-]+)?|left|right|top|bottom", -32, 32),
        ("outline|outline-width|outline-offset", -4, 16),
        ("text-shadow", -2, 3),
        ("(?:max-)?(?:width|inline-size)", 60, 1300),
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
    for names, values in _SOME:
        if names.fullmatch(name):
            return not re.fullmatch(values, value)
    for names, low, high in _BOUNDS:
        if names.fullmatch(name):
            return not all(low <= size <= high for size in _list_sizes(name, value))
    if name in ("line-height", "font", "font-family", "box-shadow", "background"):
        return _harms_whole(name, value)
    return name not in _ANY


def harms_inside(name: str, value: str) -> bool:
    """Tell whether a declaration on what the notice stands in is not known to spare it."""
    return name in _INHERITED and harms_notice(name, value)


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
