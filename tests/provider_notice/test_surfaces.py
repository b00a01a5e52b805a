"""Every surface that article text reaches ends with its notice; a second opinion on each."""

import json
from collections.abc import Iterator
from typing import Any

import feedparser
import pytest

from provider_notice.judging import JUDGES
from provider_notice.notice import attributes_of
from provider_notice.surfaces import SURFACES
from provider_notice.wordings import Wording
from tests.provider_notice.oracle import is_sound
from tests.provider_notice.site import WORDS, NoticeSite, make_wording


def is_whole(html: str, wording: Wording) -> bool:
    approved = {name: str(value) for name, value in attributes_of(wording).items()}
    return is_sound(html, approved, wording.text, wording.link_text)


def wording_of(record: dict[str, Any]) -> Wording:
    lang, kind = record["notice"]["lang"], record["notice"]["kind"]
    return make_wording(lang, kind, WORDS[lang, kind])


@pytest.fixture(scope="module", params=["absolute", "relative", "under a path", "full RSS"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> NoticeSite:
    site = NoticeSite(tmp_path_factory.mktemp("site"))
    if request.param == "relative":
        site.settings |= {"RELATIVE_URLS": True, "SITEURL": ""}
    elif request.param == "under a path":
        site.settings["SITEURL"] = "https://example.org/guide"
    elif request.param == "full RSS":
        site.settings["RSS_FEED_SUMMARY_ONLY"] = False
    result = site.build()
    assert result.returncode == 0, result.stdout + result.stderr
    return site


def test_every_kind_of_surface_is_in_the_build_and_has_a_judge(site: NoticeSite) -> None:
    built = {record["surface"] for record in site.manifest()}
    assert built == {surface.name for surface in SURFACES}
    # A drawing is no surface of an article's text, but a page on which scripts may run.
    assert {surface.judge for surface in SURFACES} | {"picture"} == set(JUDGES)


def test_every_page_that_owes_a_notice_ends_with_it(site: NoticeSite) -> None:
    owing = [r for r in site.manifest() if r["path"].endswith(".html") and "notice" in r]
    assert len(owing) == 10
    for record in owing:
        html = (site.output / record["path"]).read_text(encoding="utf-8")
        assert is_whole(html, wording_of(record)), record["path"]


def entries(site: NoticeSite) -> Iterator[tuple[str, Any, str]]:
    for path in sorted((site.output / "feeds").iterdir()):
        feed = feedparser.parse(path.read_bytes(), sanitize_html=False)
        assert not feed.bozo, path
        for entry in feed.entries:
            html = entry.content[0].value if "content" in entry else entry.summary
            yield path.name, entry, html


def test_every_feed_entry_ends_with_its_notice(site: NoticeSite) -> None:
    by_path = {record["path"]: record for record in site.manifest()}
    count = 0
    for name, entry, html in entries(site):
        path = entry.link.removeprefix(site.settings["SITEURL"]).lstrip("/.")
        page = f"<!doctype html><article>{html}</article>"
        assert is_whole(page, wording_of(by_path[path])), (name, entry.link)
        count += 1
    assert count == 30


def test_every_copy_ends_with_the_words_and_the_address(site: NoticeSite) -> None:
    copies = [record for record in site.manifest() if record["surface"] == "copy"]
    assert len(copies) == 7
    for record in copies:
        text = (site.output / record["path"]).read_text(encoding="utf-8")
        wording = wording_of(record)
        assert text.count(wording.heading) == 1
        words, _, address = text.rstrip().rpartition(": ")
        assert words.endswith(f"{wording.paragraphs[-1]}\n\n{wording.link_text}")
        assert "choosing" in address


def test_listings_and_summaries_carry_no_notice(site: NoticeSite) -> None:
    listings = [r["path"] for r in site.manifest() if r["surface"] in ("listing", "exempt")]
    assert len(listings) >= 8
    for path in listings:
        text = site.read(path).get_text(" ")
        assert not any(words[0] in text or words[1] in text for words in WORDS.values())
    for _, entry, html in entries(site):
        if "content" in entry:
            assert "provider-notice" not in entry.get("summary", ""), html


def test_the_check_finds_nothing_and_says_how_much_it_judged(site: NoticeSite) -> None:
    result = site.check()
    assert result.returncode == 0, result.stdout
    judged = json.loads(result.stdout)["judged"]
    assert judged["articles"] == 7
    assert judged["feed entries"] == 30
    assert judged["copies"] == 7


_OTHERS = ("mine", "ours", "his", "theirs", "hers")
# What stands in no article.
NEW = " ".join(f"what {who} of {whom} likes" for who in ("you", "he", "she") for whom in _OTHERS)

# One way to lose the notice on each surface: what to look for, what to put in its place.
LOSSES = {
    "article": ("care/notes.html", "<section ", "<div "),
    "draft": ("drafts/draft.html", "<section ", "<div "),
    "hidden": ("care/hidden.html", "<section ", "<div "),
    "page": ("pages/words.html", "<section ", "<div "),
    "exempt": ("pages/about.html", "</article>", "</article><p data-provider-notice=care></p>"),
    "listing": ("index.html", "</li>", "<p data-provider-notice=care>Ask</p></li>"),
    "feed": ("feeds/all.atom.xml", "&lt;section ", "&lt;div "),
    "other": ("moved.html", "It moved.", f"Take {NEW}"),
    "copy": ("care/notes.txt", "Find a provider", "Find a clinic"),
}


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> NoticeSite:
    """A built site; who changes it changes it back."""
    site = NoticeSite(tmp_path_factory.mktemp("plain"))
    assert site.build().returncode == 0
    return site


@pytest.mark.parametrize("surface", [surface.name for surface in SURFACES])
def test_a_notice_lost_on_a_surface_is_found(surface: str, plain: NoticeSite) -> None:
    path, old, new = LOSSES[surface]
    target = plain.output / path
    text = target.read_text(encoding="utf-8")
    assert old in text
    target.write_text(text.replace(old, new, 1), encoding="utf-8")
    result = plain.check()
    target.write_text(text, encoding="utf-8")
    assert result.returncode == 1
    found = json.loads(result.stdout)["findings"]
    assert found
    assert all(path in finding["built"] for finding in found)
