"""How an element looks inside what is around it: its words, and what is behind them. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from selectolax.lexbor import LexborNode

from .cascade import Said, Where
from .colours import SYSTEM, Shade, read_shade
from .grounds import CLEAR, WHITE, darken, doubt_ground, find_ground, lay_ground, print_ground
from .lengths import simplify
from .letters import PLAIN, find_scale, find_size
from .schemes import Scheme
from .units import UNKNOWN
from .variables import NAME

_VARIABLE = re.compile(
    rf"var\(\s*({NAME})\s*(?:,([^()]*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)[^()]*)*))?\)"
)
# What a variable may be given beside a value: it has that of the element around, or none.
_TAKEN = ("inherit", "unset", "revert")
# How often variables are replaced, and how long a value may become, until nobody could read it.
_MOST, _LONGEST = 500, 10_000
_SHARE = re.compile(r"(\d*\.?\d+)(%?)")
_FILTER = re.compile(rf"(opacity|contrast|brightness)\({_SHARE.pattern}\)")
_SIZES = ("font-size", "zoom", "scale", "transform")


@dataclass(frozen=True, slots=True)
class Variable:
    """What a variable stands for, and where that is said."""

    value: str
    where: tuple[Where, ...]


@dataclass(frozen=True, slots=True)
class Look:
    """How an element looks. A shade is None where it cannot be reckoned."""

    variables: dict[str, Variable] = field(default_factory=dict)
    schemes: str = "normal"
    is_forced: bool = True
    text: Shade | None = None
    # Another colour for the letters themselves, if one is given.
    fill: Shade | None = None
    is_filled: bool = False
    ground: Shade | None = None
    # On paper grounds are left out, and words darkened for it, but where a style forbids that.
    is_exact: bool = False
    printed: Shade | None = None
    # What lies behind each box that lets it through, and how much of the box is left.
    faded: tuple[tuple[float, Shade | None], ...] = ()
    # The declarations that gave the words their colour, and those that gave the rest.
    text_by: tuple[Where, ...] = ()
    ground_by: tuple[Where, ...] = ()
    # How large its letters are, in pixels, and those of the page; how much smaller it is shown.
    size: float = PLAIN
    root: float = PLAIN
    scale: float = 1.0
    sized_by: tuple[Where, ...] = ()
    # The colours that the page says it has, where no style says which an element has.
    page: str = "normal"
    faded_by: tuple[Where, ...] = ()

    def seen(self, *, printed: bool = False) -> tuple[Shade, Shade] | None:
        """Return the words and their ground as they are seen; None if that is not known."""
        text, ground = self.fill if self.is_filled else self.text, self.ground
        if printed:
            ground = self.printed
            text = text if self.is_exact else darken(text)
        if text is None or ground is None:
            return None
        text = text.over(ground)
        for share, behind in reversed(self.faded):
            if behind is None:
                return None
            text, ground = text.faded(share).over(behind), ground.faded(share).over(behind)
        return text, ground


def look_at(node: LexborNode, rules: Iterable[Said], around: Look, scheme: Scheme) -> Look:
    """Return how *node* looks inside *around*, by the *rules* that meet it in their order."""
    won: dict[str, Variable] = {}
    for said in rules:
        if said.holds(scheme):
            won |= {name: Variable(value, (said.where,)) for name, value in said.values.items()}
    own = {n: v for n, v in won.items() if n[:2] == "--" and v.value not in _TAKEN}
    known = {n: v for n, v in (around.variables | own).items() if v.value != "initial"}
    variables = known | {name: _replace(v, known) for name, v in own.items() if name in known}
    found = {name: _replace(v, variables) for name, v in won.items() if name[:2] != "--"}
    return _paint(node, found, replace(around, variables=variables), scheme)


def _paint(node: LexborNode, found: dict[str, Variable], around: Look, scheme: Scheme) -> Look:
    given = {name: simplify(variable.value) for name, variable in found.items()}
    where = {name: variable.where for name, variable in found.items()}
    schemes = given.get("color-scheme", "inherit")
    schemes = around.schemes if schemes in _TAKEN else schemes
    named = (around.page if schemes in ("normal", "initial") else schemes).split()
    dark = "dark" in named and (scheme.dark or "light" not in named)
    adjusted = given.get("forced-color-adjust", "inherit")
    is_forced = around.is_forced if adjusted == "inherit" else adjusted == "auto"
    if scheme.forced and is_forced:
        given = _force(given)
    adjusted = given.get("print-color-adjust", "inherit")
    is_exact = around.is_exact if adjusted == "inherit" else adjusted == "exact"
    text = _choose_text(node, given, around, dark=dark)
    behind = around.ground if node.tag != "html" else read_shade("canvas", dark=dark)
    size, scale = find_size(node.tag, given, around.size, around.root), find_scale(given)
    is_less = size * scale < around.size
    shrinking = tuple(by for name in _SIZES for by in where.get(name, ())) if is_less else ()
    filled = given.get("text-fill-color", "unset")
    is_own = filled not in ("unset", "inherit")
    return Look(
        around.variables,
        schemes,
        is_forced,
        text,
        read_shade(filled, dark=dark, current=text) if is_own else around.fill,
        is_own or around.is_filled,
        doubt_ground(node, given, lay_ground(given, behind, text, dark=dark), behind),
        is_exact,
        print_ground(given, around.printed or WHITE, text, is_exact=is_exact)
        if scheme.paper
        else None,
        (*around.faded, *_fade(given, behind)),
        where.get("text-fill-color" if is_own or around.is_filled else "color", around.text_by),
        where.get("background-color", around.ground_by) + where.get("background-image", ()),
        size,
        size if node.tag == "html" else around.root,
        around.scale * scale,
        around.sized_by + shrinking,
        around.page,
        around.faded_by + where.get("opacity", ()) + where.get("filter", ()),
    )


def _choose_text(
    node: LexborNode, given: dict[str, str], around: Look, *, dark: bool
) -> Shade | None:
    inherited = around.text if node.tag != "html" else read_shade("canvastext", dark=dark)
    written = given.get("color", "linktext" if node.tag == "a" else "inherit")
    if written in ("inherit", "unset", "currentcolor", "revert") or written[:4] == "var(":
        return inherited
    written = "canvastext" if written == "initial" else written
    return read_shade(written, dark=dark, current=inherited)


def _fade(given: dict[str, str], behind: Shade | None) -> tuple[tuple[float, Shade | None], ...]:
    """Return how much of an element its opacity and its filters leave, if not all."""
    parts = [("opacity", *found) for found in _SHARE.findall(given.get("opacity", ""))]
    parts += _FILTER.findall(given.get("filter", ""))
    share = 1.0
    for function, number, unit in parts:
        factor = float(number) / (100 if unit else 1)
        # What is made brighter is as washed out as what is made darker.
        share *= 1 / factor if function == "brightness" and factor > 1 else min(1.0, factor)
    return ((share, behind),) if share < 1 else ()


def _force(given: dict[str, str]) -> dict[str, str]:
    """Return *given* as it is where the reader's own colours are forced on the page."""
    lost = ("background-image", "text-fill-color")
    forced = {k: v for k, v in given.items() if k not in lost or v in SYSTEM}
    for name, instead in (("color", "unset"), ("background-color", "canvas")):
        value = forced.get(name, "transparent")
        if value not in SYSTEM and (
            name == "color" or find_ground(given, None, dark=False) != CLEAR
        ):
            forced[name] = instead
    if forced.get("color") == "unset":
        del forced["color"]
    return forced


def _replace(variable: Variable, known: dict[str, Variable]) -> Variable:
    """Return *variable* with what it stands for in the place of other variables."""
    value, where = variable.value, variable.where
    for _ in range(_MOST):
        found = _VARIABLE.search(value)
        if found is None or len(value) > _LONGEST:
            break
        other = known.get(found[1]) or (Variable(found[2], ()) if found[2] else None)
        if other is None:
            break
        value = value.replace(found[0], other.value.strip())
        where = tuple(dict.fromkeys((*where, *other.where)))
    return Variable(value if value != "revert-layer" else UNKNOWN, where)
