"""The outline of the site: sections, and the articles of each in order. Pure but for reading."""

import itertools
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


class OutlineError(ValueError):
    """The outline and the articles disagree; the message names the file."""


@dataclass(slots=True)
class Section:
    """A section: what readers see, and its articles in reading order."""

    slug: str
    title: str
    purpose: str
    icon: str
    numbered: bool = False
    articles: list[Any] = field(default_factory=list)

    @property
    def steps(self) -> list[Any]:
        """The articles that are numbered steps, in order."""
        return [article for article in self.articles if article.step]


def read_sections(path: Path) -> list[Section]:
    """Return the sections kept in the TOML file at *path*, in its order.

    Raises OutlineError when the file cannot be read or a value is missing.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise OutlineError(f"{path}: cannot be read ({error}).") from error
    try:
        return [_parse_section(slug, entry) for slug, entry in raw.items()]
    except OutlineError as error:
        raise OutlineError(f"{path}: {error}") from None


def _parse_section(slug: str, entry: dict[str, Any]) -> Section:
    for key in ("title", "purpose", "icon"):
        if not isinstance(entry.get(key), str) or not entry[key].strip():
            raise OutlineError(f"{slug}.{key} must be text that is not empty.")
    unknown = set(entry) - {"title", "purpose", "icon", "numbered"}
    if unknown:
        raise OutlineError(f"{slug}.{min(unknown)} is not a known value.")
    return Section(slug=slug, **entry)


def place_articles(sections: Iterable[Section], articles: Iterable[Any]) -> None:
    """Put each article in its section by its Order; link neighbours and number steps.

    Sets section, order, step, previous_article and next_article on each
    article. Raises OutlineError naming the article whose section, Order or
    Step is missing, wrong or taken.
    """
    by_slug = {section.slug: section for section in sections}
    for article in articles:
        _place(article, by_slug)
        article.section.articles.append(article)
    for section in by_slug.values():
        section.articles.sort(key=lambda article: article.order)
        _check_distinct(section.articles, "order")
        _check_distinct(section.steps, "step")
    _link_neighbours([a for section in by_slug.values() for a in section.articles])


def place_unlisted(sections: Iterable[Section], articles: Iterable[Any]) -> None:
    """Give drafts, hidden articles and translations their section; no list leads to them."""
    by_slug = {section.slug: section for section in sections}
    for article in articles:
        _place(article, by_slug)
        article.previous_article = article.next_article = None


def _place(article: Any, by_slug: dict[str, Section]) -> None:
    section = by_slug.get(article.category.slug)
    if section is None:
        raise OutlineError(
            f"{_source(article)}: error section-unknown: the folder {article.category.slug!r} is "
            f"not a section. Move the article to one of: {', '.join(by_slug)}; "
            "or add the section to content/data/sections.toml."
        )
    article.section = section
    article.order = _parse_number(article, "order")
    article.step = _parse_number(article, "step") if hasattr(article, "step") else None


def _parse_number(article: Any, name: str) -> int:
    value = str(getattr(article, name, "")).strip()
    if not value.isdigit() or int(value) < 1:
        raise OutlineError(
            f"{_source(article)}: error section-{name}: {name.capitalize()} must be a whole "
            f"number from 1, not {value!r}. It is the article's place in its section."
        )
    return int(value)


def _check_distinct(articles: list[Any], name: str) -> None:
    by_number = sorted(articles, key=lambda article: getattr(article, name))
    for first, second in itertools.pairwise(by_number):
        if getattr(first, name) == getattr(second, name):
            raise OutlineError(
                f"{_source(second)}: error section-{name}: {name.capitalize()} "
                f"{getattr(second, name)} is taken by {_source(first)}. Give each article of a "
                f"section its own number; {getattr(by_number[-1], name) + 1} is free."
            )


def _link_neighbours(articles: list[Any]) -> None:
    for article in articles:
        article.previous_article = article.next_article = None
    for first, second in itertools.pairwise(articles):
        if first.section is second.section:
            first.next_article, second.previous_article = second, first


def _source(article: Any) -> str:
    return f"content/{article.relative_source_path}"
