"""Titles, headings and links that name suicide."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem

if TYPE_CHECKING:
    from ..site import Site

_NAMED = re.compile(r"\bsuicid|\bself[\s\u2010\u2011-]?harm", re.I)


def suicide_heading(site: "Site") -> Iterator[Problem]:
    """Every title, heading and description does without the word suicide.

    Bad: ## Suicide and ketamine
    Good: ## If you have thoughts of ending your life
    """
    for page in site.pages:
        titles = [("heading", text) for _, text in page.headings]
        for place, text in (*titles, ("description", page.description)):
            if _NAMED.search(text):
                yield Problem(
                    page.path,
                    f"the {place} {text!r} names suicide",
                    "Say it in the text below, after the help, not here.",
                    (text,),
                )
