"""The links of a stylesheet. Pure."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import tinycss2

# Whatever has none of these has no links: seen long before it is parsed. A name may be escaped.
_HINT = re.compile(r"url\(|src\(|image-set\(|@import|\\", re.I)
_ADDRESSES = frozenset(("url", "src"))
_SETS = frozenset(("image-set", "-webkit-image-set"))


def find_links(css: str) -> list[str]:
    """Return every address of url(), image-set() and @import in *css*, as a browser reads it."""
    if not _HINT.search(css):
        return []
    nodes = tinycss2.parse_component_value_list(css, skip_comments=True)
    return [href for href in _find_in(nodes) if href]


def _find_in(nodes: Iterable[Any], named: bool = False) -> Iterator[str]:
    """Yield the addresses among *nodes*; where they are *named*, a string is one too."""
    rule = ""
    for node in nodes:
        if node.type == "at-keyword":
            rule = node.lower_value
        elif node.type == "{} block" or node == ";":
            rule = ""
        # A namespace is a name that looks like an address: nothing is fetched.
        if rule == "namespace":
            continue
        if node.type == "url" or (node.type == "string" and (named or rule == "import")):
            yield node.value
        elif node.type == "function":
            name = node.lower_name
            inside = name in _ADDRESSES or name in _SETS
            yield from _find_in(node.arguments, inside)
        elif node.type.endswith("block"):
            yield from _find_in(node.content)
