"""A feed entry that is its page's text again shares its verdict, and no other entry does."""

import html
import json
from pathlib import Path

import pytest

from site_checks.__main__ import main
from site_checks.document import Document
from site_checks.known import Known
from site_checks.readers import choose_reader
from site_checks.repeated import Page, find_repeated

from .tiny import BODY, WORDINGS, notice, write_tiny_site

TEXT = f"{BODY}{notice('the-process', '../')}"
ENTRY = TEXT.replace("../", "/").replace('"second', '"/the-process/second')
PAGE = "<!doctype html><body><article><h1>First</h1>{}</article><a href='x.html'>Next</a>"


def read(body: str, before: str = "") -> Page:
    """Return the facts and the HTML of a page that was judged and found right."""
    text = PAGE.replace("<h1>", f"{before}<h1>").format(body).replace("'", '"')
    reader = choose_reader("the-process/first.html")
    assert reader is not None
    known = Known({}, None, None, "")  # type: ignore[arg-type]
    facts: Document = next(reader(known, "the-process/first.html", text.encode()))
    facts.judged = True
    return Page(facts, text)


def test_the_same_text_with_other_addresses_is_its_pages_text() -> None:
    links = find_repeated(read(TEXT), ENTRY)
    assert links is not None
    assert [link.href for link in links] == [
        "/the-process/second.html#costs",
        "/finding-care/choosing-a-provider.html",
    ]


def one_word(entry: str) -> str:
    return entry.replace("<h2>", "<h2>Never ")


def cut_short(entry: str) -> str:
    return entry.partition("<section")[0]


def cut_in_the_notice(entry: str) -> str:
    return entry[entry.index("<h2>") :]


def notice_alone(entry: str) -> str:
    return entry[entry.index("<section") :]


def notice_with_an_empty_paragraph(entry: str) -> str:
    return f"<p></p>{notice_alone(entry)}"


def something_after(entry: str) -> str:
    return f"{entry}<p>Shared by us.</p>"


def no_link(entry: str) -> str:
    return entry.replace('href="/finding-care/choosing-a-provider.html"', 'href=""')


def a_script_for_a_link(entry: str) -> str:
    return entry.replace("/finding-care/choosing-a-provider.html", "javascript:x")


def hidden(entry: str) -> str:
    return entry.replace("<section ", "<section hidden ")


CHANGES = [
    one_word,
    cut_short,
    cut_in_the_notice,
    notice_alone,
    notice_with_an_empty_paragraph,
    something_after,
    no_link,
    a_script_for_a_link,
    hidden,
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda function: function.__name__)
def test_anything_else_is_judged_by_itself(change: object) -> None:
    assert find_repeated(read(TEXT), change(ENTRY)) is None  # type: ignore[operator]


def test_what_the_page_left_open_before_is_not_taken_over() -> None:
    """On the page the <textarea> is the value of an attribute; the entry would start inside it."""
    body = f'<textarea>">{TEXT}'
    assert find_repeated(read(f'<p title="{body}'), body.replace("../", "/")) is None
    assert find_repeated(read(f"<div>{TEXT}"), ENTRY) is None
    assert find_repeated(read(TEXT, "<b>"), ENTRY) is None


def test_an_article_that_is_only_written_about_is_none() -> None:
    """Where the article starts is found by its letters: they may stand in a comment before it."""
    assert find_repeated(read(TEXT, "<!-- <article> -->"), ENTRY) is not None
    page = read(TEXT)
    assert find_repeated(Page(page.facts, f"<!-- <article> -->{page.html}"), ENTRY) is None
    assert find_repeated(Page(page.facts, f'<p title="<article>">{page.html}'), ENTRY) is None
    assert find_repeated(read(TEXT, "<article>"), ENTRY) is None
    assert find_repeated(read(TEXT, "</article><ARTICLE>"), ENTRY) is None


def test_a_page_at_fault_gives_no_verdict() -> None:
    page = read(TEXT)
    page.facts.breaches.append(("notice-last", "x", "y"))
    assert find_repeated(page, ENTRY) is None
    unjudged = read(TEXT)
    unjudged.facts.judged = False
    assert find_repeated(unjudged, ENTRY) is None


