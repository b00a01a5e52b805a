"""Boxes beside an element's own words, and parts of those words, by their selectors. Pure."""

import re
from functools import cache

# A pseudo-element, which stands at the end of its selector, before its own states at most.
PSEUDO_ELEMENT = re.compile(
    r"(?:::[\w-]+(?:\([^()]*\))?|:(?:before|after|first-line|first-letter)\b)+"
    r"(?::[\w-]+(?:\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))?)*$"
)
# These style the element's own words.
OWN_WORDS = re.compile(r"::?first-(?:line|letter)$")
_FIRST_LETTER = re.compile(r"::?first-letter$")


def is_letter(selector: str) -> bool:
    """Tell whether *selector* means the first letter of an element's words."""
    return bool(_FIRST_LETTER.search(selector))


def is_pseudo(selector: str) -> bool:
    """Tell whether *selector* means a box beside an element's own words."""
    return bool(PSEUDO_ELEMENT.search(selector)) and not OWN_WORDS.search(selector)


@cache
def find_pseudo(selector: str) -> str:
    """Return the pseudo-element that *selector* means, unless it styles an element's words."""
    found = PSEUDO_ELEMENT.search(selector) if is_pseudo(selector) else None
    return found[0].lstrip(":") if found else ""
