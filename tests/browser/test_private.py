"""Nothing leaves the reader's machine, nothing is kept on it, and no script is needed."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.kinds import KINDS


def test_no_page_asks_another_host_or_keeps_anything(page: Page, address: str) -> None:
    """Every request goes to this site; no cookie, no storage; the policy blocks none of ours."""
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for path in KINDS.values():
        page.goto(path)
    page.goto(KINDS["search"] + "#bladder")
    page.wait_for_selector(".search__result")
    assert [url for url in asked if not url.startswith(address)] == []
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert said == []


def test_search_words_are_never_sent(page: Page) -> None:
    """What a reader looks for stays in the part of the address that browsers do not send."""
    asked: list[str] = []
    page.goto(KINDS["search"])
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_label("Search for").fill("breastfeeding")
    page.wait_for_selector(".search__result")
    assert page.url.endswith("#breastfeeding")
    assert [url for url in asked if "breastfeeding" in url.partition("#")[0]] == []


def test_an_article_takes_five_requests_or_fewer(page: Page, articles: list[str]) -> None:
    """The page, its stylesheet, its typeface, its icon: no more than five in all."""
    for path in articles[:3]:
        asked: list[str] = []
        page.on("request", lambda request, asked=asked: asked.append(request.url))
        page.goto(path)
        assert len(asked) <= 5, asked


def test_without_script_nothing_is_lost_but_search(browser: Browser, address: str) -> None:
    """Every kind of page reads the same with scripts off; the search page points elsewhere."""
    texts = {}
    for scripts in (True, False):
        context = browser.new_context(base_url=address, java_script_enabled=scripts)
        page = context.new_page()
        for kind in ("home", "heaviest article", "process", "a to z", "glossary"):
            page.goto(KINDS[kind])
            texts[scripts, kind] = page.locator("body").inner_text()
        if not scripts:
            page.goto(KINDS["search"])
            assert page.locator(".search__form").is_hidden()
            assert page.get_by_role("main").get_by_role("link", name="A to Z").is_visible()
        context.close()
    for kind in ("home", "heaviest article", "process", "a to z", "glossary"):
        assert texts[True, kind] == texts[False, kind]


@pytest.mark.parametrize("path", [KINDS["crisis"], "side-effects/when-to-get-help.html"])
def test_a_reader_can_leave_at_once_from_pages_on_danger(page: Page, path: str) -> None:
    """The way out is a plain link in the same tab, in reach while the page scrolls."""
    page.goto(path)
    link = page.get_by_role("link", name="Leave this site now")
    assert link.get_attribute("target") is None
    page.mouse.wheel(0, 3000)
    page.wait_for_timeout(100)
    assert link.is_visible()
    box = link.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 200