def test_links_that_are_no_href_are_read_by_the_parser() -> None:
    picture = '<p>Look: <img src="a.png"></p>'
    assert find_repeated(read(picture + TEXT), picture + ENTRY) is None
    assert find_repeated(read(TEXT + picture), ENTRY + picture) is None
    code = '<p>Write <code>x href="a.html"</code></p>'
    assert find_repeated(read(code + TEXT), code + ENTRY) is None


def test_a_class_name_in_a_hidden_place_is_not_an_address() -> None:
    """A quotation mark too many makes attributes of what looks like an address."""
    odd = '<p>Look: <b title="a href="{}"">b</b></p>'
    body, entry = odd.format("x") + TEXT, odd.format("/hidden/x") + ENTRY
    assert find_repeated(read(body), entry) is None


FAULTS = [
    (one_word, {"notice-words"}),
    (cut_short, {"notice-missing"}),
    (notice_alone, {"notice-alone"}),
    (something_after, {"notice-last"}),
    (hidden, {"notice-form", "notice-visible"}),
    (lambda entry: entry.replace("choosing-a-provider", "index"), {"notice-link", "link-target"}),
    (lambda entry: entry.replace("#costs", "#gone"), {"link-fragment"}),
    (lambda entry: entry, set()),
]


@pytest.mark.parametrize(("change", "rules"), FAULTS)
def test_an_entry_that_differs_is_found(
    change: object, rules: set[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The whole way: the first entry is its page's text, but for one change."""
    write_tiny_site(tmp_path)
    feed = tmp_path / "output/feeds/all.atom.xml"
    old = f"<p>What happens on the first day.</p>{notice('the-process', '')}"
    new = change(ENTRY)  # type: ignore[operator]
    text = feed.read_text()
    assert html.escape(old) in text
    feed.write_text(text.replace(html.escape(old), html.escape(new), 1))
    sources = ["--content", f"{tmp_path}/content", "--wordings", str(WORDINGS)]
    main([f"{tmp_path}/output", *sources, "--today", "2026-11-23", "--format", "json"])
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert {found["rule"] for found in findings} == rules


@pytest.mark.parametrize(
    ("old", "new", "rules"),
    [
        ("</entry><entry>", "</entry><!-- <entry> --><entry>", set()),
        ("</entry><entry>", "</entry><entry><a></entry><entry></a>", {"file-broken"}),
        ("</title><link", "</title><b><link", {"file-broken"}),
        ("<entry><title>", "<entry><title><![CDATA[</entry><entry>]]>", set()),
        ("</entry></feed>", "</entry><!-- </entry> --></feed>", set()),
    ],
)
def test_a_feed_that_cannot_be_cut_is_read_whole(
    old: str, new: str, rules: set[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_tiny_site(tmp_path)
    feed = tmp_path / "output/feeds/all.atom.xml"
    assert old in feed.read_text()
    feed.write_text(feed.read_text().replace(old, new, 1))
    sources = ["--content", f"{tmp_path}/content", "--wordings", str(WORDINGS)]
    main([f"{tmp_path}/output", *sources, "--today", "2026-11-23", "--format", "json"])
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert {found["rule"] for found in findings} - {"feed-entries", "notice-unjudged"} == rules


def test_entries_of_a_broken_feed_do_not_count_although_another_feed_has_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_tiny_site(tmp_path)
    feed = tmp_path / "output/feeds/all.atom.xml"
    broken = feed.read_text().replace("<title>Tiny</title>", "<title>Tiny & small</title>")
    feed.with_name("two.atom.xml").write_text(broken)
    sources = ["--content", f"{tmp_path}/content", "--wordings", str(WORDINGS)]
    main([f"{tmp_path}/output", *sources, "--only", "file-broken", "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    assert [found["path"] for found in report["findings"]] == ["feeds/two.atom.xml"]
    assert report["judged"]["feed entries"] == 6
