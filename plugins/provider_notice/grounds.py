"""The ground of an element: the colour behind its words, on screen and on paper. Pure."""

import re

from selectolax.lexbor import LexborNode

from .boxes import HEIGHTS
from .colours import Shade, contrast, read_shade
from .declarations import limits_value
from .lengths import to_pixels
from .selectors import split_list

_PICTURE = re.compile(
    r"(?:-webkit-)?(?:url|image|image-set|element|cross-fade|paint|\w*-?gradient)\("
)
_GRADIENT = re.compile(r"gradient\((.*)\)")
_STOP = re.compile(r"\b(?:from|to|color-stop)\(")
# A gradient of this height or less, in pixels, is a line and no ground.
_LINE = 8
_SIZED = frozenset(("background-size", "background-repeat"))
_WORD = re.compile(r"[^\s()/]+(?:\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))?")
# What may stand beside the colour in a shorthand.
_BESIDE = re.compile(
    r"none|inherit|initial|unset|revert|(?:no-)?repeat(?:-x|-y)?|space|round|scroll|fixed|local|"
    r"text|(?:border|padding|content)-box|border-area|left|right|top|bottom|center|cover|contain|"
    r"auto|-?0|-?[\d.]+(?:%|[a-z]+)|(?:calc|min|max|clamp|env)\(.*"
)
# A list of pictures, without what is in their brackets.
_PLAIN = re.compile(r"(?:[\w-]+)?(?:\s*,\s*[\w-]+)*")
_BRACKETS = re.compile(r"\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)")
CLEAR = Shade(0, 0)
WHITE = Shade(1, 1)
BLACK = Shade(0, 1)
# Two grounds that look alike.
_SAME = 0.15
# Words darker than this stand out from paper, and are printed as they are.
_LIGHT = 0.42


def lay_ground(
    given: dict[str, str], behind: Shade | None, text: Shade | None, *, dark: bool
) -> Shade | None:
    """Return what is seen behind the words of an element, at the worst place of a gradient.

    Another picture may fail to load, and counts for nothing.
    """
    shade = _over(find_ground(given, text, dark=dark), behind)
    image = given.get("background-image", "")
    if image != given.get("background") and not _PLAIN.fullmatch(_BRACKETS.sub("", image)):
        return None
    found = _GRADIENT.search(image)
    if found is None or text is None or shade is None or _is_line(image, given):
        return shade
    words = _WORD.findall(_STOP.sub(" ", found[1]))
    stops = [read_shade(word, dark=dark, current=text) for word in words]
    grounds = [_over(stop, shade) or shade for stop in stops if stop is not None]
    is_whole = all(stop is None or stop.alpha >= 1 for stop in stops) and not _SIZED & given.keys()
    is_whole = is_whole and "no-repeat" not in image
    return min(
        grounds if is_whole and grounds else (shade, *grounds),
        key=lambda one: contrast(text.over(one), one),
    )


def doubt_ground(
    node: LexborNode, given: dict[str, str], shade: Shade | None, behind: Shade | None
) -> Shade | None:
    """Return what is behind what stands in an element, None where its ground may end before.

    That of <html> and <body> is painted behind the whole page.
    """
    is_short = any(limits_value(name, given.get(name, "auto")) for name in HEIGHTS)
    is_inline = given.get("display") == "inline" and node.css_first("p") is not None
    if node.tag in ("html", "body") or not (is_short or is_inline):
        return shade
    is_same = shade and behind and abs(shade.light - behind.light) < _SAME
    return shade if is_same else None


def print_ground(
    given: dict[str, str], behind: Shade, text: Shade | None, *, is_exact: bool
) -> Shade | None:
    """Return what is printed behind words; a ground that is left out is white."""
    if is_exact:
        return lay_ground(given, behind, text, dark=False)
    own = find_ground(given, text, dark=False)
    return behind if own == CLEAR else WHITE


def darken(text: Shade | None) -> Shade | None:
    """Return words as they are printed where browsers may darken them, at worst to black."""
    return BLACK if text is not None and text.light > _LIGHT else text


def _is_line(image: str, given: dict[str, str]) -> bool:
    """Tell whether a gradient is drawn so low that it is a line under the words."""
    size = given.get("background-size") or image.partition("/")[2].strip()
    heights = [to_pixels(word) for word in size.split()[1:2]]
    return any(height is not None and height <= _LINE for height in heights)


def _over(shade: Shade | None, behind: Shade | None) -> Shade | None:
    if shade is None or shade.alpha >= 1:
        return shade
    return shade.over(behind) if behind is not None else None


def find_ground(given: dict[str, str], text: Shade | None, *, dark: bool) -> Shade | None:
    """Return the colour of a ground; in a shorthand, that of the one word that is a colour.

    Browsers drop a declaration that they cannot read, and the colour in it with it: None.
    """
    written = given.get("background-color", "transparent")
    if "var(" in written:
        return CLEAR
    *above, last = split_list(written) if given.get("background") else [written]
    words = [word for word in _WORD.findall(last) if not _PICTURE.match(word)]
    shades = [read_shade(word, dark=dark, current=text) for word in words]
    known = [shade for shade in shades if shade is not None]
    others = [word for word, shade in zip(words, shades, strict=True) if shade is None]
    others += [w for layer in above for w in _WORD.findall(layer) if not _PICTURE.match(w)]
    is_whole = bool(given.get("background")) or len(words) < 2
    if not is_whole or len(known) > 1 or not all(_BESIDE.fullmatch(word) for word in others):
        return None
    return known[0] if known else CLEAR
