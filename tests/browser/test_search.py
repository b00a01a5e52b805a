"""Search runs on the reader's machine, mends what is misspelt, and says what it found."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kinds import KINDS


@pytest.mark.parametrize(
    "typed", ["esketamine", "esketamin", "esketmine", "spravato", "Spravatto"]
)
def test_the_medicine_is_found_however_it_is_written(page: Page, typed: str) -> None:
    """A brand name or a slip of the finger leads to the pages on esketamine."""
    page.goto(KINDS["search"])
    page.get_by_label("Search for").fill(typed)
    page.wait_for_selector(".search__result")
    assert "esketamin" in page.get_by_role("status").inner_text()
    assert page.locator(".search__result").count() > 5


def test_ketamine_misspelt_is_found(page: Page) -> None:
    """Two letters in the wrong place still find ketamine."""
    page.goto(KINDS["search"] + "#ketmaine")
    page.wait_for_selector(".search__result")
    expect(page.get_by_role("status")).to_contain_text("“ketamine”")


def test_the_count_is_announced_and_a_section_narrows_it(page: Page) -> None:
    """The status names the count; choosing a section by keyboard brings it down."""
    page.goto(KINDS["search"] + "#bladder")
    status = page.get_by_role("status")
    expect(status).to_contain_text("pages about “bladder”")
    first = int(status.inner_text().split()[0])
    page.get_by_label("Finding care").press("Space")
    expect(status).not_to_contain_text(f"{first} pages")
    assert int(status.inner_text().split()[0]) < first


def test_a_word_that_no_page_has_says_so(page: Page) -> None:
    """Nothing found is said in words, with what to try."""
    page.goto(KINDS["search"] + "#zzxxqqvv")
    expect(page.get_by_role("status")).to_contain_text("Nothing found")


def test_a_result_opens_its_page(page: Page) -> None:
    """A result leads to the page it names, from the keyboard."""
    page.goto(KINDS["search"] + "#driving")
    page.wait_for_selector(".search__result")
    link = page.locator(".search__result a").first
    title = link.inner_text()
    link.press("Enter")
    page.wait_for_load_state()
    assert page.get_by_role("heading", level=1).inner_text().replace("\n", " ") == title
