"""In a real browser every article's notice is seen, whole, at every width and in every mode."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

# The ways a page is looked at without being loaded again.
MEDIA: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
    "print": {"media": "print"},
}
PLAIN: dict[str, Any] = {"media": "screen", "color_scheme": "light", "forced_colors": "none"}

HERE = Path(__file__).parent
SEEN = (HERE / "notice_seen.js").read_text().partition("\n")[2]
UNCOVERED = (HERE / "notice_uncovered.js").read_text().partition("\n")[2]


def articles(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.glob("*/*.html")
        if path.parent.name not in ("pagefind", "drafts", "theme")
    )


WIDTHS = (320, 1280)
# Both questions in one call to the browser: there are some hundred pages and modes.
LOOK = f"""asked => {{
  const notices = document.querySelectorAll("[data-provider-notice]");
  if (notices.length !== 1) return [`there are ${{notices.length}} notices`];
  const seen = ({SEEN.strip()})(notices[0]);
  return asked ? [...seen, ...({UNCOVERED.strip()})(notices[0])] : seen;
}}"""


def open_in(browser: Browser, *, scripts: bool = True) -> Page:
    context = browser.new_context(
        viewport={"width": 1280, "height": 800}, java_script_enabled=scripts
    )
    return context.new_page()


def look(page: Page, modes: Iterable[str]) -> Iterator[str]:
    """Yield what keeps the notice of the open page from being seen, at both widths."""
    for mode in modes:
        page.emulate_media(**(PLAIN | MEDIA[mode]))
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            problems = page.evaluate(LOOK, mode != "print")
            yield from (f"{mode}, {width} px: {problem}" for problem in problems)


# In halves, so that two workers can share them.
@pytest.mark.parametrize("half", [0, 1])
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_every_notice_is_seen_in_every_mode(
    scripts: bool, half: int, browser: Browser, site: str, built_site: Path
) -> None:
    page = open_in(browser, scripts=scripts)
    paths = articles(built_site)
    assert len(paths) >= 40
    modes = tuple(MEDIA) if scripts else ("light",)
    found = {}
    for path in paths[half::2]:
        page.goto(f"{site}/{path}", wait_until="domcontentloaded")
        found[path] = list(look(page, modes))
    page.context.close()
    assert {path: problems for path, problems in found.items() if problems} == {}


def test_a_covered_notice_is_noticed(browser: Browser, site: str, built_site: Path) -> None:
    """The check above can fail: an overlay, a hidden heading and a late element are seen."""
    page = open_in(browser)
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
