"""The A to Z, the words of the search and the terms explained in place."""

from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup

from tests.conftest import ROOT
from theme_build.headings import list_headings, split_opening
from theme_build.side_notes import note_sources
from theme_build.terms import explain_terms
from theme_build.topics import TopicsError, list_topics, read_words


@dataclass
class Term:
    """A word of the glossary, as the evidence plugin gives it."""

    term: str
    key: str
    meaning: str = "What it means."
    also: tuple[str, ...] = field(default=())


PLACEBO, DRIP = Term("Placebo", "placebo"), Term("Infusion", "infusion", also=("drip",))


def article(section: str, slug: str, title: str) -> SimpleNamespace:
    """Return what a topic needs to know of an article."""
    return SimpleNamespace(category=SimpleNamespace(slug=section), slug=slug, title=title)


def test_the_first_use_of_a_word_is_marked_and_no_other() -> None:
    """A reader meets each explained word once."""
    found = explain_terms("<p>A placebo &amp; a drip. A placebo.</p>", [PLACEBO, DRIP])
    assert found.html == (
        '<p>A <button class="term" type="button" popovertarget="term-placebo">placebo</button> '
        '&amp; a <button class="term" type="button" popovertarget="term-infusion">drip</button>. '
        "A placebo.</p>"
    )
    assert [term.key for term in found.terms] == ["placebo", "infusion"]


@pytest.mark.parametrize(
    "html",
    [
        "<h2>Placebo</h2>",
        '<p><a href="#">placebo</a></p>',
        '<section class="care"><p>placebo</p></section>',
        '<section class="provider-notice"><p>placebo</p></section>',
        "<table><tr><td><p>placebo</p></td></tr></table>",
        "<p>placebo-controlled</p>",
        '<p title="placebo">no</p>',
        "placebo",
    ],
)
def test_a_word_in_a_heading_link_box_or_notice_is_left_alone(html: str) -> None:
    """Help, links and the notice read without a detour."""
    assert explain_terms(html, [PLACEBO]).html == html


def test_text_that_looks_like_markup_is_cut_at_the_right_place() -> None:
    """Line breaks, entities and unclosed items do not move a mark."""
    html = "<ul>\n<li>a &lt;b&gt;\n<li>the\nplacebo"
    before, _, after = explain_terms(html, [PLACEBO]).html.partition("<button")
    assert before == "<ul>\n<li>a &lt;b&gt;\n<li>the\n"
    assert after.endswith(">placebo</button>")


def test_headings_leave_out_the_opening_box() -> None:
    """What stands above the list is not listed."""
    opening = '<section class="in-short"><h2 id="in-short">In short</h2></section>'
    html = f'{opening}<h2 id="a">A <i>b</i></h2>'
    assert [(h.id, h.text) for h in list_headings(html)] == [("a", "A b")]
    assert split_opening(html)[1] == '<h2 id="a">A <i>b</i></h2>'
    assert split_opening("<p>x</p>") == ("", "<p>x</p>")


def source(number: int, html: str, year: str = "2019", title: str = "A trial") -> SimpleNamespace:
    """Return what a side note needs to know of a source."""
    return SimpleNamespace(number=number, html=html, year=year, title=title)


@pytest.mark.parametrize(
    ("html", "note"),
    [
        ('Popova V, Daly EJ. <a href="#">A trial</a>. Journal. 2019.', "1 Popova 2019"),
        ('Al Shirawi MI, et al. <a href="#">A trial</a>.', "1 Al Shirawi 2019"),
        ('U.S. Food and Drug Administration. <a href="#">X</a>.', "1 U.S. Food and Drug "
         "Administration 2019"),
        ('Johnson &amp; Johnson. <a href="#">X</a>.', "1 Johnson &amp; Johnson 2019"),
        ('<a href="#">A trial</a>. 2019.', "1 A trial 2019"),
    ],
)  # fmt: skip
def test_a_source_is_named_beside_its_first_mark(html: str, note: str) -> None:
    """Who and when, as an attribute: the words of the page stay what they were."""
    page = '<p>It helped<sup><a href="#source-1" id="cite-1">1</a></sup>.</p>'
    expected = page.replace(' id="cite-1"', f' id="cite-1" data-source="{note}"')
    assert note_sources(page, [source(1, html)]) == expected


def test_marks_in_boxes_and_tables_get_no_side_note() -> None:
    """They take the margin themselves."""
    html = '<table><tr><td><a id="cite-1">1</a></td></tr></table><p><a id="cite-2">2</a></p>'
    noted = note_sources(html, [source(1, "A. <a "), source(2, "B. <a ")])
    assert noted == html.replace(' id="cite-2"', ' id="cite-2" data-source="2 B 2019"')


def test_every_article_is_in_the_a_to_z_by_a_word_or_by_its_title() -> None:
    """None is left out, and the order is that of the alphabet."""
    bladder, other = article("s", "bladder", "Bladder?"), article("s", "other", "an other")
    topics = list_topics({"s": {"Urine": "bladder", "Gone": "not-there"}}, [bladder, other])
    assert [(t.words, t.letter, t.article.slug) for t in topics] == [
        ("an other", "A", "other"),
        ("Urine", "U", "bladder"),
    ]


def test_a_list_of_words_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    """The message names the file and what it must hold."""
    path = tmp_path / "a-to-z.toml"
    path.write_text('[s]\n"Word" = 3\n')
    with pytest.raises(TopicsError) as raised:
        read_words(path)
    assert str(raised.value) == f"{path}: s must hold lines of the form word = text."


def test_the_words_of_the_site_lead_to_articles_that_are_there(built_site: Path) -> None:
    """No word of the A to Z is dead, and every article has one."""
    tables = read_words(ROOT / "content" / "data" / "a-to-z.toml")
    page = BeautifulSoup((built_site / "a-to-z.html").read_text(encoding="utf-8"), "html5lib")
    shown = {link.get_text() for link in page.select(".letter__link")}
    missing = {word for table in tables.values() for word in table} - shown
    assert missing == set()
