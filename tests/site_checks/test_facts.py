"""What one walk over a page finds is what a second parser, html5lib, finds."""

import random
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from provider_notice.dom import parse
from site_checks.attributes import split_srcset
from site_checks.walk import read_facts

ODD = [
    "<p id=a><a href='x.html'>x<p id=b><a href=y.html>y</a>",
    "<table><tr><td><a href='in.html'>in</a></td></tr><a href='out.html'>out</a></table>",
    "<svg><a xlink:href='s.html'><use href='#u'/></a><title>T</title></svg><title>late</title>",
    "<textarea><a href='never.html'></textarea><a href='seen.html'>s</a>",
    "<!-- <a href='never.html'> --><noscript><a href='n.html'>n</a></noscript>",
    "<h1>A<h2>B</h1><h3>C</h3></h2><h4>D",
    "<img src=a.png id=i alt><img src='b.png'><IMG SRC='c.png' ALT='x'>",
    "<template><a href='never.html' id='never'>x</a></template><p id='p'>",
]


def sample(site: Path, number: int) -> list[Path]:
    """Return some pages of the real site, always the same ones."""
    pages = sorted(site.rglob("*.html"))
    return random.Random(0).sample(pages, min(number, len(pages)))


def compare(html: str) -> None:
    """Assert that both parsers see the same links, ids and headings."""
    facts, _ = read_facts("a.html", parse(html))
    soup = BeautifulSoup(html, "html5lib")
    for template in soup("template"):
        template.clear()
    tags = soup(True)
    assert [link.href for link in facts.links if link.element == "a"] == [
        tag.get("href", tag.get("xlink:href"))
        for tag in tags
        if tag.name == "a" and (tag.has_attr("href") or tag.has_attr("xlink:href"))
    ]
    assert facts.ids == [tag["id"] for tag in tags if tag.has_attr("id")]
    assert [level for level, _ in facts.headings] == [
        int(tag.name[1]) for tag in tags if tag.name in ("h1", "h2", "h3", "h4", "h5", "h6")
    ]
    assert facts.silent_images == [
        tag["src"] for tag in tags if tag.name == "img" and not tag.has_attr("alt")
    ]


@pytest.mark.parametrize("html", ODD)
def test_odd_markup_is_read_as_browsers_read_it(html: str) -> None:
    compare(f"<!doctype html><html><body>{html}</body></html>")


def test_pages_of_the_real_site_are_read_alike(built_site: Path) -> None:
    for page in sample(built_site, 6):
        compare(page.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("a.png", ["a.png"]),
        ("a.png 1x, b.png 2x", ["a.png", "b.png"]),
        ("a,b.png 100w,c.png 200w", ["a,b.png", "c.png"]),
        ("a.png, b.png 2x,", ["a.png", "b.png"]),
        ("  \n a.png\t1x ,\n b.png 2x\n", ["a.png", "b.png"]),
        ("data:image/gif;base64,R0lG 1x, b.png 2x", ["data:image/gif;base64,R0lG", "b.png"]),
        ("", []),
    ],
)
def test_a_srcset_is_split_as_the_standard_says(value: str, found: list[str]) -> None:
    assert split_srcset(value) == found
