"""What a reader can see of the notice of an open page: its boxes, and its words in pixels."""

from functools import cached_property
from itertools import count
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from tests.browser.arriving import find_what_stops
from tests.browser.paper import Paper
from tests.browser.ways import MODES, PLAIN, SETTINGS, Way

HERE = Path(__file__).parent


def script(name: str) -> str:
    """Return the function in the file *name*, without the comments above it."""
    lines = (HERE / name).read_text().splitlines()
    while lines[0].startswith("//"):
        del lines[0]
    return "\n".join(lines)


NOTICES = 'document.querySelectorAll("[data-provider-notice]")'
# All questions in one call to the browser: there are some hundred pages and ways. They are put
# at each moment at which what moves may stand otherwise; those are told, and the first is set.
BOXES = f"""setting => {{
  const moments = ({script("notice_setting.js")})(setting);
  const notices = {NOTICES};
  if (notices.length !== 1) return {{moments, found: [`there are ${{notices.length}} notices`]}};
  const found = moments.toReversed().flatMap(moment => {{
    setClock(moment);
    const seen = ({script("notice_seen.js")})(notices[0]);
    if (navigator.maxTouchPoints) seen.push(...({script("notice_phone.js")})(notices[0]));
    if (matchMedia("print").matches) return seen;
    const covered = ({script("notice_uncovered.js")})(notices[0]);
    return [...seen, ...covered.map(text => `something lies over: ${{text}}`)];
  }});
  return {{moments, found: [...new Set(found)]}};
}}"""
CLOCK = "moment => setClock(moment)"
QUERIES, STRETCHES = script("notice_queries.js"), script("notice_stretches.js")
# The words go to and fro as one string: a thousand numbers one by one take longer than a look.
# The first typeface shown is another: the page asks for its own when it is first laid out.
LETTERS = f"""async number => {{
  document.body.getBoundingClientRect();
  await document.fonts.ready;
  const part = ({script("notice_letters.js")})({NOTICES}[0], number);
  return {{...part, words: JSON.stringify(part.words)}};
}}"""
TEXTS = f"""() => {{
  const texts = document.createTreeWalker({NOTICES}[0], NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) found.push(texts.currentNode.data);
  return found.filter(text => /[\\p{{L}}\\p{{N}}]/u.test(text));
}}"""
INK = f"""([painted, bare, words]) =>
  ({script("notice_ink.js")})([painted, bare, JSON.parse(words)])"""
HIDE_WORDS = """(style) => {
  const bare = new CSSStyleSheet();
  bare.replaceSync(style);
  document.adoptedStyleSheets.push(bare);
}"""
SHOW_WORDS = "() => void document.adoptedStyleSheets.pop()"
# What was put there for another fault is taken out again: loading anew takes longer.
SEED = """([style, before]) => {
  document.querySelectorAll("[data-seed]").forEach((seed) => seed.remove());
  // A viewport that was asked for outlives its element.
  const viewport = document.querySelector("meta[name=viewport]");
  viewport.content = viewport.content;
  const seeds = document.createElement("template");
  seeds.innerHTML = before + "<style></style>";
  seeds.content.lastChild.textContent = style;
  for (const seed of seeds.content.children) seed.dataset.seed = "";
  document.head.append(seeds.content.lastChild);
  document.querySelector("[data-provider-notice]").before(seeds.content);
}"""
BARE = (HERE / "notice_bare.css").read_text()


PHONE: dict[str, Any] = {"is_mobile": True, "has_touch": True, "device_scale_factor": 2}


class Reader:
    """Opens pages, and has a page of the same browser at hand to compare pictures in."""

    def __init__(self, browser: Browser, **options: Any) -> None:
        self._browser = browser
        self._contexts = [browser.new_context(**options)]
        self.page = self._contexts[0].new_page()
        self._camera = self._contexts[0].new_cdp_session(self.page)
        self._has_touch = bool(options.get("has_touch"))
        self._screens: dict[tuple[str, ...], list[list[int]]] = {}

    @cached_property
    def _table(self) -> Page:
        self._contexts.append(self._browser.new_context())
        return self._contexts[-1].new_page()

    def seed(self, style: str, before: str) -> None:
        """Put a style, and what stands before the notice, into the open page instead of others."""
        self.page.evaluate(SEED, [style, before])

    def open(self, address: str) -> None:
        """Load a page and its styles, for which an earlier event does not wait."""
        self.page.goto(address, wait_until="load")

    def list_screens(self) -> list[list[int]]:
        """Return a width and height in every stretch that the page's styles tell apart."""
        queries = tuple(self.page.evaluate(QUERIES))
        if queries not in self._screens:
            self._screens[queries] = self._table.evaluate(STRETCHES, queries)
        return self._screens[queries]

    def runs_scripts(self) -> bool:
        """Whether the open page has a script, other than data in the dress of one."""
        found: bool = self.page.evaluate(
            "[...document.scripts].some((script) => script.type !== 'application/ld+json')"
        )
        return found

    def look(self, way: Way, *, closely: bool) -> list[str]:
        """Return what is wrong with the notice, *closely* looked at in its pixels too."""
        self._set(way)
        judged = self.page.evaluate(BOXES, SETTINGS[way.setting])
        found: list[str] = judged["found"]
        # The first moment last: a browser no longer names what is over.
        for moment in reversed(judged["moments"] if closely else ()):
            self.page.evaluate(CLOCK, moment)
            found += self._judge_pixels()
        return list(dict.fromkeys(found))

    def arrive(self, way: Way) -> list[str]:
        """Return the means by which a reader does not get to the notice of the open page."""
        self._set(way)
        self.page.evaluate("window.undoSetting?.()")
        return find_what_stops(self.page, self._camera, touch=self._has_touch)

    def print_page(self, *, grounds: bool) -> tuple[int, list[str]]:
        """Return how many A4 sheets the open page takes, and what is wrong with its notice there.

        Unless *grounds* are asked for, a printer leaves those out that do not insist.
        """
        self.page.emulate_media(**(PLAIN | MODES["print"]))
        # Without what readers by ear would need of the file, which takes half the time.
        paper = Paper(
            self.page.pdf(
                format="A4", prefer_css_page_size=True, tagged=False, print_background=grounds
            )
        )
        asked, found = paper.show(self.page.evaluate(TEXTS))
        return paper.count, found + (self._table.evaluate(INK, asked) if asked else [])

    def _set(self, way: Way) -> None:
        size = {"width": way.width, "height": way.height}
        if self.page.viewport_size != size:
            self.page.set_viewport_size(size)  # type: ignore[arg-type]
        self.page.emulate_media(**(PLAIN | MODES[way.mode]))

    def _judge_pixels(self) -> list[str]:
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
