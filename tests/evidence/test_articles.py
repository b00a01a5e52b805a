"""What a reader gets of an article's citations, figures, boxes and inserts."""

import re

from bs4 import BeautifulSoup


def test_citations_are_numbered_and_linked_back(show):
    """Numbers come in the order of the text; each leads to its source and back."""
    page = show.article("everything")
    text = " ".join(page.find("article").get_text().split())
    assert "It helped 69 out of 100 people, and 52 with placebo1, 2." in text
    links = page.select("sup.citation a")
    assert [link.get_text() for link in links] == ["1", "1", "2"]
    for link in links:
        assert page.find(id=link["href"][1:]).name == "li"
    for back in page.select(".sources a[href^='#cite']"):
        assert page.find(id=back["href"][1:])["href"].startswith("#source-")
    sources = page.select("details.sources > ol > li")
    assert len(sources) == 2
    assert "Popova V, et al." in sources[0].get_text()
    assert sources[0].select_one("a[href='https://doi.org/10.1176/appi.ajp.2019.19020172']")
    assert page.select("details.sources > summary > h2")


def test_boxes_have_their_level_in_words(show):
    """Boxes are sections with a heading one level below the text they stand in."""
    article = show.article("everything").find("article")
    assert article.select_one("section.in-short > h2").get_text() == "In short"
    title = article.select_one("section.care--emergency > h3.care__title")
    assert title.get_text() == "Emergency: Call 911, 999 or 112 now if you have:"
    assert title.select_one("span.visually-hidden").get_text() == "Emergency: "
    assert article.select_one("section.care--routine > h4.care__title")


def test_tables_can_be_scrolled_and_read_aloud(show):
    """A table has a region with a name, and its headings are tied to their cells."""
    region = show.article("everything").select_one("div.data-table[role=region][tabindex='0']")
    assert region["aria-label"] == "Table: Less serious"
    assert [cell["scope"] for cell in region.select("th")] == ["col", "col", "row"]
    for name in ("everything", "inserts"):
        labels = [region["aria-label"] for region in show.article(name).select("[role=region]")]
        assert len(labels) == len(set(labels)) > 1


def test_source_list_is_last_before_the_notice(show):
    """Nothing but the notice follows the sources."""
    children = show.article("cited").find("article").find_all(recursive=False)
    names = [child["class"][0] for child in children if child.get("class")]
    assert names[-2:] == ["sources", "provider-notice"]


def test_no_source_no_list(show):
    """An article that cites nothing has no empty list."""
    assert not show.article("plain").select(".sources")


def test_undated_source_stays_undated(show):
    """No year is made up for a page without a date."""
    item = show.article("undated").select_one(".sources li").get_text()
    assert "No date given." in item
    assert not re.search(r"\b(19|20)\d\d\b", item)


def test_inserts_draw_from_the_data(show):
    """Each insert has its block, and its links lead somewhere."""
    page = show.article("inserts")
    article = page.find("article")
    for block in (
        "section.help-now > h3",
        ".help-now a[href='tel:988']",
        ".crisis-lines a[href='sms:85258?&body=SHOUT']",
        ".approvals",
        ".costs",
        ".data-table caption",
        "figure.people figcaption",
        "section.weigh-up > h2",
        "section.read-more > h2",
    ):
        assert article.select(block), block
    figures = [cell.get_text() for cell in article.select("td .data-table__figure")]
    assert figures[:4] == ["29", "8", "28", "9"]
    assert "8 to 19 out of 100, and 1 to 4 with a dummy spray" in article.get_text()
    assert "press 3" not in article.get_text()
    for link in article.select("a[href^='#']"):
        assert page.find(id=link["href"][1:]), link
    ids = [element["id"] for element in page.select("[id]")]
    assert len(ids) == len(set(ids))
    assert "{filename}" not in str(article)


def test_feed_carries_the_same(show):
    """The feed entry holds the citations and the source list."""
    feed = (show.folder / "output/feeds/all.atom.xml").read_text("utf-8")
    assert "source-1" in feed
    assert "Popova V" in feed


def test_later_pages_know_all(show):
    """The list of sources names the articles that use each one; the address is the setting's."""
    items = show.page("sources.html").select(".all-sources li")
    item = next(item for item in items if "Longitudinal course" in item.get_text())
    assert item.select_one("a[href$='side-effects/undated.html']").get_text() == "All of undated"
    assert show.page("contact.html").select_one("a[href='mailto:us@example.org']")
    assert show.page("glossary.html").select_one("#dissociation dd")


def test_drafts_are_not_led_to(show):
    """The list of sources is of what readers can open."""
    text = show.page("sources.html").get_text()
    assert "may sustain antidepressant effects" not in text
    assert "draft" not in str(show.page("sources.html").select_one(".all-sources"))


def test_unused_sources_are_warned_of(show):
    """A source that nothing cites does not stop the build, but is named."""
    assert "references.json:1: warning unused-source: " in show.text
    assert "wilkinson2017" in show.text


def test_rows_to_weigh_up_can_be_left_out(show):
    """A page that tells a row itself leaves it out; the others keep their order and form."""
    whole = [h.get_text() for h in show.article("inserts").select(".weigh-up h3")]
    left = [h.get_text() for h in show.article("weighed").select(".weigh-up h3")]
    assert set(whole) - set(left) == {"How might it work?", "What is not known?"}
    assert left == [label for label in whole if label in left]
    rows = show.article("weighed").select(".weigh-up__row")
    lists = [row.h3.get_text() for row in rows if row.select("ul > li")]
    assert "What else could you try?" in lists
    assert "How might it work?" not in lists


def test_harms_to_weigh_up_are_told_once(show):
    """A harm whose figure the article has drawn or told is not told again in the block."""
    whole = show.article("weighed").select_one(".weigh-up").get_text()
    told = show.article("told").select_one(".weigh-up").get_text()
    for harm in ("Feeling cut off:", "Being sleepy:"):
        assert harm in whole
        assert harm not in told
    for harm in ("Being dizzy:", "Blood pressure", "Pregnancy:"):
        assert harm in told


def test_what_to_weigh_up_leads_elsewhere(built_site):
    """No point of the block sends a reader to the page that they are on."""
    links = [
        (page.name, link["href"].split("#")[0].split("/")[-1])
        for page in built_site.glob("*/*.html")
        for link in BeautifulSoup(page.read_text("utf-8"), "html5lib").select(".weigh-up a[href]")
    ]
    assert len(links) > 100
    assert not [name for name, target in links if target == name]


def test_a_visit_is_drawn_once(show):
    """The block draws the hours of a visit, unless the article has drawn them before."""
    inserts, visited = show.article("inserts"), show.article("visited")
    assert len(inserts.select(".weigh-up .picture--session")) == 1
    assert not visited.select(".weigh-up .picture")
    assert len(visited.select(".picture--session")) == 1


def test_who_pays_is_not_made_up(show):
    """While the owner has not said who pays, readers are told that, and the build warns."""
    assert "not stated yet" in show.page("contact.html").get_text()
    assert "content/data/site.toml:1: warning site-unsaid: funder is empty" in show.text
