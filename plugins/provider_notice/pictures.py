"""The pictures of an article that are as tall as their files make them. Pure."""

import re
from collections.abc import Iterator, Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .bounds import find_bounds
from .dom import has_ancestor
from .heights import COLUMN, DRAWN
from .styles import Sheet

_NUMBER = re.compile(r"\s*(\d+(?:\.\d+)?)(%?)")


def find_pictures(tree: LexborHTMLParser, sheets: Sequence[Sheet]) -> Iterator[tuple[str, float]]:
    """Yield the addresses of each picture whose height nothing bounds, and its greatest width."""
    for node in tree.css("article img, article input[type=image]"):
        attributes = node.attributes
        height, width = find_bounds(tree, node, sheets)
        given = {name: _read(attributes.get(name) or "") for name in ("height", "width")}
        # Beside a width, a height only tells the shape: styles let pictures keep their own.
        is_bounded = bool(given["height"]) and not given["width"]
        if height < DRAWN or is_bounded or has_ancestor(node, "svg"):
            continue
        for address in _list_addresses(node):
            yield address, min(width, given["width"] or COLUMN, COLUMN)


def _read(value: str) -> float:
    found = _NUMBER.match(value)
    return float(found[1]) if found and not found[2] else 0.0


def _list_addresses(node: LexborNode) -> list[str]:
    """Return every address that a picture can be shown from."""
    around = node.parent
    sources = (
        around.css("source[srcset]") if around is not None and around.tag == "picture" else []
    )
    sets = [part.attributes.get("srcset") or "" for part in (*sources, node)]
    found = [words[0] for one in sets for part in one.split(",") if (words := part.split())]
    return [address for address in (node.attributes.get("src") or "", *found) if address]
