"""Pelican's signals to calls; the only module of the plugin that knows Pelican."""

from pathlib import Path
from typing import Any

from pelican.plugins import signals

from provider_notice.stop import stop_build

from .outline import OutlineError, place_articles, place_unlisted, read_sections

_UNLISTED = (
    "translations",
    "drafts",
    "drafts_translations",
    "hidden_articles",
    "hidden_translations",
)


def connect() -> None:
    """Connect; called again by Pelican on a reload, it changes nothing."""
    signals.article_generator_finalized.connect(place)


def place(generator: Any) -> None:
    """Give templates SECTIONS, and each article its place."""
    path = Path(generator.settings["PATH"], "data", "sections.toml")
    try:
        sections = read_sections(path)
        place_articles(sections, generator.articles)
        place_unlisted(sections, [a for name in _UNLISTED for a in getattr(generator, name)])
    except OutlineError as error:
        stop_build(str(error), generator.settings)
    generator.context["SECTIONS"] = sections
