"""The letters that a stylesheet brings: from which files, and how it changes them. Pure."""

import re
from collections.abc import Iterator
from typing import Any

from .kept import SIGNS
from .sheet import Declared, choose_declared, find_apart, parse_block

# What says of a face by which name, when and how it is used.
_ANY = frozenset(
    """
    font-family font-style font-weight font-stretch font-width font-display font-variant
    font-feature-settings font-variation-settings font-language-override font-named-instance
    font-smoothing osx-font-smoothing text-rendering unicode-range src
    """.split()
)
# In percent: how large letters are beside others, and how far above and below their line.
_BOUNDS = {
    "size-adjust": (70, 150),
    "ascent-override": (70, 150),
    "descent-override": (10, 70),
    "line-gap-override": (0, 100),
}
_SHARE = re.compile(r"(\d*\.?\d+)%")
_ADDRESSES = ("url", "src")


def find_fonts(css: str) -> Iterator[str]:
    """Yield the address of every font file that *css* takes letters from."""
    for face in find_apart(css, "font-face"):
        for kind, value in _find_sources(face):
            if kind in _ADDRESSES:
                yield value


def find_changed_faces(css: str) -> Iterator[tuple[str, str]]:
    """Yield what a face of *css* says that could blank the notice's letters, and what to do."""
    for face in find_apart(css, "font-face"):
        for declared in choose_declared(parse_block(face.content)):
            mend = _mend(declared)
            if mend:
                yield f"'@font-face {{ {declared.name}: {declared.value} }}'", mend
        for kind, value in _find_sources(face):
            if kind == "local" and SIGNS.search(value.lower()):
                said = f"'@font-face {{ src: local({value}) }}', a font of signs"
                yield said, "Name a font of letters."


def _mend(declared: Declared) -> str:
    """Return what to do about a declaration that is not known to spare letters, if it is not."""
    name, value, _ = declared
    if name not in _BOUNDS:
        return "" if name in _ANY or name[:2] == "--" else "Take it out."
    low, high = _BOUNDS[name]
    share = _SHARE.fullmatch(value)
    if value == "normal" or (share and low <= float(share[1]) <= high):
        return ""
    return f"Set it between {low}% and {high}%, or take it out."


def _find_sources(face: Any) -> Iterator[tuple[str, str]]:
    """Yield what a face takes letters from: url or local, and its address or name."""
    for node in parse_block(face.content):
        if node.type != "declaration" or node.lower_name != "src":
            continue
        for token in node.value:
            if token.type == "url":
                yield "url", token.value
            elif token.type == "function" and token.lower_name in (*_ADDRESSES, "local"):
                words = [t.value for t in token.arguments if t.type in ("string", "ident", "url")]
                yield token.lower_name, " ".join(words)
