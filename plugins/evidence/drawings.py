"""The inserts that are pictures, each drawn by a template from the data files."""

from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup

from .facts import whole
from .page import Page
from .pictures import WIDTH, at_minute, draw_curve, draw_track, in_week, split_grid
from .templating import draw

# How high the line of a session rises, in units of the picture.
_HEIGHT = 56


def people(page: Page, words: list[str]) -> Markup:
    """Draw a figure as people out of 100, treatment beside comparison."""
    fact = page.library.fact(words[0]) if len(words) == 1 else None
    if fact is None or fact.value is None:
        page.wrong(
            "unknown-figure",
            f"[[people {' '.join(words)}]] names no figure",
            "Use [[people KEY]] with one key of content/data/facts*.toml or side-effects.csv.",
        )
        return Markup("")
    if fact.counts:
        page.wrong(
            "unknown-figure",
            f"[[people {fact.key}]] draws people, but this figure counts {fact.counts}",
            f"Say it in words, and name the {fact.counts}.",
        )
        return Markup("")
    page.used.add(fact.key)
    sides = [(fact.medicine, fact.value, "treatment")]
    if fact.comparison is not None:
        sides.append((fact.compared_with, fact.comparison, "comparison"))
    drawn = [
        {"label": label, "value": value, "kind": kind, "grid": split_grid(whole(value) or 0)}
        for label, value, kind in sides
    ]
    return draw("people.html", page, fact=fact, sides=drawn, number=page.number("people"))


def picture(page: Page, words: list[str]) -> Markup:
    """Draw the picture named: course, session, routes or synapse."""
    name = words[0] if len(words) == 1 else ""
    if name not in PICTURES:
        page.wrong(
            "unknown-insert",
            f"[[picture {' '.join(words)}]] is not a picture",
            f"Use one of: {', '.join(PICTURES)}.",
        )
        return Markup("")
    data = page.library.pictures[name]
    values = PICTURES[name](data)
    return draw(
        f"picture-{name}.html", page, data=data, number=page.number(name), width=WIDTH, **values
    )


def _course(data: Mapping[str, Any]) -> dict[str, Any]:
    weeks = max(len(plan["weeks"]) for plan in data["tracks"])
    ticks = [(in_week(week, weeks), week + 1) for week in range(weeks)]
    return {"tracks": [draw_track(plan, weeks) for plan in data["tracks"]], "ticks": ticks}


def _session(data: Mapping[str, Any]) -> dict[str, Any]:
    hours = data["hours"]
    return {
        "curves": [draw_curve(times, hours, _HEIGHT) for times in data["curves"]],
        "ticks": [(at_minute(hour * 60, hours), hour) for hour in range(hours + 1)],
        "stay": at_minute(data["stay"], hours),
        "height": _HEIGHT,
    }


def _as_kept(data: Mapping[str, Any]) -> dict[str, Any]:
    return {}


PICTURES: dict[str, Callable[[Mapping[str, Any]], dict[str, Any]]] = {
    "course": _course,
    "session": _session,
    "routes": _as_kept,
    "synapse": _as_kept,
}
