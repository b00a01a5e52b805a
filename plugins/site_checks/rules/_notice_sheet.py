"""Stylesheets as they were when somebody last looked at the notices in them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from provider_notice.files import render_entry

from ..finding import Problem

if TYPE_CHECKING:
    from ..site import Site

_LOOK = "have the notices photographed with it, look at some pages yourself"


def notice_sheet(site: "Site") -> Iterator[Problem]:
    """Where the list of approved files names a stylesheet, every style is in one it names.

    What styles do to a notice is judged, but their language has no end: a picture of the
    page is the better judge, and holds for the stylesheet that it was taken with.
    """
    if not any(path.endswith(".css") for path, _ in site.approved.files):
        return
    for path in site.folder.files:
        content = site.folder.read(path) if path.lower().endswith(".css") else b""
        if path.lower().endswith(".css") and not site.approved.spares(path, content):
            entry = render_entry(path, content, site.sources.name(site.places.files), _LOOK)
            yield Problem(
                path,
                "the stylesheet changed after the notices were last looked at in it",
                f"Take the change back; or {entry}.",
                rule="notice-sheet",
            )
    for document in site.documents:
        for where in dict.fromkeys(where for where, _ in document.inline if document.judged):
            if where.startswith("style"):
                yield Problem(
                    document.path,
                    f"the page has a {where}, in which nobody looked at its notice",
                    "Take it out; what the whole site should have belongs into a stylesheet "
                    "of the theme, under theme/static/css.",
                    ("style=", "<style"),
                    source=site.source_of(document.repeats),
                    rule="notice-sheet",
                )
