"""The ways in which a page is looked at, and which conditions of a style hold in each. Pure."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from .lengths import to_pixels

_FEATURE = re.compile(r"\s+and\s+")
_NAMED_WIDTH = re.compile(r"\((min|max)-(?:device-)?width:(.+)\)")
_WIDTH = re.compile(r"\((?:([^<>=:]+)([<>])=?)?(?:width|inline-size)(?:([<>])=?([^<>=:]+))?\)")
_NARROWEST = 320.0


@dataclass(frozen=True, slots=True)
class Scheme:
    """One way of looking at a page: colours, contrast, paper, width, and what else is so."""

    name: str
    dark: bool = False
    more: bool = False
    paper: bool = False
    # The reader's own few colours are shown in the place of the page's.
    forced: bool = False
    width: float = _NARROWEST
    # A condition that only the reader's machine knows, or a state such as :hover.
    also: frozenset[str] = frozenset()


_SCHEMES = (
    Scheme("in light colours"),
    Scheme("in dark colours", dark=True),
    Scheme("in light colours with more contrast", more=True),
    Scheme("in dark colours with more contrast", dark=True, more=True),
    Scheme("in print", paper=True),
    Scheme("in forced colours", forced=True),
)
_KNOWN: dict[str, Callable[[Scheme], bool]] = {
    "(prefers-color-scheme:dark)": lambda scheme: scheme.dark,
    "(prefers-color-scheme:light)": lambda scheme: not scheme.dark,
    "(prefers-contrast:more)": lambda scheme: scheme.more,
    "(prefers-contrast:no-preference)": lambda scheme: not scheme.more,
    "(forced-colors:active)": lambda scheme: scheme.forced,
    "(forced-colors:none)": lambda scheme: not scheme.forced,
    "screen": lambda scheme: not scheme.paper,
    "print": lambda scheme: scheme.paper,
    "all": lambda _: True,
    "": lambda _: True,
}


def find_schemes(conditions: Iterable[str], states: Iterable[str]) -> Iterator[Scheme]:
    """Yield each way of looking that these conditions and states tell from the others."""
    features = {feature for condition in conditions for feature in _list_features(condition)}
    limits = {limit for feature in features for limit in _find_limits(feature)}
    widths = sorted({_NARROWEST, *(limit + step for limit in limits for step in (-1.0, 1.0))})
    open_ = sorted({f for f in features if f not in _KNOWN and not _find_limits(f)} | {*states})
    choices = [frozenset[str](), *(frozenset((one,)) for one in open_), frozenset(open_)]
    # Nothing differs from light colours where no style speaks of forced ones.
    is_forced = any("forced" in feature for feature in features)
    for scheme in _SCHEMES if is_forced else _SCHEMES[:-1]:
        for width in widths:
            for also in dict.fromkeys(choices):
                yield replace(scheme, width=width, also=also)


def tell(scheme: Scheme) -> str:
    """Return how a message names *scheme*."""
    width = f", {scheme.width:.0f} px wide" if scheme.width != _NARROWEST else ""
    return scheme.name + width + (f", with {min(scheme.also)}" if len(scheme.also) == 1 else "")


@cache
def holds(condition: str, scheme: Scheme) -> bool:
    """Tell whether a condition of a style holds in *scheme*."""
    return any(_holds_query(query, scheme) for query in _split_queries(condition))


def _holds_query(query: str, scheme: Scheme) -> bool:
    negated, features = _parse_query(query)
    return all(_holds_feature(feature, scheme) for feature in features) is not negated


def _holds_feature(feature: str, scheme: Scheme) -> bool:
    if feature in _KNOWN:
        return _KNOWN[feature](scheme)
    limits = _find_limits(feature)
    if not limits:
        return feature in scheme.also
    return all(sign * (scheme.width - limit) >= 0 for limit, sign in limits.items())


def _list_features(condition: str) -> Iterator[str]:
    for query in _split_queries(condition):
        yield from _parse_query(query)[1]


def _split_queries(condition: str) -> list[str]:
    return [condition] if condition[:1] == "@" else condition.split(",")


@cache
def _parse_query(query: str) -> tuple[bool, tuple[str, ...]]:
    """Return whether a query is negated, and the features it asks for."""
    text = query.strip().lower()
    if text[:1] == "@":
        return False, (text,)
    plain = re.sub(r"^(?:not|only)\s+", "", text)
    features = (re.sub(r"\s+", "", part) for part in _FEATURE.split(plain))
    return text.startswith("not "), tuple(features)


@cache
def _find_limits(feature: str) -> dict[float, int]:
    """Return the widths in pixels that a feature asks for: 1 for more than it, -1 for less."""
    named = _NAMED_WIDTH.fullmatch(feature)
    found = _WIDTH.fullmatch(feature)
    limits: list[tuple[str, int]] = []
    if named:
        limits.append((named[2], 1 if named[1] == "min" else -1))
    elif found:
        limits += [(found[1], 1 if found[2] == "<" else -1)] if found[1] else []
        limits += [(found[4], 1 if found[3] == ">" else -1)] if found[4] else []
    reckoned = {to_pixels(text): sign for text, sign in limits}
    return {limit: sign for limit, sign in reckoned.items() if limit is not None}
