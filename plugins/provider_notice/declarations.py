"""Declarations that keep an element from a reader's eyes. Pure: values in, verdict out.

Values are judged as written, in lower case, with variables replaced and sums
reckoned. Where a sum that begins with nothing cannot be, it is taken to hide.
"""

import re
from functools import cache

_ZERO = r"[-+]?(?:0+\.?0*|\.0+)(?:px|r?em|%|pt|ex|ch|vh|vw|cm|mm|in)?"
_NONE_YET = r"(?:calc|min|max|attr|if)\(\s*[-+]?(?:0|\.).*"
_TINY = rf"{_ZERO}|(?:[0-6](?:\.\d+)?|\.\d+)p[xt]|0?\.[0-4]\d*r?em|[0-4]?\d%|0?\.\d+v[wh]"
_FAR = r"-(?:\d{3,}(?:\.\d+)?(?:px|pt|%)|\d{2,}(?:\.\d+)?(?:r?em|ch|in|cm|v[wh]))"
_AWAY = r"(?<![-\d.])(?:\d{4,}px|\d{3,}(?:v[wh]|r?em|%))"
_FAINT = r"(?:0?\.[0-4]\d*|0(?:\.0*)?|[0-4]?\d(?:\.\d+)?%)"
_SIDES = r"left|right|top|bottom|text-indent|(?:margin|inset)[a-z-]*"
_HEIGHTS = "height|max-height|block-size|max-block-size"
_WIDTHS = "width|max-width|inline-size|max-inline-size"
# Too narrow for a word.
_NARROW = r"[1-4]?\d(?:\.\d+)?px|[0-3](?:\.\d+)?(?:r?em|ch)|1?\d(?:\.\d+)?(?:%|v[wi])"
_BESIDE = "-left|-right|-inline|-inline-start|-inline-end"
_HALF = r"[6-9]\d(?:\.\d+)?(?:vw|%)"
# Moves and sizes so small that they are an ornament.
_NEAR = r"[-+]?(?:0|(?:[12]?\d|3[01])?(?:\.\d+)?(?:px|pt)|[01]?(?:\.\d+)?r?em)"
_EVEN = r"(?:1(?:\.\d+)?|0?\.9\d*|1\d\d%|9\d%)"
_STILL = (
    rf"none|0|0deg|{_EVEN}(?: {_EVEN})*|{_NEAR}(?: {_NEAR})*|"
    rf"(?:(?:translate(?:z|x|y|3d)?\(\s*{_NEAR}(?:\s*,\s*{_NEAR})*\s*\)|"
    rf"scale(?:x|y|z|3d)?\(\s*{_EVEN}(?:\s*,\s*{_EVEN})*\s*\)|"
    r"(?:rotate|skew)(?:x|y|z)?\(\s*[-+]?0(?:deg|rad|turn)?\s*\)|"
    r"matrix\(1, ?0, ?0, ?1, ?0, ?0\))\s*)+"
)
# A filter from elsewhere, by url(), can do anything; and many small changes make a large one.
_CLEAR = (
    r"none|(?:(?:brightness\((?:1|0?\.9\d*|1\.[0-2]\d*|100%)?\)|"
    r"contrast\((?:1(?:\.\d+)?|0?\.[89]\d*|1\d\d%)?\)|opacity\((?:1|0?\.9\d*|100%)?\)|"
    r"(?:saturate|sepia|grayscale|hue-rotate)\([^()]*\)|invert\((?:0|1|100%)?\)|"
    r"blur\((?:0(?:px)?)?\)|drop-shadow\((?:[^()]|\([^()]*\))*\))\s*){1,3}"
)

