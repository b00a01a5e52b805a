"""On paper: the article and its notice whole, black on white, on few sheets."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.kinds import KINDS
from tests.browser.reader import Reader


@pytest.fixture(scope="module")
def printed(browser: Browser, address: str) -> Iterator[Page]:
    """The heaviest article as printers ask for it, by a reader of dark pages."""
    context = browser.new_context(base_url=address)
    page = context.new_page()
    page.goto(KINDS["heaviest article"])
    page.emulate_media(media="print", color_scheme="dark")
    yield page
    context.close()


def test_most_articles_print_on_three_sheets_with_their_notice(
    browser: Browser, address: str, articles: list[str]
) -> None:
    """Three of four articles or more take three sheets, none more than five, by every fifth.

    The notice is read on them with the grounds that printers leave out, and without.
    """
    reader = Reader(browser)
    counts, found = {}, {}
    for number, path in enumerate(articles[::5]):
        reader.open(address + path)
        counts[path], found[path] = reader.print_page(grounds=bool(number % 2))
    reader.close()
    assert not any(found.values()), {path: what for path, what in found.items() if what}
    longer = {path: count for path, count in counts.items() if count > 3}
    assert max(counts.values()) <= 5, longer
    assert len(longer) * 4 <= len(counts), longer


def test_the_type_on_paper_is_nine_points(printed: Page) -> None:
    """Running text has 9 points or more on paper, and the notice is larger."""
    sizes = printed.evaluate(
        "['article > p:not([class])', '.provider-notice'].map((s) =>"
        " parseFloat(getComputedStyle(document.querySelector(s)).fontSize) * 0.75)"
    )
    assert sizes[1] > sizes[0] >= 9


def test_the_notice_prints_black_on_white_and_the_menus_do_not(printed: Page) -> None:
    """Paper carries the words; ways around the site stay on the screen."""
    notice = printed.locator(".provider-notice")
    assert notice.is_visible()
    style = notice.evaluate(
        "(e) => [getComputedStyle(e).color, getComputedStyle(document.documentElement)"
        ".backgroundColor, getComputedStyle(e).breakInside]"
    )
    assert style == ["oklch(0 0 0)", "oklch(1 0 0)", "avoid"]
    for part in (".site-nav", ".on-this-page", ".neighbours", ".site-footer", ".skip-link"):
        assert printed.locator(part).first.is_hidden(), part


def test_sources_are_open_on_paper_with_their_addresses(printed: Page) -> None:
    """What is folded on the screen is printed, and a link says where it leads."""
    assert printed.locator(".sources ol li").first.bounding_box() is not None
    content = printed.locator('.read-more a[href^="http"]').first.evaluate(
        "(e) => getComputedStyle(e, '::after').content"
    )
    assert "attr(href)" in content or "http" in content
