"""Files that are not what the ending of their name says."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from provider_notice.encodings import decode

from ..finding import Problem
from ..hosting import is_configuration, is_index

if TYPE_CHECKING:
    from ..site import Site

# How files of each ending begin, by the standard of each format.
_BEGINNINGS = {
    ".png": rb"\x89PNG\r\n\x1a\n",
    ".jpg": rb"\xff\xd8\xff",
    ".jpeg": rb"\xff\xd8\xff",
    ".gif": rb"GIF8[79]a",
    ".webp": rb"RIFF.{4}WEBP",
    ".avif": rb".{4}ftyp",
    ".ico": rb"\x00\x00\x01\x00",
    ".woff": rb"wOFF",
    ".woff2": rb"wOF2",
    ".ttf": rb"\x00\x01\x00\x00|true|OTTO",
    ".otf": rb"OTTO|\x00\x01\x00\x00",
    ".mp3": rb"ID3|\xff[\xe0-\xff]",
    ".mp4": rb".{4}ftyp",
    ".webm": rb"\x1aE\xdf\xa3",
    ".pdf": rb"%PDF-",
}
_KINDS = {ending: re.compile(start, re.DOTALL) for ending, start in _BEGINNINGS.items()}
_INDEX = re.compile(rb"\x1f\x8b")
# What other rules read for what it is.
_READ = (".html", ".htm", ".xhtml", ".xht", ".xml", ".svg", ".css", ".js", ".mjs")
_AS_XML = (".xhtml", ".xht")
# Some servers go by any ending in a name, not by the last alone.
_PAGE = re.compile(r"(\.(?:x?html?|shtml|php|svg|xml))\.[^/]*$", re.IGNORECASE)
# What shows a page, in a file that is XML by its name.
_SHOWN = re.compile(r"w3\.org/(?:1999/xhtml|2000/svg)|<!DOCTYPE", re.IGNORECASE)
_BINARY = re.compile(rb"[\0-\x08\x0e-\x1a\x1c-\x1f]")
_MARKUP = "Take the markup out, or make it an article."
_TEXT = "Save it as plain text, or take it out."


def file_kind(site: "Site") -> Iterator[Problem]:
    """Every file is what the ending of its name says: some servers and browsers look inside.

    Bad: leaf.png that holds a page, photo.png that is a JPEG
    Good: photo.jpg that is a JPEG
    """
    for path in site.folder.files:
        ending = path[path.rfind(".") :].lower()
        kind = _INDEX if is_index(path) else _KINDS.get(ending)
        if kind is not None and not kind.match(site.folder.read(path)):
            yield Problem(
                path,
                f"the file does not begin as a {ending} file does",
                "Save it anew in that format, or give its name the right ending.",
            )
        if ending in _AS_XML:
            yield Problem(
                path,
                f"browsers read a {ending} file as XML, and show other words than are judged",
                "Give its name the ending .html.",
            )
        inside = _PAGE.search(path)
        if inside is not None:
            yield Problem(
                path,
                f"some servers take the file for a page, for {inside[1]} stands in its name",
                "Give it a name with one ending.",
            )
        if kind is None and path not in site.records and ending not in _READ:
            yield from _judge_text(path, site.folder.read(path))


def _judge_text(path: str, content: bytes) -> Iterator[Problem]:
    """Yield what makes more of a file than plain text, as all other kinds of file are."""
    text = decode(content)
    is_data = is_configuration(path) or path == ".well-known/host-meta"
    is_page = not is_data or _SHOWN.search(text)
    if text.lstrip("\ufeff \t\r\n\f").startswith("<") and is_page:
        wrong, mend = "the file begins as a page does, and could be shown as one", _MARKUP
    elif text.startswith("%PDF") or _BINARY.search(content):
        wrong, mend = "the file holds more than text, and nobody can tell what is shown", _TEXT
    else:
        return
    yield Problem(path, wrong, mend)
