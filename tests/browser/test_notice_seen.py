"""In a real browser every article's notice is seen, whole, in every way that a page is read.

The ways (ways.py) take turns among the articles: the notice's boxes and styles are judged in
every seventeenth way, so that each is tried on every seventeenth article; its pixels, which take
longer, in one way, each on one article. An article that runs scripts is looked at once more
without them; today none does. Every tenth is opened on a phone, and the way to the notice is gone
in one. On paper it is looked at in test_print.py.

That these questions find what they ask for is tried in test_unseen_notices.py, and in
test_unreached_notices.py what is asked of phones and of the way.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.reader import PHONE, Reader
from tests.browser.ways import ON_PHONE, Way, list_ways

# From one way of an article to its next. There are four modes on each screen: a step that shares
# no factor with them takes another mode on each.
STEP = 17

# What is wrong, by way of looking.
Found = dict[str, list[str]]


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Reader]:
    reader = Reader(browser)
    yield reader
    reader.close()


def list_articles(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.glob("*/*.html")
        if path.parent.name not in ("pagefind", "drafts", "theme")
    )


def look_over(reader: Reader, number: int, articles: int) -> Found:
    """Return what keeps the notice of the open page from being seen, by way of looking."""
    ways = list_ways(reader.list_screens())
    close = set(ways[number::articles])
    turn = close | set(ways[number % STEP :: STEP])
    # To and fro: the page is seldom laid out anew, which takes longer than to judge it.
    order = sorted(turn, key=lambda way: way[1:], reverse=bool(number % 4 // 2))
    found = {str(way): reader.look(way, closely=way in close) for way in order}
    return {way: problems for way, problems in found.items() if problems}


def look_without_scripts(address: str, browser: Browser, number: int, articles: int) -> Found:
    plain = Reader(browser, java_script_enabled=False)
    plain.open(address)
    found = look_over(plain, number, articles)
    plain.close()
    return found


# In halves, so that two workers can share them.
@pytest.mark.parametrize("half", [0, 1])
def test_every_notice_is_seen_in_every_way(
    half: int, browser: Browser, reader: Reader, site: str, built_site: Path
) -> None:
    paths = list_articles(built_site)
    assert len(paths) >= 40
    found = {}
    for number, path in list(enumerate(paths))[half::2]:
        reader.open(f"{site}/{path}")
        found[path] = look_over(reader, number, len(paths))
        if reader.runs_scripts():
            plain = look_without_scripts(f"{site}/{path}", browser, number, len(paths))
            found[f"{path}, no scripts"] = plain
    assert {path: problems for path, problems in found.items() if problems} == {}


def test_a_phone_shows_the_notice_and_a_finger_gets_there(
    browser: Browser, site: str, built_site: Path
) -> None:
    phone, found = Reader(browser, **PHONE), {}
    paths = list_articles(built_site)[::10]
    for number, path in enumerate(paths):
        phone.open(f"{site}/{path}")
        found[path] = phone.look(
            ON_PHONE._replace(mode=("light", "dark")[number % 2]), closely=False
        )
    found["by finger"] = phone.arrive(ON_PHONE)
    phone.close()
    assert not any(found.values()), found


def test_the_wheel_and_the_end_key_get_to_the_notice(
    reader: Reader, site: str, built_site: Path
) -> None:
    reader.open(f"{site}/{list_articles(built_site)[0]}")
    assert reader.arrive(Way()) == []


def test_a_page_that_runs_a_script_is_told_from_one_that_carries_data(
    reader: Reader, site: str
) -> None:
    """Articles carry data for search engines in the element that scripts have."""
    found = {}
    for path in ("search.html", "side-effects/blood-pressure.html"):
        reader.open(f"{site}/{path}")
        found[path] = reader.runs_scripts()
    assert found == {"search.html": True, "side-effects/blood-pressure.html": False}
