"""Pages that do not say which language they are in."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem

if TYPE_CHECKING:
    from ..site import Site

_TAG = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", re.I)


def page_lang(site: "Site") -> Iterator[Problem]:
    """Every page names its language, so that it is read aloud in the right one.

    Bad: <html>, <html lang="english please">
    Good: <html lang="en">
    """
    for page in site.pages:
        if not _TAG.fullmatch(page.lang or ""):
            yield Problem(
                page.path,
                f"the page's language is {page.lang!r}, which is none"
                if page.lang
                else "the page names no language",
                'Write <html lang="en"> in the template, or correct Lang in the article\'s head.',
                ("Lang:",),
            )
