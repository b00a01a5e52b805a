"""Pages and documents that the build did not write."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from provider_notice.encodings import decode

from ..finding import Problem
from ..hosting import find_name, is_asked_for, is_key, is_licence, is_list, is_proof
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
        is_known = path in site.records or path in site.allowed or path == NAME
        if not is_known and not path.lower().endswith(_PLAIN) and not _is_named(site, path):
            yield Problem(path, f"the build did not write {path}", _mend(site, path))


def _is_named(site: "Site", path: str) -> bool:
    """Tell whether a file is what its name says, where servers and robots look for it."""
    if not is_asked_for(path) or not path.endswith(_SHOWN):
        is_named = is_asked_for(path) or is_licence(path, site.files)
        return is_named or is_key(path, decode(site.folder.read(path)))
    content = site.folder.read(path)
    return is_proof(path, decode(content)) or is_list(path, content)


def _mend(site: "Site", path: str) -> str:
    if path.endswith((".gz", ".br", ".zst")):
        return "Delete it, and let the server pack files as it sends them."
    name = find_name(path)
    if name:
        return (
            f"Delete it; or, as servers look for {name} at the root of the site, add to "
            f"EXTRA_PATH_METADATA {path!r}: {{'path': {name!r}}}."
        )
    return (
        "Delete it, or build again into an empty folder. A leaflet needs its notice too: make it "
        f"an article. If the site needs the file and it is none, add to {site.list_name} an "
        f'entry [[exemptions]] with page = "{path}", reason, owner and until.'
    )
