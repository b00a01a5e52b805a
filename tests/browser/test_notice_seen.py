"""In a real browser every article's notice is seen, whole, at every width and in every mode."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

MODES = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
    "scripts off": {"java_script_enabled": False},
    "print": {},
}

HERE = Path(__file__).parent
SEEN = (HERE / "notice_seen.js").read_text().partition("\n")[2]
UNCOVERED = (HERE / "notice_uncovered.js").read_text().partition("\n")[2]


def articles(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.glob("*/*.html")
        if path.parent.name not in ("pagefind", "drafts", "theme")
    )


def open_in(browser: Browser, mode: str, width: int) -> Page:
    context = browser.new_context(viewport={"width": width, "height": 800}, **MODES[mode])
    page = context.new_page()
    if mode == "print":
        page.emulate_media(media="print")
    return page


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("mode", MODES)
def test_the_notice_is_seen(
    mode: str, width: int, browser: Browser, site: str, built_site: Path
) -> None:
    page = open_in(browser, mode, width)
    paths = articles(built_site)
    assert len(paths) >= 12
    # Each mode takes every fifth article, from another start: all of them in all.
    start = list(MODES).index(mode)
    for path in paths[start::5]:
        page.goto(f"{site}/{path}", wait_until="domcontentloaded")
        notice = page.locator("[data-provider-notice]")
        assert notice.count() == 1, path
        assert notice.evaluate(SEEN) == [], path
        if mode != "print":
            assert notice.evaluate(UNCOVERED) == [], path
    page.context.close()


def test_a_covered_notice_is_noticed(browser: Browser, site: str, built_site: Path) -> None:
    """The check above can fail: an overlay, a hidden heading and a late element are seen."""
    page = open_in(browser, "light", 1280)
    page.goto(f"{site}/{articles(built_site)[0]}")
    notice = page.locator("[data-provider-notice]")
    page.evaluate("""() => {
      const cover = document.body.appendChild(document.createElement("div"));
      Object.assign(cover.style, {position: "fixed", inset: 0, background: "white", zIndex: 9});
    }""")
    assert len(notice.evaluate(UNCOVERED)) >= 2
    page.evaluate("() => { document.querySelector('article').style.opacity = 0.1 }")
    assert notice.evaluate(SEEN) == ["ARTICLE is transparent"]
    page.context.close()
