"""What a reader sees stays whole: narrow screens, large text, spacing, and nothing jumps."""

import time
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.kinds import KINDS
from tests.browser.ways import SPACING

OVERFLOW = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll("body *")]
    .filter((e) => e.getBoundingClientRect().right > width + 1 && !e.closest(".data-table"))
    .slice(0, 3).map((e) => e.outerHTML.slice(0, 120));
}"""
CUT = """() => [...document.querySelectorAll("h1, h2, h3, p, li, a, button, dt, dd, summary")]
  .filter((e) => !e.closest(".visually-hidden, .skip-link, [popover], .data-table")
    && e.clientHeight && e.scrollHeight > e.clientHeight + 4
    && getComputedStyle(e).overflowY !== "visible")
  .map((e) => e.outerHTML.slice(0, 120))"""


def test_no_page_scrolls_sideways(phone: Page, served_site: Path) -> None:
    """At 320 px, which is 1280 px at 400 %, every page fits; so it does with notes beside it."""
    paths = [file.relative_to(served_site).as_posix() for file in served_site.rglob("*.html")]
    found = {}
    # What a page holds is too wide on a phone first; beside notes every third is asked.
    for width, asked in ((320, sorted(paths)), (1100, sorted(paths)[::3])):
        phone.set_viewport_size({"width": width, "height": 640})
        for path in asked:
            phone.goto(path)
            found[path, width] = phone.evaluate(OVERFLOW)
    assert not any(found.values()), {path: what for path, what in found.items() if what}


@pytest.mark.parametrize(("width", "height"), [(360, 640), (1280, 800)])
def test_home_answers_in_the_first_screen(page: Page, width: int, height: int) -> None:
    """What this is, three questions, where to start and help now are seen without scrolling."""
    page.set_viewport_size({"width": width, "height": height})
    page.goto(KINDS["home"])
    for selector in ("h1", ".hero__summary", ".door__question", ".start a", ".help-line a"):
        for part in page.locator(selector).all():
            box = part.bounding_box()
            if box is not None:
                assert box["y"] + box["height"] <= height, selector
    assert page.locator(".door").count() == 3


def test_the_questions_on_the_doors_break_between_words(phone: Page) -> None:
    """On the narrowest phone each takes two lines or fewer: no word is cut in two."""
    phone.goto(KINDS["home"])
    lines = phone.locator(".door__question").evaluate_all(
        "(all) => all.map((e) => e.offsetHeight / parseFloat(getComputedStyle(e).lineHeight))"
    )
    assert len(lines) == 3
    assert max(lines) < 2.5, lines


@pytest.mark.parametrize("kind", KINDS)
def test_text_spacing_and_large_text_lose_nothing(phone: Page, kind: str) -> None:
    """With a reader's own spacing, then text at 200 %, nothing is cut or pushed aside."""
    phone.goto(KINDS[kind])
    phone.evaluate(
        f"document.adoptedStyleSheets = [new CSSStyleSheet()]; "
        f"document.adoptedStyleSheets[0].replaceSync(`{SPACING}`)"
    )
    assert phone.evaluate(OVERFLOW) == []
    assert phone.evaluate(CUT) == []
    phone.evaluate("document.adoptedStyleSheets = []")
    phone.set_viewport_size({"width": 640, "height": 900})
    phone.evaluate("document.documentElement.style.fontSize = '200%'")
    assert phone.evaluate(OVERFLOW) == []
    assert phone.evaluate(CUT) == []


def test_the_notice_is_larger_than_the_text(page: Page, articles: list[str]) -> None:
    """In an article of each section; test_notice_seen.py asks the rest of every article."""
    for path in {path.partition("/")[0]: path for path in articles}.values():
        page.goto(path)
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            sizes = page.evaluate(
                "[document.querySelector('article > .provider-notice'), document.body].map("
                "(e) => parseFloat(getComputedStyle(e).fontSize))"
            )
            assert sizes[0] > sizes[1], (path, width)


@pytest.mark.parametrize("kind", ["home", "heaviest article", "section", "process"])
def test_nothing_jumps_while_a_page_loads(browser: Browser, address: str, kind: str) -> None:
    """The layout does not shift, though the typeface arrives late."""
    context = browser.new_context(base_url=address, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.route("**/*.woff2", lambda route: (time.sleep(0.15), route.continue_()))
    page.goto(KINDS[kind])
    page.evaluate("document.fonts.ready.then(() => 1)")
    shift = page.evaluate("""() => new Promise((done) => {
      let sum = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((e) => (sum += e.value)))
        .observe({ type: "layout-shift", buffered: true });
      setTimeout(() => done(sum), 50);
    })""")
    page.unroute_all(behavior="wait")
    context.close()
    assert shift < 0.02


def test_a_page_reads_from_right_to_left(page: Page) -> None:
    """Turned around, a page keeps its shape: the rail is on the right, the rule at the start."""
    page.goto(KINDS["heaviest article"])
    page.evaluate("document.documentElement.dir = 'rtl'")
    place = page.evaluate("""() => {
      const notice = getComputedStyle(document.querySelector(".provider-notice"));
      return {
        rail: document.querySelector(".on-this-page").getBoundingClientRect().left,
        text: document.querySelector("article > p").getBoundingClientRect().left,
        rule: parseFloat(notice.borderRightWidth) > 0 && !parseFloat(notice.borderLeftWidth),
      };
    }""")
    assert place["rail"] > place["text"]
    assert place["rule"]
    assert page.evaluate(OVERFLOW) == []
