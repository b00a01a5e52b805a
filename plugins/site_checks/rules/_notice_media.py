"""Recordings and pictures that say what no program reads."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from provider_notice.files import render_entry

from ..finding import Problem
from ..redirects import find_path

if TYPE_CHECKING:
    from ..site import Site

# Endings of what is heard or seen in time, and of what is seen.
_RECORDINGS = (".mp3", ".m4a", ".ogg", ".oga", ".wav", ".mp4", ".m4v", ".webm", ".ogv")
_PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif", ".ico", ".svg")
_LOOK = "hear or look at the whole of it"


def notice_media(site: "Site") -> Iterator[Problem]:
    """A recording, or a picture without a notice after it, was looked at and approved.

    An article read aloud, or photographed, has no notice after it that a program could judge.
    A picture in an article stands before its notice; one that a link or a redirect opens does
    not, nor one on a page without a notice.
    """
    opened = {path for paths in site.graph.leads.values() for path in paths}
    opened |= {find_path(site.resolver, hop.document, hop.link.href) for hop in site.row_hops}
    for page in site.pages:
        if not page.judged and page.trail is not None:
            opened |= page.trail.shown
    found = [
        path
        for path in site.folder.files
        if path.lower().endswith(_RECORDINGS)
        or (path.lower().endswith(_PICTURES) and path in opened)
    ]
    for path in found:
        content = site.folder.read(path)
        if not site.approved.spares(path, content):
            entry = render_entry(path, content, site.sources.name(site.places.files), _LOOK)
            yield Problem(
                path,
                "no notice follows it where it is opened or shown, and it could be an article",
                f"Show it in an article only, without a link to it; or {entry}."
                if path.lower().endswith(_PICTURES)
                else f"Take it out; or {entry}.",
                rule="notice-media",
            )
