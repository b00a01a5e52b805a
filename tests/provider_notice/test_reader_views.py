"""What reader views and read-later tools keep of a page holds the notice, last."""

import re
from pathlib import Path

import pytest
import trafilatura
from bs4 import BeautifulSoup


def keep(html: str) -> str:
    """Return the words of a page that such tools keep."""
    return trafilatura.extract(html, include_comments=False, deduplicate=False) or ""


def letters(text: str) -> str:
    """Return *text* without spaces and marks, which tools set in their own ways."""
    return re.sub(r"\W", "", text).lower()


@pytest.fixture(scope="module")
def articles(built_site: Path) -> dict[str, str]:
    """The page of every third article, by its path."""
    paths = sorted(built_site.glob("*/*.html"))[::3]
    pages = {path.name: path.read_text(encoding="utf-8") for path in paths}
    return {name: html for name, html in pages.items() if "data-provider-notice" in html}


def test_what_a_reader_view_keeps_ends_with_the_notice(articles: dict[str, str]) -> None:
    assert len(articles) > 10
    for name, html in articles.items():
        notice = BeautifulSoup(html, "html5lib").select_one("[data-provider-notice]")
        assert notice is not None
        # A line that is only a link is taken for a menu, and left out.
        words = "".join(part.get_text() for part in notice.select("h2, p:not(:has(a))"))
        assert letters(keep(html)).endswith(letters(words)), name


def test_a_notice_that_reader_views_leave_out_is_noticed(articles: dict[str, str]) -> None:
    """The test above can fail: as an <aside> the notice is lost, and the text is not."""
    name, html = next(iter(articles.items()))
    before, notice = html.split('<section class="provider-notice"')
    aside = f'{before}<aside class="provider-notice"{notice.replace("</section", "</aside", 1)}'
    heading = BeautifulSoup(html, "html5lib").select_one("[data-provider-notice] h2")
    assert heading is not None
    assert letters(heading.get_text()) not in letters(keep(aside)), name
    assert len(keep(aside)) > 1000
