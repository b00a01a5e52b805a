"""All of it by keyboard: focus is seen, never covered, and what opens also closes."""

import pytest
from playwright.sync_api import Page

from tests.browser.kinds import KINDS

COVERED = """() => {
  const e = document.activeElement, box = e.getBoundingClientRect();
  if (e === document.body || !box.width) return null;
  const points = [[0.5, 0.5], [0.1, 0.1], [0.9, 0.9], [0.1, 0.9], [0.9, 0.1]];
  const seen = points.some(([x, y]) => {
    const top = document.elementFromPoint(box.x + box.width * x, box.y + box.height * y);
    return top && (e.contains(top) || top.contains(e));
  });
  const style = getComputedStyle(e);
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  return seen && outlined ? null : e.outerHTML.slice(0, 120);
}"""


@pytest.mark.parametrize("kind", ["crisis", "home", "search"])
def test_focus_is_seen_and_never_covered(phone: Page, kind: str) -> None:
    """Each stop of the Tab key has an outline and is not wholly under something that stays."""
    phone.goto(KINDS[kind])
    hidden = []
    for _ in range(60):
        phone.keyboard.press("Tab")
        found = phone.evaluate(COVERED)
        if found:
            hidden.append(found)
    assert hidden == []


def test_the_first_stop_skips_to_the_content(page: Page) -> None:
    """Tab, then Enter, and the reader is past the menus."""
    page.goto(KINDS["heaviest article"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('main')")


def test_the_menu_opens_and_closes_by_keyboard(phone: Page) -> None:
    """On a phone the sections open from a button, without a script, and Escape closes them."""
    phone.goto(KINDS["section"])
    link = phone.get_by_role("link", name="Finding care").first
    assert link.is_hidden()
    phone.get_by_role("button", name="Menu").press("Enter")
    assert link.is_visible()
    phone.keyboard.press("Escape")
    assert link.is_hidden()


def test_numbers_to_call_are_one_tap_away_on_every_page(phone: Page) -> None:
    """The line at the top opens the numbers of each country, and dials."""
    for kind in ("home", "heaviest article", "page", "search"):
        phone.goto(KINDS[kind])
        line = phone.get_by_role("complementary", name="Help now")
        assert line.bounding_box()["y"] == 0  # type: ignore[index]
        assert line.bounding_box()["height"] < 60  # type: ignore[index]
        line.get_by_role("button", name="Crisis lines").click()
        assert line.get_by_role("link", name="call 988").first.is_visible()
        line.get_by_role("button", name="Close").click()
        assert line.get_by_role("button", name="Close").is_hidden()


def test_a_mark_is_heard_with_its_source(page: Page) -> None:
    """A mark is seen as a number and heard as what it is; the note beside it is not heard."""
    page.goto(KINDS["article with a picture"])
    mark = page.get_by_role("link", name="Source 1", exact=True).first
    assert mark.inner_text() == "1"
    shown = "(e) => getComputedStyle(e, '::after').content"
    note = page.locator("article > :is(p, ul) [data-source]").first
    assert note.evaluate(shown) == f'"{note.get_attribute("data-source")}" / ""'
    page.set_viewport_size({"width": 1000, "height": 900})
    assert note.evaluate(shown) == "none"


def test_a_word_is_explained_where_it_stands(page: Page) -> None:
    """Its meaning opens near the word and closes with Escape, which gives the focus back."""
    page.goto(KINDS["heaviest article"])
    word = page.locator("button.term").first
    word.press("Enter")
    meaning = page.locator(".definition:popover-open")
    assert meaning.is_visible()
    at, near = word.bounding_box(), meaning.bounding_box()
    assert at is not None
    assert near is not None
    assert abs(near["y"] - at["y"]) < 300
    page.keyboard.press("Escape")
    assert meaning.count() == 0
    assert page.evaluate("document.activeElement.className") == "term"