# What a declaration does to the element it meets: property without prefix, value.
_HIDES = tuple(
    (re.compile(name), value)
    for name, value in (
        ("display", r"none|contents|table-(?:column|header|footer|caption).*|--.*"),
        ("visibility", r"hidden|collapse"),
        ("content-visibility", r"hidden"),
        ("opacity", rf"{_FAINT}|-.*|\d+e-.*|(?:calc|min|max|attr|if)\(.*"),
        ("font-size|font", rf"(?:.*\s)?(?:{_TINY})(?:[\s/].*)?|{_NONE_YET}"),
        ("line-height", r"(?:0?\.[0-7]\d*|0(?:\.0*)?)(?:r?em)?|\dpx|[0-7]?\d%"),
        ("letter-spacing|word-spacing", r"-(?:0?\.[2-9]\d*|[1-9][\d.]*)r?em|-\d{2,}px"),
        (_WIDTHS, rf"{_ZERO}|{_NARROW}|{_NONE_YET}"),
        (_HEIGHTS, rf"{_ZERO}|[12]px|{_NONE_YET}"),
        (_SIDES, rf".*(?:{_FAR}|{_AWAY}).*"),
        ("text-overflow", r"ellipsis"),
        ("line-clamp", r"(?!none$).+"),
        ("contain", r".*(?:size|strict|paint).*"),
        ("clip", r"rect\(.*"),
        ("clip-path|mask(?:-box-image|-border)?(?:-source)?|mask-image", r"(?!none$).+"),
        # Its parts stand side by side, or in a narrow column.
        ("grid-auto-flow", r".*column.*"),
        (rf"(?:margin|padding)(?:{_BESIDE})?", rf"(?:.* )?{_HALF}(?: .*)?"),
        ("transform|scale|zoom|translate|rotate", rf"(?!(?:{_STILL})$).+"),
        ("offset|offset-path", r"(?!none$).+"),
        ("filter", rf"(?!(?:{_CLEAR})$).+"),
        ("mix-blend-mode", r"(?!normal$).+"),
        (
            "color|text-fill-color",
            r"transparent|#[0-9a-f]{3}[0-4]|#[0-9a-f]{6}[0-4][0-9a-f]|"
            rf"[a-z]+\((?:[^,]+,){{3}}\s*{_FAINT}\s*\)|.*/\s*{_FAINT}\s*\)",
        ),
        ("text-stroke", r"(?!0).+"),
        ("text-security", r"(?!none$).+"),
        ("text-decoration|text-decoration-line", r".*line-through.*"),
        ("background-clip|background", r"(?:.*\s)?(?:text|border-area)(?:\s.*)?"),
        ("border-image|border-image-slice", r".*\bfill\b.*"),
        ("outline-offset", r"-(?:\d{2}.*|[2-9](?:\.\d+)?r?em)"),
        ("flex-wrap", r".*reverse"),
        ("box-direction", r"reverse"),
        ("unicode-bidi", r".*override"),
        ("content", r"(?!none$|normal$|\"\"$).+"),
        ("position", r"fixed|absolute"),
        ("flex-direction|flex-flow", r".*reverse.*"),
        ("grid-row|grid-row-start|grid-area", r"(?!auto$).+"),
        ("order", r"-.+"),
        ("animation|animation-name", r"(?!none$).+"),
        ("display|visibility|opacity|position|font-size|content-visibility", r".*var\(.*"),
        # The page goes back to a place of its own, or no finger moves it down.
        ("scroll-snap-type", r".*mandatory.*"),
        ("touch-action", r"(?!.*(?:auto|manipulation|pan-y|pan-down|inherit|initial|unset)).+"),
        # What these functions yield is known only to the browser.
        (r"[a-z-]+", r".*(?:\b(?:attr|if|inherit|random|sibling-[a-z]+)|--[\w-]+)\(.*"),
        # On paper a page of another size.
        ("page", r"(?!auto$|none$).+"),
    )
)
# What cuts off whatever goes beyond a box: harmless to a box as high as its words.
_CLIPS = (re.compile(r"overflow|overflow-y|overflow-block"), re.compile(r".*(?:hidden|clip).*"))
_SCROLLS = (
    re.compile(r"overflow|overflow-[xy]|overflow-block|overflow-inline"),
    # What is hidden at the sides alone scrolls up and down.
    re.compile(r".*(?:auto|scroll).*|hidden"),
)
_LIMITS = (
    re.compile(rf"{_HEIGHTS}|aspect-ratio"),
    re.compile(r"(?!auto$|none$|(?:fit|max|min)-content|stretch$|initial$|unset$|inherit$).+"),
)
# The same, said of what is in it, or by leaving out what is.
_ROWS = (
    re.compile("grid-auto-rows|grid-template-rows|container|container-type"),
    re.compile(r"(?:[\d.]+(?:p[xt]|r?em|v[wh]|%) ?)+|(?:.*/ ?)?size"),
)
_KEEPS = (
    re.compile("white-space|white-space-collapse"),
    re.compile(r".*(?:pre|break-spaces|var\().*"),
)
# What puts an element over others, wherever it stands in the text.
_COVERS = (
    (re.compile("position"), re.compile(r"fixed|absolute|sticky")),
    (re.compile("z-index"), re.compile(r"[1-9].*")),
)
# What a style may tell beside the notice's words: where a link leads, the number of a heading.
_TOLD = re.compile(r"attr\(href\)|counter\([\w-]+\)")
# What a style may set before or after the notice's own words: signs, and nothing that is read.
_SIGN = re.compile(
    r"""(?:none|normal|no-(?:open|close)-quote|(?:"[\W_\u2100-\u214f]*"|'[\W_\u2100-\u214f]*'|\s|/)+)"""
)


@cache
def _choose_values(name: str) -> tuple[re.Pattern[str], ...]:
    """Return the values with which the property *name* hides its element."""
    # Compiled only for what some style names: all of them would take longer than to parse it.
    return tuple(re.compile(value) for pattern, value in _HIDES if pattern.fullmatch(name))


def may_hide(name: str) -> bool:
    """Tell whether any value of the property *name* could hide an element."""
    return bool(_choose_values(name))


def hides_value(name: str, value: str) -> bool:
    """Tell whether the property *name* with *value* hides its element."""
    return any(pattern.fullmatch(value) for pattern in _choose_values(name))


def clips_value(name: str, value: str) -> bool:
    """Tell whether a declaration cuts off what goes beyond the height of its element."""
    return bool(_CLIPS[0].fullmatch(name) and _CLIPS[1].fullmatch(value))


def scrolls_value(name: str, value: str) -> bool:
    """Tell whether a declaration makes its element scroll."""
    if value == "hidden" and name not in ("overflow-x", "overflow-inline"):
        return False
    return bool(_SCROLLS[0].fullmatch(name) and _SCROLLS[1].fullmatch(value))


def limits_value(name: str, value: str) -> bool:
    """Tell whether a declaration gives its element a height that may not be that of its words."""
    return any(n.fullmatch(name) and v.fullmatch(value) for n, v in (_LIMITS, _ROWS))


def keeps_value(name: str, value: str) -> bool:
    """Tell whether a declaration keeps the line breaks of a text."""
    return bool(_KEEPS[0].fullmatch(name) and _KEEPS[1].fullmatch(value))


def covers_value(name: str, value: str) -> bool:
    """Tell whether the property *name* with *value* could lay its element over others."""
    return any(n.fullmatch(name) and v.fullmatch(value) for n, v in _COVERS)


def adds_words(name: str, value: str) -> bool:
    """Tell whether a pseudo-element with this declaration adds words to its element's."""
    return name == "content" and not _SIGN.fullmatch(_TOLD.sub(" ", value))
