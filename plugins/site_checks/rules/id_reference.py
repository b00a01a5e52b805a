"""Attributes that name an id which is not on the page."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem

if TYPE_CHECKING:
    from ..site import Site


def id_reference(site: "Site") -> Iterator[Problem]:
    """Every id that aria-*, for, headers and the like name is on the same page.

    Bad: <section aria-labelledby="cost-title"> and no such id
    Good: <section aria-labelledby="cost-title"> with <h2 id="cost-title">
    """
    for page in site.pages:
        if not page.references:
            continue
        known = set(page.ids)
        for attribute, value in dict.fromkeys(page.references):
            if value not in known:
                yield Problem(
                    page.path,
                    f'{attribute}="{value}" names an id that is not on the page',
                    f'Give the element that it means id="{value}", or take {attribute} out.',
                    (f'{attribute}="{value}"', value),
                )
