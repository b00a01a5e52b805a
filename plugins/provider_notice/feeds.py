"""Feed entries: those with full text carry the notice already, summaries are given it."""

from collections.abc import Callable, Iterable
from typing import Any


def complete_entries(
    entries: Iterable[dict[str, Any]], contents: Iterable[Any], render: Callable[[Any], str]
) -> list[str]:
    """Add the notice to each entry that has only a summary; return what could not be done.

    *render* gives a content's notice as HTML with its links resolved.
    """
    # The longest address first: a.html must not take what belongs to care/a.html.
    by_url = {c.url: c for c in sorted(contents, key=lambda content: -len(content.url))}
    lost = []
    for entry in entries:
        content = _find(entry["link"], by_url)
        if content is None:
            lost.append(
                f"error notice-feed: the feed entry {entry['title']!r} ({entry['link']}) belongs "
                "to no article of this site. Take out what adds it."
            )
            continue
        if entry.get("content"):
            continue
        notice = render(content)
        text = entry.get("description") or ""
        if notice not in text:
            entry["description"] = f"{text}\n{notice}"
    return lost


def _find(link: str, by_url: dict[str, Any]) -> Any | None:
    path = link.partition("?")[0]
    for url, content in by_url.items():
        if path == url or path.endswith("/" + url):
            return content
    return None
