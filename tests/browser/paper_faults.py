"""Faults that only a printer brings out: grounds are left out, and a page ends with its sheet."""

from typing import NamedTuple

from tests.browser.faults import UNPAINTED

# Of the article's sheets the last is enough.
SHORT = ".article > :not(h1, p:nth-of-type(-n + 3), .provider-notice) { display: none }"
WORDS = ".provider-notice, .provider-notice *"
LONG = "<p style='display: block; block-size: 700mm'>Read on.</p>"
EXACT, ECONOMY = "print-color-adjust: exact", "print-color-adjust: economy"


class PaperFault(NamedTuple):
    """A style and what stands before the notice, and what is to be found."""

    finding: str
    style: str
    before: str = ""
    grounds: bool = False


OFF_PAPER = "no sheet of paper has all its words"
FAULTS = {
    # Chromium darkens words that do not insist, to a grey that differs by 2.3 to 1 from paper.
    "white words whose ground is left out": PaperFault(
        UNPAINTED, f"{WORDS} {{ color: white }} .provider-notice {{ background: #142b23 }}"
    ),
    "white words that insist, on a ground that does not": PaperFault(
        UNPAINTED, f"{WORDS} {{ color: white; {EXACT} }} .article {{ background: #142b23 }}"
    ),
    "white words that are darkened, on a ground that insists": PaperFault(
        UNPAINTED,
        f"{WORDS} {{ color: white; {ECONOMY} }} .article {{ background: #777; {EXACT} }}",
    ),
    "dark words on a ground that is asked for": PaperFault(
        UNPAINTED, ".provider-notice { background: #142b23 }", grounds=True
    ),
    "words on another sheet": PaperFault(
        OFF_PAPER, ".provider-notice > p + p { break-before: page }"
    ),
    "a page as tall as the screen": PaperFault(
        OFF_PAPER, "html, body { block-size: 100%; overflow-x: hidden }", LONG
    ),
    "an article as tall as the screen": PaperFault(
        OFF_PAPER, ".article { block-size: 100vh; overflow-x: hidden }", LONG
    ),
    "an article as tall as the sheet, drawn when seen": PaperFault(
        OFF_PAPER,
        "@media print { .article { block-size: 100vh; content-visibility: auto } }",
        LONG,
    ),
    "columns off the sheet": PaperFault(
        OFF_PAPER,
        ".article { display: grid; grid-auto-flow: column; grid-auto-columns: 100% }",
    ),
    "a row off the sheet": PaperFault(
        OFF_PAPER, ".article { display: flex } .article > * { flex: none; inline-size: 100% }"
    ),
    "beside the sheet": PaperFault(
        OFF_PAPER,
        "@media print { .provider-notice { position: relative; inset-inline-start: 100% } }",
    ),
    "small letters": PaperFault("letters are 6.", ".provider-notice { zoom: 0.7 }"),
}
NEAR_MISSES = {
    "a page that scrolls as it may": PaperFault(
        "",
        "html { overflow-x: hidden } body { block-size: 100%; overflow-x: clip }"
        " .article { content-visibility: auto; contain-intrinsic-size: auto 100vh }",
        LONG,
    ),
    "a column that grows": PaperFault(
        "", ".article { display: flex; flex-direction: column; min-block-size: 100vh }", LONG
    ),
    "light on dark that insists": PaperFault(
        "", f"{WORDS} {{ color: white; {EXACT} }} .provider-notice {{ background: #142b23 }}"
    ),
    "light on dark with its ground": PaperFault(
        "",
        f"{WORDS} {{ color: white }} .provider-notice {{ background: #142b23 }}",
        grounds=True,
    ),
    "another typeface, in columns": PaperFault(
        "", ".provider-notice { font-family: serif; columns: 2 }"
    ),
}
