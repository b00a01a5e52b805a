"""Requests to other hosts, which tell them who reads what."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ..graph import loads
from ._words import blame, place

if TYPE_CHECKING:
    from ..site import Site


def request_outside(site: "Site") -> Iterator[Problem]:
    """Every picture, font, style and script comes from the site itself.

    Bad: <script src="https://cdn.example.com/a.js">
    Good: <script src="theme/a.js">; a plain link to another site is fine
    """
    for edge in site.graph.outside:
        if loads(edge.link):
            yield blame(
                site,
                edge,
                f"{place(edge)} makes the browser ask another host",
                "Keep a copy in the site and use that: nobody else may learn who reads this.",
            )
