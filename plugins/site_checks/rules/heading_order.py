"""Headings that skip a level, or say nothing."""

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from ..finding import Problem

if TYPE_CHECKING:
    from ..site import Site


def heading_order(site: "Site") -> Iterator[Problem]:
    """Every heading is at most one level below the one before it, and has words.

    Bad: ## Costs, then #### In the US
    Good: ## Costs, then ### In the US
    """
    for page in site.pages:
        for (before, title), (level, text) in pairwise(page.headings):
            if level > before + 1:
                yield Problem(
                    page.path,
                    f"the heading {text!r} (h{level}) follows {title!r} (h{before}): "
                    "a level is skipped",
                    f"Write it with {'#' * (before + 1)}.",
                    (f"{'#' * level} {text}", text),
                )
        if any(not text for level, text in page.headings if level > 1):
            yield Problem(page.path, "a heading has no words", "Give it words, or take it out.")
