"""In a real browser every article's notice is seen, whole, in every way that a page is read.

The ways (ways.py) take turns among the articles: the notice's boxes and styles are judged in
every thirteenth way, so that each is tried on every thirteenth article; its pixels, which take
longer, in one way, each on one article. An article that runs scripts is looked at once more
without them; today none does. On paper it is looked at in test_print.py.

That these questions find what they ask for is tried in test_unseen_notices.py.
"""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.reader import Reader
from tests.browser.ways import list_ways

# From one way of an article to its next. There are four modes on each screen: a step that shares
# no factor with them takes another mode on each.
STEP = 13


def list_articles(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.glob("*/*.html")
        if path.parent.name not in ("pagefind", "drafts", "theme")
    )


def look_over(reader: Reader, number: int, articles: int) -> dict[str, list[str]]:
    """Return what keeps the notice of the open page from being seen, by way of looking."""
    ways = list_ways(reader.list_screens())
    close = set(ways[number::articles])
    turn = close | set(ways[number % STEP :: STEP])
    # To and fro: the page is seldom laid out anew, which takes longer than to judge it.
    order = sorted(turn, key=lambda way: way[1:], reverse=bool(number % 4 // 2))
    found = {str(way): reader.look(way, closely=way in close) for way in order}
    return {way: problems for way, problems in found.items() if problems}


# In halves, so that two workers can share them.
@pytest.mark.parametrize("half", [0, 1])
def test_every_notice_is_seen_in_every_way(
    half: int, browser: Browser, site: str, built_site: Path
) -> None:
    paths = list_articles(built_site)
    assert len(paths) >= 40
    reader, plain = Reader(browser), Reader(browser, java_script_enabled=False)
    found = {}
    for number, path in list(enumerate(paths))[half::2]:
        reader.open(f"{site}/{path}")
        found[path] = look_over(reader, number, len(paths))
        if reader.runs_scripts():
            plain.open(f"{site}/{path}")
            found[f"{path}, no scripts"] = look_over(plain, number, len(paths))
    reader.close()
    plain.close()
    assert {path: problems for path, problems in found.items() if problems} == {}


def test_a_page_that_runs_a_script_is_told_from_one_that_carries_data(
    browser: Browser, site: str
) -> None:
    """Articles carry data for search engines in the element that scripts have."""
    reader, found = Reader(browser), {}
    for path in ("search.html", "side-effects/blood-pressure.html"):
        reader.open(f"{site}/{path}")
        found[path] = reader.runs_scripts()
    reader.close()
    assert found == {"search.html": True, "side-effects/blood-pressure.html": False}
