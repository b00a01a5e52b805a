"""The plain-text copy of each article, for people and programs that read text."""

from datetime import date
from pathlib import PurePosixPath
from typing import Any

from bs4 import BeautifulSoup
from markdownify import markdownify

from .notice import MARKER, render_text


def copy_path(save_as: str) -> str:
    """Return where the copy of the page at *save_as* is written: beside it, as .txt."""
    return PurePosixPath(save_as).with_suffix(".txt").as_posix()


def render_copy(content: Any, html: str, address: str) -> str:
    """Return the copy of *content*, whose full text is *html*, published at *address*.

    The notice stands last, in the same approved words.
    """
    soup = BeautifulSoup(html, "html.parser")
    href = ""
    for notice in soup.select(f"[{MARKER}]"):
        href = str(notice.a["href"]) if notice.a else ""
        notice.decompose()
    for picture in soup.select("svg"):
        words = [
            part.get_text(" ", strip=True)
            for part in picture.select(":scope > title, :scope > desc")
        ]
        picture.replace_with(f"[Picture: {' '.join(words)}]" if words else "")
    for hidden in soup.select("script, style, template"):
        hidden.decompose()
    body = markdownify(str(soup), heading_style="ATX", bullets="-", strip=["img"]).strip()
    parts = [f"# {content.title}", _plain(content.summary), _dates(content, address), body]
    return "\n\n".join((*filter(None, parts), render_text(content.provider_notice, href)))


def _plain(html: str) -> str:
    return BeautifulSoup(html or "", "html.parser").get_text(" ", strip=True)


def _dates(content: Any, address: str) -> str:
    changed: date = getattr(content, "modified", content.date)
    return f"Last updated: {changed:%Y-%m-%d}\nThis article: {address}"
