"""Where article text reaches a reader, and what each place owes. Pure.

This table is the whole list: the manifest names one of these for every file
written, and a file of any other kind is a finding.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .listings import is_listing
from .sweep import is_a


@dataclass(frozen=True, slots=True)
class Surface:
    """A kind of file: what it is, and which judge in judging.py decides on it."""

    name: str
    what: str
    judge: str


SURFACES = (
    Surface("article", "the page of a published article, in any language, printed too", "page"),
    Surface("draft", "the page of a draft, which is public to whoever has its address", "page"),
    Surface("hidden", "the page of an article that no listing shows", "page"),
    Surface("page", "a page that opts in with the head line Notice:", "page"),
    Surface("exempt", "a page about the site, listed among the exemptions", "listing"),
    Surface(
        "listing",
        "home, sections, tags: titles, summaries, or whole articles",
        "listing",
    ),
    Surface("other", "a page that another plugin wrote, with few words of its own", "other"),
    Surface("feed", "an Atom or RSS feed: every entry, with full text or a summary", "feed"),
    Surface("copy", "the plain-text copy of an article", "copy"),
)


def describe_page(
    path: str, output: str, context: dict[str, Any], writer: str = ""
) -> dict[str, Any]:
    """Return the manifest's record of one page, which the module *writer* wrote.

    The kind comes from what Pelican wrote the page from, never from what the
    page says of itself.
    """
    record: dict[str, Any] = {"path": Path(path).relative_to(output).as_posix()}
    content = context.get("article") or context.get("page")
    if content is None and is_listing(context):
        return record | {"surface": "listing"}
    # Another plugin may call an article by another name; one that owes none has one page.
    found = [content] if content else _find_owing(context)
    if len(found) == 1 and (_owes(found[0]) or found[0].save_as == context["output_file"]):
        return record | describe_content(found[0])
    return record | {"surface": "other", "by": writer}


def _find_owing(context: dict[str, Any]) -> list[Any]:
    return [value for value in context.values() if _owes(value)]


def _owes(content: Any) -> bool:
    return getattr(content, "provider_notice", None) is not None


def describe_content(content: Any) -> dict[str, Any]:
    """Return what the manifest says of a file written from *content*."""
    wording = getattr(content, "provider_notice", None)
    record: dict[str, Any] = {
        "source": content.relative_source_path,
        "status": content.status,
        "lang": content.lang,
    }
    if wording is None:
        return record | {"surface": "exempt"}
    record["notice"] = {"kind": wording.kind, "lang": wording.lang, "version": wording.version}
    return record | {"surface": _name_surface(content)}


def _name_surface(content: Any) -> str:
    if is_a(content, "Page"):
        return "page"
    return {"draft": "draft", "hidden": "hidden"}.get(content.status, "article")
