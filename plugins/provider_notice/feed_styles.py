"""What a feed's own stylesheet does when the feed is opened in a browser. Pure."""

import re
from collections.abc import Iterator
from html import unescape

from .encodings import recode
from .pseudo import is_pseudo
from .selectors import parse_selector, split_list
from .sheet import Rule, parse_rules

# The parts of an entry that hold its text. A browser shows HTML in them as letters: what
# a style leaves of it is no page, and where its notice ends up nobody can tell.
_TEXTS = frozenset(("content", "summary", "description", "encoded"))
_INSTRUCTION = re.compile(rb"<\?xml-stylesheet\b(.*?)\?>", re.DOTALL)
_PART = re.compile(r"""(\w+)\s*=\s*["']([^"']*)["']""")
# Rules that bring other styles, or another meaning of names.
_OTHER = re.compile(r"@(?:import|namespace|\\)", re.IGNORECASE)


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


def find_shown(css: str) -> Iterator[str]:
    """Yield why the stylesheet *css* could show the text of an entry: all must be hidden."""
    if _OTHER.search(css):
        yield "@import or @namespace"
    hidden: set[str] = set()
    for rule in parse_rules(css, ""):
        for selector in split_list(rule.selector):
            yield from _judge(rule, selector.strip().lower(), hidden)
    if _TEXTS - hidden:
        yield f"no rule {', '.join(sorted(_TEXTS - hidden))} {{ display: none }}"


def _judge(rule: Rule, selector: str, hidden: set[str]) -> Iterator[str]:
    """Yield a declaration that shows what could hold a text; add to *hidden* what it hides."""
    shows = [d for d in rule.declared if d.name in ("display", "all")]
    if not shows or is_pseudo(selector) or selector == ":root":
        return
    names = {name for part in parse_selector(selector) for name in part.names if name.isalpha()}
    if all(d.value == "none" for d in shows):
        if selector in _TEXTS and not rule.conditions and not rule.layer:
            hidden.add(selector)
    elif not names or names & _TEXTS:
        yield f"{selector} {{ {shows[0].name}: {shows[0].value} }}"
