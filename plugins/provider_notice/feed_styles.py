"""What a feed's own stylesheet does when the feed is opened in a browser. Pure."""

import re
from collections.abc import Iterator
from html import unescape

from .encodings import recode
from .selectors import parse_selector
from .styles import Sheet, Way

# Parts of a feed that may be left out whole: the text then goes with its notice.
_WHOLE = frozenset(
    "id link author name uri email category content encoded summary description guid generator "
    "subtitle creator updated published pubdate lastbuilddate image logo icon rights language "
    "ttl copyright docs cloud managingeditor webmaster comments enclosure source contributor "
    "title url width height".split()
)
_INSTRUCTION = re.compile(rb"<\?xml-stylesheet\b(.*?)\?>", re.DOTALL)
_PART = re.compile(r"""(\w+)\s*=\s*["']([^"']*)["']""")


def find_stylesheets(feed: bytes) -> Iterator[tuple[str, bool]]:
    """Yield the address of each stylesheet a feed names, and whether it is CSS."""
    # To look for the few letters first is much quicker in a feed that has none.
    text = recode(feed)
    instructions = _INSTRUCTION.findall(text) if b"<?xml-stylesheet" in text else ()
    for found in instructions:
        parts = dict(_PART.findall(found.decode("utf-8", "replace")))
        address = unescape(parts.get("href", ""))
        plain = address.partition("?")[0].partition("#")[0].lower()
        yield address, plain.endswith(".css") and parts.get("type", "text/css") == "text/css"


def find_partial(sheet: Sheet) -> Iterator[str]:
    """Yield the rules that hide, cut or cover a part of an entry and leave the rest."""
    for move in sheet.suspects:
        yield f"'{move.selector} {{ {move.written} }}'"
    for paint in sheet.paints:
        if ":first-" in paint.selector:
            yield f"'{paint.selector}'"
    for rule in sheet.hidings:
        if rule.way in (Way.ADDS, Way.ENDS, Way.LIMITS, Way.SCROLLS):
            continue
        whole = rule.declaration == "display: none" and all(
            part.names and part.names <= _WHOLE for part in parse_selector(rule.selector.lower())
        )
        if not whole:
            yield f"'{rule.selector} {{ {rule.declaration} }}'"
