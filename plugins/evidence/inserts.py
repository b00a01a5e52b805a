"""The inserts an article may hold, each drawn by a template from the data files."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from markupsafe import Markup

from .drawings import people, picture
from .page import Page
from .records import Group, Weight
from .templating import draw, late_mark

# The help a distressed reader is sent to from every help box.
CRISIS_PAGE = "{filename}/is-it-for-you/help-in-a-crisis.md"
_ARTICLE = re.compile(r"\]\(\{filename\}(/[^)#]+)")
_FIGURE = re.compile(r"\[\[n ([\w-]+)")


def draw_sources(page: Page) -> Markup:
    """Return the list of the sources that *page* cites."""
    return draw("sources.html", page, sources=page.citations.sources)


def help_now(page: Page, words: list[str]) -> Markup:
    """Draw the short help box."""
    _no_words(page, "help-now", words)
    return draw("help-now.html", page, places=page.library.places, crisis_page=CRISIS_PAGE)


def crisis_lines(page: Page, words: list[str]) -> Markup:
    """Draw every help line, by country."""
    _no_words(page, "crisis-lines", words)
    places = page.library.places
    checked = min(place.checked for place in places)
    return draw("crisis-lines.html", page, places=places, checked=checked)


def approvals(page: Page, words: list[str]) -> Markup:
    """Draw what is approved where: everywhere, or in the places named."""
    groups = _choose(page, "approvals", page.library.approvals, words)
    return _draw_groups("approvals.html", page, groups)


def costs(page: Page, words: list[str]) -> Markup:
    """Draw what it costs and who pays."""
    return _draw_groups("costs.html", page, _choose(page, "costs", page.library.costs, words))


def _draw_groups(template: str, page: Page, groups: list[Group]) -> Markup:
    checked = min((group.checked for group in groups), default=None)
    return draw(template, page, groups=groups, checked=checked)


def side_effects(page: Page, words: list[str]) -> Markup:
    """Draw the table of side effects, or only the rows named."""
    rows = _choose(page, "side-effects", page.library.side_effects, words)
    studies: dict[str, list[Any]] = {}
    serious = []
    for row in rows:
        page.used.add(row.key)
        # The whole table shows only what can be compared, and what is serious without a figure.
        if row.value is not None and (words or row.comparison is not None):
            studies.setdefault(row.study, []).append(row)
        elif row.severity in ("severe", "emergency"):
            serious.append(row)
    return draw("side-effects.html", page, studies=studies, serious=serious, number=page.number)


def glossary(page: Page, words: list[str]) -> Markup:
    """Draw every word and what it means."""
    _no_words(page, "glossary", words)
    return draw("glossary.html", page, terms=page.library.terms)


def all_sources(page: Page, words: list[str]) -> Markup:
    """Mark the place of the list of every source; it is drawn when all articles are read."""
    _no_words(page, "all-sources", words)
    return late_mark("all-sources")


def contact(page: Page, words: list[str]) -> Markup:
    """Mark the place of the address to write to; it is drawn from the settings."""
    _no_words(page, "contact", words)
    return late_mark("contact")


def funder(page: Page, words: list[str]) -> Markup:
    """Draw who pays for the site, or that this is not stated yet."""
    _no_words(page, "funder", words)
    return draw("funder.html", page, funder=page.library.site.get("funder", ""))


def weigh_up(page: Page, words: list[str]) -> Markup:
    """Draw what to weigh up before choosing, without the rows that the page tells itself."""
    page.level = 1
    weights = [weight for weight in _choose_weights(page, words) if weight.points]
    # What the article has drawn already is not drawn again.
    pictures = {
        w.key: picture(page, [w.picture]) if w.picture and not page.drawn[w.picture] else ""
        for w in weights
    }
    return draw("weigh-up.html", page, weights=weights, pictures=pictures)


def _choose_weights(page: Page, words: list[str]) -> list[Weight]:
    """Return what *words* do not leave out, without what the page has told."""
    if words and (words[0] != "without" or len(words) == 1):
        page.wrong(
            "unknown-insert",
            f"[[weigh-up {' '.join(words)}]] does not say which rows to leave out",
            "Write [[weigh-up]], or [[weigh-up without ROW ROW]].",
        )
    left_out = _choose(page, "weigh-up", page.library.weights, words[1:]) if words[1:] else []
    return [_untold(page, w) for w in page.library.weights.values() if w not in left_out]


def _untold(page: Page, weight: Weight) -> Weight:
    """Return *weight* without points that lead to the article itself or that it has told."""
    points = [p for p in weight.points if not any(map(page.path.endswith, _ARTICLE.findall(p)))]
    if weight.told_once:
        points = [p for p in points if not (keys := set(_FIGURE.findall(p))) or keys - page.used]
    return replace(weight, points=tuple(points))


def read_more(page: Page, words: list[str]) -> Markup:
    """Draw where to read more."""
    page.level = 1
    readings = _choose(page, "read-more", page.library.readings, words)
    if len({reading.kind for reading in readings}) < 2:
        page.wrong(
            "read-more-kinds",
            "[[read-more]] names sources of one kind only",
            "Name at least two kinds (guideline, hospital, research, regulator).",
        )
    references = page.library.references
    return draw("read-more.html", page, readings=readings, references=references)


def _choose(page: Page, name: str, table: dict[str, Any], words: list[str]) -> list[Any]:
    """Return the entries of *table* that *words* name, or all; unknown ones are noted."""
    for word in words:
        if word not in table:
            page.wrong(
                "unknown-insert",
                f"[[{name} {' '.join(words)}]] names {word!r}, which is not in the data",
                f"Use one of: {_some(table)}",
            )
    return [table[word] for word in words if word in table] if words else list(table.values())


def _some(table: dict[str, Any]) -> str:
    names = list(table)
    return ", ".join(names[:8]) + (", …" if len(names) > 8 else ".")


def _no_words(page: Page, name: str, words: list[str]) -> None:
    if words:
        page.wrong("unknown-insert", f"[[{name}]] takes no further words", f"Write [[{name}]].")


INSERTS: dict[str, Callable[[Page, list[str]], Markup]] = {
    "help-now": help_now,
    "crisis-lines": crisis_lines,
    "approvals": approvals,
    "costs": costs,
    "side-effects": side_effects,
    "weigh-up": weigh_up,
    "read-more": read_more,
    "glossary": glossary,
    "all-sources": all_sources,
    "contact": contact,
    "funder": funder,
    "people": people,
    "picture": picture,
}
