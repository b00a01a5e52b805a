"""Forms that send what readers type to someone else."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ..links import Leads

if TYPE_CHECKING:
    from ..site import Site

_NOWHERE = (Leads.MISSING, Leads.OTHER_CASE, Leads.FOLDER)
_INSIDE = (Leads.FILE, Leads.EMPTY)


def form_outside(site: "Site") -> Iterator[Problem]:
    """Every form stays on the site: nothing a reader types goes elsewhere.

    Bad: <form action="https://example.com/subscribe">
    Good: <form action="search.html">
    """
    for page in site.pages:
        for action in page.forms:
            target = site.resolver.resolve(page.path, action, page.base)
            if target.leads in _NOWHERE:
                yield Problem(
                    page.path,
                    f"a form leads to {action!r}, where this site has no page",
                    "Correct the address: the page that reads what was typed.",
                    (f'action="{action}"', action),
                )
            elif target.leads not in _INSIDE:
                yield Problem(
                    page.path,
                    f"a form sends what readers type to {action!r}",
                    "Take the form out, or let it lead to a page of this site.",
                    (action,),
                )
