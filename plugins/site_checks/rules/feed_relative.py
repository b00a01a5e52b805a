"""Feed links that a feed reader cannot follow."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem

if TYPE_CHECKING:
    from ..site import Site

# A place in the same entry (#) moves with it.
_WHOLE = ("http:", "https:", "mailto:", "tel:", "sms:", "data:", "#")


def feed_relative(site: "Site") -> Iterator[Problem]:
    """Every link in the feeds of a published site is a whole address.

    Bad: <a href="../costs.html"> in a feed entry
    Good: <a href="https://example.org/costs.html">
    """
    if not site.url:
        return
    for document in site.documents:
        if document.kind not in ("feed", "entry"):
            continue
        for link in dict.fromkeys(document.links):
            if not link.href.startswith(_WHOLE):
                yield Problem(
                    document.path,
                    f"the link {link.href!r} in a feed leads nowhere in a feed reader",
                    "Set SITEURL to the site's address, and link with {filename} or {static}.",
                    (link.href,),
                    site.source_of(document.repeats),
                )
