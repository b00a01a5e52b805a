"""In a real browser every article's notice is seen, whole, at every width and in every mode.

Its boxes and styles are judged on every article, in each mode at each width. Its pixels, which
take longer, are judged on every article once, in a mode and at a width that change from article
to article: each of the eight ways is looked at in every eighth. An article that runs scripts is
looked at once more without them; today none does.

That these questions find what they ask for is tried in test_unseen_notices.py.
"""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.reader import MODES, WIDTHS, Reader


def list_articles(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.glob("*/*.html")
        if path.parent.name not in ("pagefind", "drafts", "theme")
    )


def look_over(reader: Reader, turn: int) -> dict[str, list[str]]:
    """Return what keeps the notice of the open page from being seen, by mode and width."""
    found = {}
    # To and fro: the page is seldom laid out anew, which takes longer than to judge it.
    order = slice(None, None, -1 if turn % 2 else 1)
    ways = [(width, mode) for width in WIDTHS for mode in MODES]
    for width in WIDTHS[order]:
        reader.set_width(width)
        for mode in tuple(MODES)[order]:
            reader.set_mode(mode)
            view = f"{mode}, {width} px"
            found[view] = reader.judge_boxes()
            if ways[turn % len(ways)] == (width, mode):
                found[view] += reader.judge_pixels()
    return {view: problems for view, problems in found.items() if problems}


# In halves, so that two workers can share them.
@pytest.mark.parametrize("half", [0, 1])
def test_every_notice_is_seen_in_every_mode(
    half: int, browser: Browser, site: str, built_site: Path
) -> None:
    paths = list_articles(built_site)
    assert len(paths) >= 40
    reader, plain = Reader(browser), Reader(browser, java_script_enabled=False)
    found = {}
    for turn, path in enumerate(paths[half::2]):
        reader.open(f"{site}/{path}")
        found[path] = look_over(reader, turn)
        if reader.runs_scripts():
            plain.open(f"{site}/{path}")
            found[f"{path}, no scripts"] = look_over(plain, turn)
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
