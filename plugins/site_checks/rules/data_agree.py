"""Data for search engines that does not parse, or says what the page does not."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ..finding import Problem

if TYPE_CHECKING:
    from ..document import Document
    from ..links import Resolver
    from ..site import Site

_PAGES = (
    *("WebPage", "Article", "AboutPage", "ContactPage", "CollectionPage", "FAQPage", "ItemPage"),
    *("QAPage", "SearchResultsPage", "BlogPosting"),
)
_DATES = ("datePublished", "dateModified", "lastReviewed")


def data_agree(site: "Site") -> Iterator[Problem]:
    """Every piece of JSON-LD parses, and says what the page shows.

    Bad: "dateModified": "2026-11-23" on a page that shows 1 May 2026
    Good: the same title, description, language, dates and reviewer in both
    """
    for page in site.pages:
        for text in page.graphs:
            try:
                raw = json.loads(text)
            except (ValueError, RecursionError) as error:
                yield Problem(
                    page.path,
                    f"the JSON-LD cannot be parsed ({error})",
                    "Write it in the template with |tojson.",
                )
                continue
            for said, shown in _compare(page, raw, site.resolver):
                yield Problem(
                    page.path,
                    f"the JSON-LD says {said}, but the page {shown}",
                    "Print both from the same value in the template.",
                )


def _compare(page: "Document", raw: Any, resolver: "Resolver") -> Iterator[tuple[str, str]]:
    nodes = [(node, _find_path(page, node, resolver)) for node in _find_pages(raw)]
    is_named = any(path == page.path for _, path in nodes)
    for node, path in nodes:
        if path not in ("", page.path):
            # Beside its own, a page may describe others.
            if not is_named:
                yield f"url {node['url']!r}", f"is {page.path}"
            continue
        lang = node.get("inLanguage")
        if isinstance(lang, str) and lang.lower() != (page.lang or "").lower():
            yield f"inLanguage {lang!r}", f"is in {page.lang!r}"
        said = node.get("description")
        if isinstance(said, str) and said.strip() != page.description:
            yield f"description {said!r}", f"describes itself as {page.description!r}"
        yield from _compare_title(page, node)
        for name in _DATES:
            day = node.get(name)
            if isinstance(day, str) and all(day[:10] != shown[:10] for shown in page.times):
                yield f"{name} {day[:10]}", "does not show that date"
        for person in _as_list(node.get("reviewedBy")):
            who = person.get("name") if isinstance(person, dict) else person
            if isinstance(who, str) and who not in page.text:
                yield f"it was reviewed by {who!r}", "does not name them"


def _find_path(page: "Document", node: dict[str, Any], resolver: "Resolver") -> str:
    """Return which page a node says that it describes, or nothing where it does not say."""
    url = node.get("url")
    return resolver.resolve(page.path, url).path if isinstance(url, str) else ""


def _compare_title(page: "Document", node: dict[str, Any]) -> Iterator[tuple[str, str]]:
    mains = [text for level, text in page.headings if level == 1]
    said = node.get("headline") or node.get("name")
    if isinstance(said, str) and said not in (*mains, page.title):
        yield f"its title is {said!r}", f"is headed {(mains or [page.title])[0]!r}"


def _find_pages(raw: Any) -> Iterator[dict[str, Any]]:
    """Yield the nodes that describe the page itself."""
    for node in _as_list(raw):
        if not isinstance(node, dict):
            continue
        yield from _find_pages(node.get("@graph"))
        kinds = [str(kind) for kind in _as_list(node.get("@type"))]
        if any(kind.endswith(_PAGES) for kind in kinds):
            yield node


def _as_list(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
