"""Pages whose letters come out wrong."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem

if TYPE_CHECKING:
    from ..site import Site

_UTF_8 = frozenset(("", "utf-8", "utf8", "unicode-1-1-utf-8"))


def page_encoding(site: "Site") -> Iterator[Problem]:
    """Every page is UTF-8 and has no letters that were lost on the way.

    Bad: a source saved as Latin-1, so that "dose - more" shows a black diamond
    Good: every source saved as UTF-8
    """
    for page in site.pages:
        if page.charset.strip(" '\"").lower() not in _UTF_8:
            yield Problem(
                page.path,
                f"the page says that it is written in {page.charset!r}, but it is UTF-8",
                'Write <meta charset="utf-8"> in the template.',
            )
        if not page.is_utf8:
            yield Problem(
                page.path,
                "some letters are not UTF-8, and show as black diamonds",
                "Save the source as UTF-8, and type the lost letters again.",
                ("\ufffd",),
            )
