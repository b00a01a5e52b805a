"""What is known only when every article has been read: who cites what, and what nobody uses."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from .library import Library
from .page import Page
from .problem import Problem
from .templating import LATE, TEMPLATES, late_mark


@dataclass(slots=True)
class CitedSource:
    """A source and the articles that rest on it."""

    key: str
    html: Markup
    url: str
    title: str
    year: str
    articles: list[Any] = field(default_factory=list)


def gather_sources(library: Library, contents: Iterable[Any]) -> list[CitedSource]:
    """Return the sources that *contents* cite, in the order of the alphabet."""
    by_key: dict[str, CitedSource] = {}
    for content in contents:
        for source in content.evidence.citations.sources:
            ref = library.references[source.key]
            entry = by_key.setdefault(
                ref.key, CitedSource(ref.key, ref.html, ref.url, ref.title, ref.year)
            )
            entry.articles.append(content)
    for entry in by_key.values():
        entry.articles.sort(key=lambda content: str(content.title))
    return sorted(by_key.values(), key=lambda entry: entry.html.striptags().lower())


def draw_late(content: Any, cited: list[CitedSource], settings: dict[str, Any]) -> None:
    """Draw the inserts of *content* that need the whole site or its settings."""
    for name in LATE:
        mark = str(late_mark(name))
        if mark in content._content:
            values = {"sources": cited, "email": settings.get("CONTACT_EMAIL", "")}
            html = TEMPLATES.get_template(f"{name}.html").render(values)
            content._content = content._content.replace(mark, html)


def find_unsaid(library: Library, names: Iterable[str]) -> Iterator[Problem]:
    """Yield a warning for each of *names* that site.toml leaves empty."""
    for name in names:
        if not str(library.site.get(name, "")).strip():
            yield Problem(
                "content/data/site.toml",
                1,
                "site-unsaid",
                f"{name} is empty, so readers are told that it is not stated yet",
                f'Write {name} = "..." in one sentence, as readers should read it.',
                "warning",
            )


def find_unused(
    library: Library, pages: list[Page], cited: list[CitedSource]
) -> Iterator[Problem]:
    """Yield a warning for sources that nothing cites and figures that nothing shows."""
    if not pages:
        return
    unused = sorted(library.references.keys() - {source.key for source in cited})
    if unused:
        yield Problem(
            "content/data/references.json",
            1,
            "unused-source",
            f"{len(unused)} sources are cited nowhere: {', '.join(unused)}",
            "Cite them or take them out.",
            "warning",
        )
    shown = {key for page in pages for key in page.used}
    idle = sorted(library.facts.keys() - shown)
    if idle:
        yield Problem(
            "content/data/facts.toml",
            1,
            "unused-figure",
            f"{len(idle)} figures are shown nowhere: {', '.join(idle)}",
            "Use them or take them out.",
            "warning",
        )
