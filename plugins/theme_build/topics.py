"""The A to Z and the words the search knows. Pure but for reading."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


class TopicsError(ValueError):
    """A list of words cannot be used; the message names the file."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A word of the A to Z and the article that answers it."""

    words: str
    article: Any

    @property
    def letter(self) -> str:
        """The letter it stands under."""
        return self.words[0].upper()


def read_words(path: Path) -> dict[str, dict[str, str]]:
    """Return the tables of words in the TOML file at *path*; none when there is no file.

    Raises TopicsError when the file cannot be read or a value is not text.
    """
    if not path.exists():
        return {}
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise TopicsError(f"{path}: cannot be read ({error}).") from error
    for name, table in tables.items():
        values = table.values() if isinstance(table, dict) else [None]
        if not all(isinstance(value, str) and value for value in values):
            raise TopicsError(f"{path}: {name} must hold lines of the form word = text.")
    return tables


def list_topics(tables: Mapping[str, Mapping[str, str]], articles: Iterable[Any]) -> list[Topic]:
    """Return the topics of the published *articles* in the order of the alphabet.

    An article that no word leads to is listed by its title, so none is left out.
    """
    by_path = {(article.category.slug, article.slug): article for article in articles}
    topics = [
        Topic(words, by_path[section, slug])
        for section, table in tables.items()
        for words, slug in table.items()
        if (section, slug) in by_path
    ]
    named = {id(topic.article) for topic in topics}
    topics += [Topic(a.title, a) for a in by_path.values() if id(a) not in named]
    return sorted(topics, key=lambda topic: topic.words.casefold())
