"""Pelican's signals to calls; the only module of the plugin that knows Pelican."""

from pathlib import Path
from typing import Any

from pelican.plugins import signals

from .outline import OutlineError, place_articles, read_sections


def connect() -> None:
    """Connect; called again by Pelican on a reload, it changes nothing."""
    signals.article_generator_finalized.connect(place)


def place(generator: Any) -> None:
    """Give templates SECTIONS, and each article its place."""
    path = Path(generator.settings["PATH"], "data", "sections.toml")
    try:
        sections = read_sections(path)
        place_articles(sections, generator.articles)
    except OutlineError as error:
        raise SystemExit(str(error)) from None
    generator.context["SECTIONS"] = sections
