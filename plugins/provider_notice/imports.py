"""Rule on stylesheets that a style in the page brings: only files of the site are judged."""

from collections.abc import Iterator

from .case import Breach, Case
from .linking import parse_imports


def notice_style(case: Case) -> Iterator[Breach]:
    """No style in the page imports what is no stylesheet of the site; site_checks knows those."""
    for style in case.with_tag("style"):
        for address in parse_imports(style.text() or ""):
            yield Breach(
                "notice-style",
                f"the stylesheet {address!r} cannot be judged, and could hide the notice",
                "Keep it in the site, in a file that ends in .css.",
                address,
            )
