"""Which of the pages that a build writes are Pelican's own lists. Pure."""

from collections.abc import Iterator, Mapping
from typing import Any

Context = Mapping[str, Any]


def is_listing(context: Context) -> bool:
    """Tell whether Pelican wrote the page of *context* to list articles, or from a template."""
    return _find_origin(context) in set(_find_places(context))


def _find_origin(context: Context) -> str:
    """Return where the page is written; where it is one of several, where the first is."""
    for name in ("articles_paginator", "dates_paginator"):
        if name in context:
            return str(context[name].name)
    return str(context.get("output_file"))


def _find_places(context: Context) -> Iterator[str]:
    """Yield where the settings have lists written, and templates that are pages themselves."""
    for template in context.get("DIRECT_TEMPLATES", ()):
        yield str(context.get(f"{template.upper()}_SAVE_AS", f"{template}.html"))
    yield from map(str, context.get("TEMPLATE_PAGES", {}).values())
    for kind in ("categories", "tags", "authors"):
        yield from (str(listed.save_as) for listed, _ in context.get(kind) or ())
    for periods in (context.get("period_archives") or {}).values():
        yield from (str(period["save_as"]) for period in periods)
