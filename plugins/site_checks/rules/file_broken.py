"""Feeds and manifests that programs cannot read."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem

if TYPE_CHECKING:
    from ..site import Site


def file_broken(site: "Site") -> Iterator[Problem]:
    """Every feed, sitemap and web manifest can be read by the programs it is for.

    Bad: <title>Risks & chances</title> in a feed
    Good: <title>Risks &amp; chances</title>
    """
    for document in site.documents:
        if document.trouble:
            yield Problem(
                document.path,
                f"programs cannot read this file ({document.trouble})",
                "Correct the template that writes it: in XML, escape & and < with |e."
                if document.kind == "feed"
                else "Correct the template that writes it: write its values with |tojson.",
            )
