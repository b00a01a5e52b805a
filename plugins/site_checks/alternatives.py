"""What stands for a picture where it cannot be seen. Pure."""

import re

from selectolax.lexbor import LexborNode

_LABELS = ("aria-label", "aria-labelledby")
_FILE = re.compile(r"\s*[^\s/]+\.(png|jpe?g|gif|webp|avif|svg|bmp|tiff?)\s*", re.I)


def is_silent(attributes: dict[str, str | None]) -> bool:
    """Tell whether a picture has no words for those who cannot see it, not even empty ones.

    The name of a file is none: it says nothing of what is seen.
    """
    if "aria-hidden" in attributes:
        return False
    if "alt" in attributes:
        words = attributes["alt"] or ""
        return words.isspace() or _FILE.fullmatch(words) is not None
    return not any((attributes.get(name) or "").strip() for name in _LABELS)


def find_words(node: LexborNode) -> str:
    """Return the words of an element; where it has none, those that stand for its pictures."""
    words = " ".join(node.text().split())
    if words:
        return words
    parts = [node, *node.css("[alt], [aria-label]")]
    said = (part.attributes.get("aria-label") or part.attributes.get("alt") for part in parts)
    return " ".join(" ".join(filter(None, said)).split())
