"""What a reader can see of the notice of an open page: its boxes, and its words in pixels."""

from itertools import count
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

# The ways a page is looked at without being loaded again.
MODES: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
    "print": {"media": "print"},
}
PLAIN: dict[str, Any] = {"media": "screen", "color_scheme": "light", "forced_colors": "none"}
WIDTHS = (320, 1280)

HERE = Path(__file__).parent


def script(name: str) -> str:
    """Return the function in the file *name*, without the comments above it."""
    lines = (HERE / name).read_text().splitlines()
    while lines[0].startswith("//"):
        del lines[0]
    return "\n".join(lines)


NOTICES = 'document.querySelectorAll("[data-provider-notice]")'
# All questions in one call to the browser: there are some hundred pages and modes.
BOXES = f"""() => {{
  const notices = {NOTICES};
  if (notices.length !== 1) return [`there are ${{notices.length}} notices`];
  const seen = ({script("notice_seen.js")})(notices[0]);
  if (matchMedia("print").matches) return seen;
  const covered = ({script("notice_uncovered.js")})(notices[0]);
  return [...seen, ...covered.map(text => `something lies over: ${{text}}`)];
}}"""
# The first typeface shown is another: the page asks for its own when it is first laid out.
LETTERS = f"""async number => {{
  document.body.getBoundingClientRect();
  await document.fonts.ready;
  return ({script("notice_letters.js")})({NOTICES}[0], number);
}}"""
INK = script("notice_ink.js")
HIDE_WORDS = """(style) => {
  const bare = new CSSStyleSheet();
  bare.replaceSync(style);
  document.adoptedStyleSheets.push(bare);
}"""
SHOW_WORDS = "() => void document.adoptedStyleSheets.pop()"
BARE = (HERE / "notice_bare.css").read_text()


class Reader:
    """Opens pages, and has a page of the same browser at hand to compare pictures in."""

    def __init__(self, browser: Browser, **options: bool) -> None:
        self._contexts = [browser.new_context(**options), browser.new_context()]
        self.page, self._table = (context.new_page() for context in self._contexts)
        self._camera = self._contexts[0].new_cdp_session(self.page)

    def open(self, address: str) -> None:
        """Load a page and its styles, for which an earlier event does not wait."""
        self.page.goto(address, wait_until="load")

    def set_width(self, width: int) -> None:
        if self.page.viewport_size != {"width": width, "height": 800}:
            self.page.set_viewport_size({"width": width, "height": 800})

    def set_mode(self, mode: str) -> None:
        self.page.emulate_media(**(PLAIN | MODES[mode]))

    def runs_scripts(self) -> bool:
        """Whether the open page has a script, other than data in the dress of one."""
        found: bool = self.page.evaluate(
            "[...document.scripts].some((script) => script.type !== 'application/ld+json')"
        )
        return found

    def judge_boxes(self) -> list[str]:
        """Return what is wrong with the notice's place and style."""
        found: list[str] = self.page.evaluate(BOXES)
        return found

    def judge_pixels(self) -> list[str]:
        """Return which words of the notice cannot be read."""
        found: list[str] = []
        for number in count():
            part = self.page.evaluate(LETTERS, number)
            painted = self._photograph(part["clip"])
            self.page.evaluate(HIDE_WORDS, BARE)
            bare = self._photograph(part["clip"])
            self.page.evaluate(SHOW_WORDS)
            found += self._table.evaluate(INK, [painted, bare, part["words"]])
            if number + 1 >= part["parts"]:
                return found

    def _photograph(self, clip: dict[str, float]) -> str:
        """Return a picture of what is on the screen now, nothing stretched to fit it."""
        asked = {"format": "png", "optimizeForSpeed": True, "clip": clip}
        picture: str = self._camera.send("Page.captureScreenshot", asked)["data"]
        return picture

    def close(self) -> None:
        for context in self._contexts:
            context.close()
