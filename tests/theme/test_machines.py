"""What machines read agrees with what people see, and claims no review that was not."""

import functools
import json
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from tests.conftest import ROOT, run_pelican

SITE = "https://guide.example"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as `make publish` builds it."""
    folder = tmp_path_factory.mktemp("published")
    options = ["-s", str(ROOT / "publishconf.py"), "-e", f'SITEURL="{SITE}"']
    options += ['CONTACT_EMAIL="editor@guide.example"']
    result = run_pelican(ROOT / "content", folder, *options)
    assert result.returncode == 0, result.stdout + result.stderr
    return folder


@functools.cache
def read_page(path: Path) -> tuple[BeautifulSoup, dict[str, Any]]:
    """Return a page and the data in it."""
    soup = BeautifulSoup(path.read_text(encoding="utf-8"), "html5lib")
    data = soup.find("script", type="application/ld+json")
    assert data is not None
    return soup, json.loads(data.string or "")


def find_articles(site: Path) -> list[Path]:
    """Return every article page of the built *site*."""
    return [p for p in site.glob("*/*.html") if "MedicalWebPage" in p.read_text(encoding="utf-8")]


def test_the_data_of_each_article_says_what_the_page_says(published: Path) -> None:
    """Title, dates, sources in order and the notice are those a reader sees."""
    articles = find_articles(published)
    assert articles
    for path in articles:
        soup, data = read_page(path)
        assert data["name"] == soup.h1.get_text()
        assert data["url"] == f"{SITE}/{path.relative_to(published).as_posix()}"
        assert data["dateModified"] == soup.select_one(".page-head__facts time")["datetime"]
        assert data["audience"]["audienceType"] == "Patient"
        assert len(data["citation"]) == len(soup.select(".sources > ol > li"))
        for cited, shown in zip(data["citation"], soup.select(".sources > ol > li"), strict=True):
            assert cited in {a["href"] for a in shown.select("a")} or cited in shown.get_text()
        notice = soup.select_one(".provider-notice")
        assert data["hasPart"][-1]["name"] == notice.h2.get_text()
        assert data["publisher"]["publishingPrinciples"] == f"{SITE}/editorial-policy.html"


def test_parts_and_harms_in_the_data_stand_on_the_page(published: Path) -> None:
    """Each part names a heading; harms and whom it is not for are words a reader sees."""
    told = set()
    for path in find_articles(published):
        soup, data = read_page(path)
        headings = {heading.get_text() for heading in soup.select("article h2")}
        shown = " ".join(soup.select_one("article").get_text(" ").split())
        for part in data["hasPart"]:
            assert part["name"] in headings
            told |= set(part.get("hasHealthAspect", []))
        for entry in data["about"]:
            for harm in entry.get("seriousAdverseOutcome", []):
                assert harm["name"] in shown
            assert entry.get("contraindication", "") in shown
            told |= entry.keys()
    assert {"seriousAdverseOutcome", "contraindication"} <= told
    assert "https://schema.org/SeeDoctorHealthAspect" in told


def test_no_review_is_claimed_that_did_not_take_place(published: Path) -> None:
    """Where the page says that no clinician has reviewed it, the data names none."""
    for path in find_articles(published):
        soup, data = read_page(path)
        if "No clinician has reviewed" in soup.select_one(".page-head__facts").get_text():
            assert "reviewedBy" not in data
            assert "lastReviewed" not in data


def test_the_page_on_the_medicines_tells_their_status_as_a_reader_sees_it(published: Path) -> None:
    """Each status in the data stands in the page; warnings are summaries of our own pages."""
    soup, data = read_page(published / "about-the-treatment" / "ketamine-and-esketamine.html")
    drugs = {entry["name"]: entry for entry in data["about"] if entry["@type"] == "Drug"}
    shown = " ".join(soup.select_one("article").get_text(" ").split())
    for drug in drugs.values():
        assert drug["pregnancyWarning"]
        assert drug["prescriptionStatus"].endswith("PrescriptionOnly")
        for status in drug["legalStatus"]:
            assert status["applicableLocation"]["name"] in shown
            assert status["name"].split(",")[0] in shown
    assert drugs["Esketamine"]["prescribingInfo"].startswith("https://")


def test_the_site_map_lists_every_page_once(published: Path) -> None:
    """Each article, section and page has its full address, and each leads somewhere."""
    tree = ET.parse(published / "sitemap.xml")
    found = [
        node.text or "" for node in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")
    ]
    assert len(found) == len(set(found))
    paths = [address.removeprefix(SITE + "/") or "index.html" for address in found]
    assert [path for path in paths if not (published / path).exists()] == []
    articles = {p.relative_to(published).as_posix() for p in find_articles(published)}
    assert articles <= set(paths)
    assert f"Sitemap: {SITE}/sitemap.xml" in (published / "robots.txt").read_text()


def test_a_page_tells_what_to_show_where_it_is_shared(published: Path) -> None:
    """The picture to share exists, is of the right size, and its address is full."""
    for path in (published / "index.html", *find_articles(published)[:3]):
        soup = BeautifulSoup(path.read_text(encoding="utf-8"), "html5lib")
        picture = soup.select_one('meta[property="og:image"]')["content"]
        assert picture.startswith(SITE)
        file = published / picture.removeprefix(SITE + "/")
        assert file.read_bytes()[16:24] == (1200).to_bytes(4) + (630).to_bytes(4)
        assert soup.select_one('link[rel="canonical"]')["href"].startswith(SITE)


def test_icons_and_manifest_are_there(built_site: Path) -> None:
    """The manifest names icons that exist, in a saved copy of the site too."""
    manifest = json.loads((built_site / "site.webmanifest").read_text())
    for icon in manifest["icons"]:
        assert (built_site / icon["src"]).exists()
    assert (built_site / "theme" / "favicon.svg").exists()
    assert not (built_site / "sitemap.xml").exists()


@pytest.mark.parametrize("name", ["all.atom.xml", "all.rss.xml", "side-effects.atom.xml"])
def test_a_feed_can_be_read_in_a_browser(built_site: Path, name: str) -> None:
    """A feed is well-formed and links to a stylesheet that is there."""
    path = built_site / "feeds" / name
    ET.parse(path)
    line = path.read_text(encoding="utf-8").splitlines()[1]
    assert line == '<?xml-stylesheet type="text/css" href="../theme/feed.css"?>'
    assert (path.parent / "../theme/feed.css").exists()


def test_what_language_models_read_names_every_article_and_the_notice(built_site: Path) -> None:
    """llms.txt lists each article and says to ask a professional."""
    text = (built_site / "llms.txt").read_text(encoding="utf-8")
    assert text.count("](") == len(find_articles(built_site))
    assert "ask a qualified health professional" in text
