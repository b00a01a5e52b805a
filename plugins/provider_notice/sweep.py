"""Every content Pelican may write, found wherever its generators keep it."""

from collections.abc import Iterable, Iterator
from typing import Any

_LISTS = (
    "articles",
    "translations",
    "drafts",
    "drafts_translations",
    "hidden_articles",
    "hidden_translations",
    "pages",
    "draft_pages",
    "draft_translations",
    "hidden_pages",
)


def find_contents(generators: Iterable[Any]) -> list[Any]:
    """Return every article and page, each once.

    The generators' lists alone miss hidden articles, and under i18n_subsites
    a translation in the feeds; the map of generated content misses others.
    """
    found: dict[int, Any] = {}
    for content in _sweep(generators):
        if is_a(content, "Article") or is_a(content, "Page"):
            found.setdefault(id(content), content)
    return list(found.values())


def is_a(content: Any, kind: str) -> bool:
    """Tell whether *content* is Pelican's Article or Page, or of a class made from it."""
    return any(base.__name__ == kind for base in type(content).__mro__)


def _sweep(generators: Iterable[Any]) -> Iterator[Any]:
    for generator in generators:
        listed = [c for name in _LISTS for c in getattr(generator, name, ())]
        generated = generator.context.get("generated_content", {}).values()
        for content in (*listed, *(c for c in generated if c is not None)):
            yield content
            yield from getattr(content, "translations", ())
