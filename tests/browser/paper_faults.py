"""Faults that only a printer brings out, which leaves out the grounds that do not insist."""

from typing import NamedTuple

from tests.browser.faults import UNPAINTED

# Of the article's sheets the last is enough.
SHORT = ".article > :not(h1, p:nth-of-type(-n + 3), .provider-notice) { display: none }"
WORDS = ".provider-notice, .provider-notice *"
EXACT, ECONOMY = "print-color-adjust: exact", "print-color-adjust: economy"


class PaperFault(NamedTuple):
    """A style and what stands before the notice, and what is to be found."""

    finding: str
    style: str
    before: str = ""
    grounds: bool = False


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
        "no sheet of paper has all its words", ".provider-notice > p + p { break-before: page }"
    ),
    "small letters": PaperFault("letters are 6.", ".provider-notice { zoom: 0.7 }"),
}
NEAR_MISSES = {
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
