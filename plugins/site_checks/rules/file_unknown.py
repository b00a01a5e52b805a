"""Pages and documents that the build did not write."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from provider_notice.encodings import decode

from ..finding import Problem
from ..hosting import is_asked_for, is_licence, is_map, is_proof
from ..manifest import NAME

if TYPE_CHECKING:
    from ..site import Site

# Endings of files that carry no article: styles, scripts, pictures, faces, lists for machines.
_PLAIN = (
    *(".css", ".js", ".mjs", ".map", ".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif"),
    *(".ico", ".woff", ".woff2", ".ttf", ".otf", ".webmanifest", ".mp3", ".mp4", ".webm", ".vtt"),
)
# Endings of files that a browser shows as pages.
_SHOWN = (".html", ".xml")


def file_unknown(site: "Site") -> Iterator[Problem]:
    """Every page, and every file that could hold an article, was written by the build.

    Bad: old-article.html, left from an earlier build and without a notice
    Good: only pages that provider-notice.json lists
    """
    for path in site.folder.files:
        if path in site.records or path == NAME or path.lower().endswith(_PLAIN):
            continue
        if not _is_known(site, path):
            yield Problem(
                path,
                f"the build did not write {path}",
                "Delete it, or build again into an empty folder. A leaflet needs its notice too.",
            )


def _is_known(site: "Site", path: str) -> bool:
    """Tell whether a file is what its name says, where servers and robots look for it."""
    if not is_asked_for(path) or not path.endswith(_SHOWN):
        return is_asked_for(path) or is_licence(path, site.files)
    content = site.folder.read(path)
    return is_map(content) if path == "sitemap.xml" else is_proof(path, decode(content))
