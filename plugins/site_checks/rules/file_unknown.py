"""Pages and documents that the build did not write."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ..manifest import NAME

if TYPE_CHECKING:
    from ..site import Site

# What is written beside the pages: the search index, and files for machines.
_KNOWN = ("pagefind/", ".well-known/")
# Endings of files in those folders that a browser shows as a page.
_SHOWN = (".html", ".htm", ".xhtml", ".xht", ".xml", ".svg", ".pdf")
_NAMES = frozenset(
    (
        *("robots.txt", "llms.txt", "OFL.txt", "humans.txt", "sitemap.xml"),
        *("_redirects", "_headers", "CNAME", ".nojekyll"),
    )
)
# Endings of files that carry no article: styles, scripts, pictures, faces, lists for machines.
_PLAIN = (
    *(".css", ".js", ".mjs", ".map", ".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif"),
    *(".ico", ".woff", ".woff2", ".webmanifest", ".mp3", ".mp4", ".webm", ".vtt"),
)


def file_unknown(site: "Site") -> Iterator[Problem]:
    """Every page, and every file that could hold an article, was written by the build.

    Bad: old-article.html, left from an earlier build and without a notice
    Good: only pages that provider-notice.json lists
    """
    for path in site.folder.files:
        if path in site.records or path == NAME:
            continue
        if path.startswith(_KNOWN) and not path.lower().endswith(_SHOWN):
            continue
        if not path.lower().endswith(_PLAIN) and path.rpartition("/")[2] not in _NAMES:
            yield Problem(
                path,
                f"the build did not write {path}",
                "Delete it, or build again into an empty folder. A leaflet needs its notice too.",
            )
