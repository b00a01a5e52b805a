"""The addresses in files for machines: sitemaps, web manifests, lists for robots. Pure."""

import re
from collections.abc import Iterator
from typing import Any

from .feed import parse_xml

_LINKED = re.compile(
    r"""\]\(\s*(?:<([^>\n]*)>|((?:[^()\s]|\([^()\s]*\))+))"""  # [words](address)
    r"""|^\s*\[[^\]\n]+\]:\s*<?([^\s>]+)"""  # [name]: address
    r"""|(?<![^\s<])(/[^\s)>]+\.\w+|https?://[^\s)>]*[^\s)>.,;:])""",  # the bare address
    re.M,
)
_SITEMAP = re.compile(r"^\s*sitemap:\s*(\S+)", re.M | re.I)
# What of a web manifest holds an address, and what parts that do.
_PLACES = ("start_url", "scope", "src", "url")
_PARTS = ("icons", "screenshots", "shortcuts")
_XHTML_LINK = "{http://www.w3.org/1999/xhtml}link"


def find_places(sitemap: bytes) -> Iterator[str]:
    """Yield every address of a sitemap, those of its pictures and translations too."""
    for element in parse_xml(sitemap).iter():
        if element.tag.rpartition("}")[2] == "loc":
            yield (element.text or "").strip()
        elif element.tag == _XHTML_LINK:
            yield element.get("href") or ""


def find_listed(name: str, text: str) -> Iterator[str]:
    """Yield every address in robots.txt or llms.txt."""
    if name == "robots.txt":
        yield from _SITEMAP.findall(text)
        return
    for groups in _LINKED.findall(text):
        yield "".join(groups)


def find_named(manifest: Any) -> Iterator[str]:
    """Yield every address in a web manifest, or in a part of it; what is no text names nothing."""
    if isinstance(manifest, list):
        for part in manifest:
            yield from find_named(part)
    elif isinstance(manifest, dict):
        yield from (manifest[key] for key in _PLACES if isinstance(manifest.get(key), str))
        for key in _PARTS:
            yield from find_named(manifest.get(key))
