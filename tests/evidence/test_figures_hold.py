"""Every share of people that readers meet is one that the data holds."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from evidence.facts import whole
from evidence.library import Library, read_library
from tests.conftest import ROOT

SHARE = re.compile(
    r"(\d[\d,.]*|[Ff]ewer than 1|[Ll]ess than 1) (?:people )?out of (?:every )?100\b"
)
BLOCKS = "p, li, td, dd, caption, figcaption"


def find_strays(html: str, library: Library) -> list[str]:
    """Return the shares in an article that no fact of a source cited on the page holds."""
    article = BeautifulSoup(html, "html5lib").find("article")
    for extra in article.select(".provider-notice, nav, header"):
        extra.decompose()
    cited = cited_keys(article, library)
    held = {
        whole(value)
        for fact in (*library.facts.values(), *map(library.fact, library.side_effects))
        if fact.source in cited
        for value in (fact.value, fact.comparison)
        if value is not None
    }
    for extra in article.select(".sources, .citation, svg"):
        extra.decompose()
    strays = []
    for block in article.select(BLOCKS):
        text = " ".join(block.get_text(" ").split())
        if not block.select(BLOCKS):
            strays += [m[0] for m in SHARE.finditer(text) if number_of(m[1]) not in held]
            strays += re.findall(r"\d[\d.]* ?%|\d+ per ?cent", text)
    return strays


def number_of(text: str) -> int | None:
    """The whole number written, or None for fewer than 1."""
    return int(text) if text.isdigit() else None


def cited_keys(article: BeautifulSoup, library: Library) -> set[str]:
    """The keys of the sources in the article's list."""
    texts = [" ".join(item.get_text().split()) for item in article.select(".sources li")]
    return {
        ref.key
        for ref in library.references.values()
        if any(text.startswith(" ".join(ref.html.striptags().split())) for text in texts)
    }


def test_every_share_in_the_site_is_in_the_data(built_site: Path):
    """No page states a share of people that its cited data does not hold."""
    library = read_library(ROOT / "content" / "data")
    strays = {
        path.relative_to(built_site).as_posix(): found
        for path in sorted(built_site.glob("*/*.html"))
        if (html := path.read_text("utf-8")) and "<article" in html
        if (found := find_strays(html, library))
    }
    # The only share said by hand: of a dose in milk, not of people.
    strays.pop("side-effects/pregnancy-and-breastfeeding.html", None)
    assert strays == {}


@pytest.mark.parametrize(
    ("words", "strays"),
    [
        ("69 out of 100", []),
        ("52 out of 100", []),
        ("70 out of 100", ["70 out of 100"]),
        ("41 out of 100", ["41 out of 100"]),
        ("69.3%", ["69.3%"]),
    ],
)
def test_a_stray_share_is_found(words, strays):
    """The check above sees a share that is wrong, or of a source that is not cited."""
    library = read_library(ROOT / "content" / "data")
    ref = library.references["popova2019"]
    html = f"<article><p>It was {words}.</p><ol class=sources><li>{ref.html}</ol></article>"
    assert find_strays(html, library) == strays
