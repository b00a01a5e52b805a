"""Pages whose letters come out wrong."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem

if TYPE_CHECKING:
    from ..site import Site


def page_encoding(site: "Site") -> Iterator[Problem]:
    """Every page is UTF-8, says so, and has no letters that were lost on the way.

    Bad: a source saved as Latin-1, so that "dose - more" shows a black diamond;
    a page with <meta charset="iso-2022-jp">, in which browsers may show nothing at all
    Good: every source saved as UTF-8; <meta charset="utf-8"> first in the <head>
    """
    for page in site.pages:
        if page.encoding is not None:
            yield Problem(
                page.path,
                f"the page says that its letters are {page.encoding!r}, but they are UTF-8"
                if page.encoding
                else "the page does not say at its start that its letters are UTF-8",
                'Write <meta charset="utf-8"> as the first line of <head>, and no other charset.',
            )
        if not page.is_utf8:
            yield Problem(
                page.path,
                "some letters are not UTF-8, and show as black diamonds",
                "Save the source as UTF-8, and type the lost letters again.",
                ("\ufffd",),
            )
