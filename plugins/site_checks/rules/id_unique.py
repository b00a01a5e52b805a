"""Ids that stand twice on a page, or name nothing."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem

if TYPE_CHECKING:
    from ..site import Site


def id_unique(site: "Site") -> Iterator[Problem]:
    """Every id stands once on its page, and is neither empty nor has a space in it.

    Bad: <h2 id="costs"> and further down <section id="costs">
    Good: <h2 id="costs"> and <section id="costs-by-country">
    """
    for page in site.pages:
        if len(set(page.ids)) == len(page.ids) and all(v.split() == [v] for v in page.ids):
            continue
        for value, number in Counter(page.ids).items():
            if not value:
                yield Problem(page.path, "an id is empty", 'Take out id="".', ('id=""',))
            elif any(char.isspace() for char in value):
                yield Problem(
                    page.path,
                    f"the id {value!r} has a space in it",
                    "Write hyphens for spaces: nothing that names several ids can name this one.",
                    (f'id="{value}"', f"id={value.strip()}", value.strip()),
                )
            elif number > 1:
                yield Problem(
                    page.path,
                    f"the id {value!r} stands {number} times",
                    "Give each its own id, or change one of two equal headings: "
                    "a link to it leads only to the first.",
                    (f'id="{value}"', value.replace("-", " ")),
                )
