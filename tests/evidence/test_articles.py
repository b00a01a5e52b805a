"""What a reader gets of an article's citations, figures, boxes and inserts."""

import re

BODY = """!!! in-short "In short"
    - First [@popova2019].
    - Second.
    - Third.

It helped [[n popova2019-response]] out of 100 people, and [[n popova2019-response comparison]]
with placebo [@popova2019; @katz2021].

## Harms

!!! emergency "Call 911, 999 or 112 now if you have:"
    - chest pain

    Then call your clinic.

### Less serious

!!! routine "Tell your care team if:"
    - headaches come back

| Way | Time |
| --- | --- |
| Spray | 2 hours |
"""


def test_everything_in_one_article(read):
    """Citations, figures, boxes and tables come out as the theme expects them."""
    page = read(BODY)
    article = page.find("article")
    text = " ".join(article.get_text().split())
    assert "It helped 69 out of 100 people, and 52 with placebo1, 2." in text

    links = article.select("sup.citation a")
    assert [link.get_text() for link in links] == ["1", "1", "2"]
    for link in links:
        assert page.find(id=link["href"][1:]).name == "li"
    sources = article.select("details.sources > ol > li")
    assert len(sources) == 2
    for back in article.select(".sources__back a"):
        assert page.find(id=back["href"][1:])["href"].startswith("#source-")
    assert "Popova V, Daly EJ, Trivedi M, et al." in sources[0].get_text()
    assert sources[0].select_one("a[href='https://doi.org/10.1176/appi.ajp.2019.19020172']")
    assert article.select("details.sources > summary > h2")

    assert article.select_one("section.in-short > h2").get_text() == "In short"
    title = article.select_one("section.care--emergency > h3.care__title")
    assert title.get_text() == "Emergency: Call 911, 999 or 112 now if you have:"
    assert title.select_one("span.visually-hidden").get_text() == "Emergency: "
    assert article.select_one("section.care--routine > h4.care__title")

    region = article.select_one("div.data-table[role=region][tabindex='0']")
    assert region["aria-label"] == "Table: Less serious"
    assert [cell["scope"] for cell in region.select("th")] == ["col", "col", "row"]


def test_source_list_is_last_before_the_notice(read):
    """Nothing but the notice follows the sources."""
    article = read("A claim [@popova2019].\n").find("article")
    names = [
        child["class"][0] for child in article.find_all(recursive=False) if child.get("class")
    ]
    assert names[-2:] == ["sources", "provider-notice"]


def test_no_source_no_list(read):
    """An article that cites nothing has no empty list."""
    assert not read("No claim.\n").select(".sources")


def test_undated_source_stays_undated(read):
    """No year is made up for a page without a date."""
    item = read("A claim [@jcpcourse].\n").select_one(".sources li").get_text()
    assert "No date given." in item
    assert not re.search(r"\b(19|20)\d\d\b", item)


def test_inserts_draw_from_the_data(read):
    """Each insert has its block, and its links lead somewhere."""
    page = read(
        "Words.\n\n## Help\n\n[[help-now]]\n\n[[crisis-lines]]\n\n[[approvals]]\n\n"
        "[[approvals us]]\n\n[[costs]]\n\n[[side-effects dizziness nausea]]\n\n"
        "[[side-effects]]\n\n"
        "[[people dizziness]]\n\n[[weigh-up]]\n\n[[read-more nice ema nimh]]\n"
    )
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
    first = article.select(".data-table")[0].select("tbody tr")
    assert [row.select("td")[0].get_text() for row in first] == ["29", "28"]
    assert "press 3" not in article.get_text()
    for link in article.select("a[href^='#']"):
        assert page.find(id=link["href"][1:]), link
    ids = [element["id"] for element in page.select("[id]")]
    assert len(ids) == len(set(ids))
    assert "{filename}" not in str(article)


def test_feed_carries_the_same(site):
    """The feed entry holds the citations and the source list."""
    site.write("A claim [@popova2019].\n")
    assert site.build().code == 0
    feed = (site.folder / "output/feeds/all.atom.xml").read_text("utf-8")
    assert "source-1" in feed
    assert "Popova V" in feed
