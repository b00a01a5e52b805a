"""On paper: the article and its notice whole, black on white, on few sheets."""

import re

from playwright.sync_api import Page

from tests.browser.kinds import KINDS


def count_pages(page: Page) -> int:
    """Return how many A4 pages the open page prints on."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", prefer_css_page_size=True)))


def test_most_articles_print_on_four_pages(page: Page, articles: list[str]) -> None:
    """Three quarters of a sample or more take four pages, none more than six."""
    counts = {}
    for path in articles[::5]:
        page.goto(path)
        counts[path] = count_pages(page)
    assert max(counts.values()) <= 6, counts
    assert sum(count <= 4 for count in counts.values()) * 4 >= 3 * len(counts), counts


def test_the_notice_prints_black_on_white_and_the_menus_do_not(page: Page) -> None:
    """Paper carries the words; ways around the site stay on the screen."""
    page.goto(KINDS["heaviest article"])
    page.emulate_media(media="print", color_scheme="dark")
    notice = page.locator(".provider-notice")
    assert notice.is_visible()
    style = notice.evaluate(
        "(e) => [getComputedStyle(e).color, getComputedStyle(document.documentElement)"
        ".backgroundColor, getComputedStyle(e).breakInside]"
    )
    assert style == ["oklch(0 0 0)", "oklch(1 0 0)", "avoid"]
    for part in (".site-nav", ".on-this-page", ".neighbours", ".site-footer", ".skip-link"):
        assert page.locator(part).first.is_hidden(), part


def test_sources_are_open_on_paper_with_their_addresses(page: Page) -> None:
    """What is folded on the screen is printed, and a link says where it leads."""
    page.goto(KINDS["heaviest article"])
    page.emulate_media(media="print")
    assert page.locator(".sources ol li").first.bounding_box() is not None
    content = page.locator('.read-more a[href^="http"]').first.evaluate(
        "(e) => getComputedStyle(e, '::after').content"
    )
    assert "attr(href)" in content or "http" in content
