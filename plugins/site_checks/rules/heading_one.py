"""Pages without a main heading, or with several."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem

if TYPE_CHECKING:
    from ..site import Site


def heading_one(site: "Site") -> Iterator[Problem]:
    """Every page has one main heading (h1), and it has words.

    Bad: a Markdown article with a heading "# Costs" below its title
    Good: "## Costs"; the title is the one h1
    """
    for page in site.pages:
        mains = [text for level, text in page.headings if level == 1]
        if len(mains) == 1 and mains[0]:
            continue
        if len(mains) < 2:
            yield Problem(
                page.path,
                "the main heading (h1) is empty" if mains else "there is no main heading (h1)",
                "Give the page a title, and print it as <h1> in the template.",
                ("Title:",),
            )
            continue
        yield Problem(
            page.path,
            f"there are {len(mains)} main headings (h1): {', '.join(map(repr, mains))}",
            "Write the headings of an article with ## or more: its title is the h1.",
            (f"# {mains[-1]}", f"<h1>{mains[-1]}", mains[-1]),
        )
