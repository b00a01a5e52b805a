"""The Markdown of articles: citations, inserts, boxes and tables.

A preprocessor draws citations and inserts line by line, so that a problem can
name its line. A tree processor turns boxes and tables into their elements.
"""

import re
from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from .findings import check_figures
from .inserts import INSERTS, draw_sources
from .page import Page

_ALONE = re.compile(r"^(\s*)\[\[([^\[\]]+)\]\]\s*$")
_HEADING = re.compile(r"^(#{1,6})\s")
_BOX = re.compile(r'^\s*!!!\s*([\w-]+)(?:\s+"([^"]*)")?\s*$')
_FENCE = re.compile(r"^\s*(```|~~~)")

# The boxes an article may hold, and the words that say their level aloud.
LEVELS = {"emergency": "Emergency: ", "urgent": "Urgent: ", "routine": "Not urgent: "}
BOXES = ("in-short", *LEVELS)


class EvidenceExtension(Extension):
    """Draws the evidence of one page, once: later conversions are left alone."""

    def __init__(self) -> None:
        super().__init__()
        self.page: Page | None = None

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the processors."""
        if "details" not in md.block_level_elements:
            md.block_level_elements.append("details")
        # After line ends are normalised (30), before metadata is taken off (27).
        md.preprocessors.register(Inserts(md, self), "evidence-inserts", 28)
        # After inline markup (20), before headings get their ids (5).
        md.treeprocessors.register(Elements(md), "evidence-elements", 12)

    def take_page(self) -> Page | None:
        """Return the page to draw, the first time it is asked for."""
        page, self.page = self.page, None
        return page


class Inserts(Preprocessor):
    """Draws citations and inserts, and adds the source list at the end."""

    def __init__(self, md: Markdown, extension: EvidenceExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, lines: list[str]) -> list[str]:
        """Return *lines* with their inserts drawn."""
        page = self.extension.take_page()
        if page is None:
            return lines
        page.problems += check_figures(page.path, lines, page.library)
        drawn = list(self._draw_lines(page, lines))
        if page.citations.sources:
            drawn += ["", self.md.htmlStash.store(str(draw_sources(page))), ""]
        return drawn

    def _draw_lines(self, page: Page, lines: list[str]) -> Iterator[str]:
        in_head, fenced = True, False
        for number, line in enumerate(lines, 1):
            page.line = number
            in_head = in_head and bool(line.strip())
            if _FENCE.match(line):
                fenced = not fenced
            yield line if in_head or fenced else self._draw_line(page, line)

    def _draw_line(self, page: Page, line: str) -> str:
        if heading := _HEADING.match(line):
            page.level = len(heading[1])
        elif box := _BOX.match(line):
            _check_box(page, box[1], box[2])
        if alone := _ALONE.match(line):
            name, *words = alone[2].split() or [""]
            if name in INSERTS:
                return alone[1] + self.md.htmlStash.store(str(INSERTS[name](page, words)))
            if name != "n":
                page.unknown_insert(alone[2])
                return ""
        return page.replace(line, lambda html: self.md.htmlStash.store(str(html)))


def _check_box(page: Page, kind: str, title: str | None) -> None:
    if kind not in BOXES:
        page.wrong("unknown-box", f"!!! {kind} is not a box", f"Use one of: {', '.join(BOXES)}.")
    elif not title:
        page.wrong(
            "box-title",
            f"the {kind} box has no heading",
            f'Write it as !!! {kind} "Heading", with straight quotation marks.',
        )


class Elements(Treeprocessor):
    """Turns boxes and tables into the elements that the theme styles."""

    def run(self, root: Element) -> None:
        """Change the tree below *root* in place."""
        level, words = 1, ""
        names: Counter[str] = Counter()
        for place, element in enumerate(list(root)):
            if re.fullmatch(r"h[1-6]", element.tag):
                level, words = int(element.tag[1]), "".join(element.itertext())
            elif element.tag == "table":
                names[words] += 1
                root[place] = _wrap_table(element, words, names[words])
            else:
                _shape_boxes(element, level)


def _shape_boxes(element: Element, level: int) -> None:
    for box in element.iter("div"):
        classes = box.get("class", "").split()
        if classes[:1] != ["admonition"]:
            continue
        kind = classes[1]
        box.tag = "section"
        box.set("class", kind if kind == "in-short" else f"care care--{kind}")
        title = box[0] if len(box) and box[0].get("class") == "admonition-title" else None
        if title is not None:
            title.tag = f"h{min(level + 1, 6)}"
            title.attrib.pop("class")
            if kind in LEVELS:
                title.set("class", "care__title")
                _say_level(title, LEVELS[kind])


def _say_level(title: Element, words: str) -> None:
    span = Element("span", {"class": "visually-hidden"})
    span.text, span.tail, title.text = words, title.text, None
    title.insert(0, span)


def _wrap_table(table: Element, name: str, number: int) -> Element:
    """Return *table* in a region that can be scrolled, its headings tied to their cells."""
    region = Element("div", {"class": "data-table", "tabindex": "0", "role": "region"})
    # Two tables under one heading must not have the same name.
    label = f"Table {number}" if number > 1 else "Table"
    region.set("aria-label", f"{label}: {name}" if name else label)
    region.tail, table.tail = table.tail, None
    region.append(table)
    for head in table.iterfind("thead/tr/th"):
        head.set("scope", "col")
    for row in table.iterfind("tbody/tr"):
        if len(row):
            row[0].tag = "th"
            row[0].set("scope", "row")
    return region
