"""Redirects: the rows of a _redirects file, pages that refresh, and where they lead. Pure."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .document import Document, Link, make_link
from .links import Leads, Resolver

REDIRECTS_FILE = "_redirects"
# The links that send readers on.
SENDERS = frozenset(("redirect", "refresh"))
# Browsers give up after this many.
_MOST = 20
_STATUS = re.compile(r"30[12378]!?")
# What a server fills in.
_FILLED_IN = re.compile(r"\*|/:\w")
_PART = re.compile(r"\\\*|:[a-zA-Z_]\w*")
# When and where a page refreshes to, as browsers read it: "url=" may be missing.
_REFRESH = re.compile(
    r"""\s*[\d.]+(?:\s*[;,]|\s)\s*(?P<name>url\s*=\s*)?(?P<quote>["'])?"""
    r"(?P<url>(?(quote).*?(?=(?P=quote)|$)|.*))",
    re.IGNORECASE | re.DOTALL,
)
_ON_SITE = frozenset((Leads.FILE, Leads.DRAFT, Leads.MISSING, Leads.FOLDER, Leads.OTHER_CASE))


class Row(NamedTuple):
    """One row of a _redirects file."""

    line: int
    text: str
    source: str
    target: str
    # Whether it sends every reader on: a rewrite does not, nor does a row with conditions.
    sends_all: bool
    statuses: list[str]

    @property
    def link(self) -> Link:
        """Where it leads, as a link."""
        return make_link("redirect", self.target)

    @property
    def is_fixed(self) -> bool:
        """Whether it always leads to the same address."""
        return not _FILLED_IN.search(self.target)


class Hop(NamedTuple):
    """One redirect, from a path of the site; * and :name in a path stand for any words."""

    path: str
    document: Document
    link: Link
    row: Row | None = None


def parse_rows(text: str) -> Iterator[Row]:
    """Yield the rows of a _redirects file."""
    # Servers know one kind of line end; a form feed is a blank to them.
    for number, line in enumerate(text.split("\n"), 1):
        words = line.partition(" #")[0].split()
        if len(words) < 2 or words[0].startswith("#"):
            continue
        source, *others = words
        target = next((w for w in others if w.startswith("/") or "://" in w), others[0])
        others.remove(target)
        sends_all = source.startswith("/") and all(map(_STATUS.fullmatch, others))
        statuses = [word for word in others if re.fullmatch(r"\d{3}!?", word)]
        yield Row(number, line.strip(), source, target, sends_all, statuses)


def parse_refresh(content: str) -> list[Link]:
    """Return where a <meta http-equiv=refresh> leads; nowhere where it names no address."""
    found = _REFRESH.match(content)
    named = found and (found["url"] or found["name"])
    return [make_link("refresh", found["url"].strip())] if found and named else []


def find_path(resolver: Resolver, document: Document, address: str) -> str:
    """Return the path of the site that *address* means, whatever is there.

    One outside it is returned as written: it is none of the site's paths.
    """
    leads, path, _ = resolver.resolve(document.where, address, document.base)
    return path.rstrip("/") if leads in _ON_SITE else address


def find_row_hops(text: str, document: Document, resolver: Resolver) -> list[Hop]:
    """Return the rows of the _redirects file *document* that start from a path of the site."""
    return [
        Hop(find_path(resolver, document, row.source), document, row.link, row)
        for row in parse_rows(text)
        if row.source.startswith("/")
    ]


class Redirects:
    """Every redirect of a site, in the order in which a server looks for one."""

    def __init__(self, hops: Sequence[Hop], resolver: Resolver) -> None:
        self._hops, self._resolver = hops, resolver
        self._fixed: dict[str, int] = {}
        self._patterns: dict[int, re.Pattern[str]] = {}
        for place, hop in enumerate(hops):
            pattern = re.escape(hop.path)
            if _PART.search(pattern):
                self._patterns[place] = _compile(pattern)
            else:
                self._fixed.setdefault(hop.path, place)

    def find(self, path: str) -> int | None:
        """Return which redirect a reader of *path* meets first."""
        places = [place for place, pattern in self._patterns.items() if pattern.fullmatch(path)]
        places += [self._fixed[path]] if path in self._fixed else []
        return min(places, default=None)

    @property
    def are_fixed(self) -> bool:
        """Whether each starts from one address only."""
        return not self._patterns

    def lead(self, path: str) -> str | None:
        """Return the path, "" outside, that readers of *path* are sent to; None if to none."""
        place = self.find(path)
        return None if place is None else self._lead(place, path)

    def find_circles(self) -> Iterator[list[Hop]]:
        """Yield each circle of redirects once, the first of it first."""
        told: set[int] = set()
        for hop in self._hops:
            circle = self._follow(_PART.sub("x", re.escape(hop.path)).replace("\\", ""))
            if circle and told.isdisjoint(circle):
                told.update(circle)
                start = circle.index(min(circle))
                yield [self._hops[place] for place in circle[start:] + circle[:start]]

    def _follow(self, path: str) -> list[int]:
        """Return the redirects that a reader of *path* meets again and again, if any."""
        met: dict[str, int] = {}
        place = self.find(path)
        while place is not None and path not in met and len(met) < _MOST:
            met[path] = place
            path = self._lead(place, path)
            place = self.find(path)
        if place is None or place not in met.values():
            return []
        places = list(met.values())
        # A path may grow at each turn and never come back: the redirect does.
        back = list(met).index(path) if path in met else _rindex(places, place)
        return places[back:]

    def _lead(self, place: int, path: str) -> str:
        """Return the path that a redirect sends a reader of *path* to."""
        hop = self._hops[place]
        found = self._patterns[place].fullmatch(path) if place in self._patterns else None
        values = found.groupdict() if found else {}
        href = re.sub(r":(\w+)", lambda part: values.get(part[1], part[0]), hop.link.href)
        return find_path(self._resolver, hop.document, href)


def _compile(pattern: str) -> re.Pattern[str]:
    names: set[str] = set()

    def render(part: re.Match[str]) -> str:
        name, words = ("splat", ".*") if part[0] == r"\*" else (part[0][1:], "[^/]+")
        if name in names:
            return words
        names.add(name)
        return f"(?P<{name}>{words})"

    return re.compile(_PART.sub(render, pattern))


def _rindex(places: list[int], place: int) -> int:
    return len(places) - 1 - places[::-1].index(place)
