"""Pages that name another page, or several, as the right one."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem

if TYPE_CHECKING:
    from ..site import Site


def canonical_agree(site: "Site") -> Iterator[Problem]:
    """Every page that names a canonical address names one, and it is its own.

    Bad: costs.html with <link rel="canonical" href="https://example.org/index.html">
    Good: costs.html with <link rel="canonical" href="https://example.org/costs.html">
    """
    for page in site.pages:
        named = [link.href for link in page.links if link.element == "link canonical"]
        if len(named) > 1:
            yield Problem(
                page.path,
                f"the page names {len(named)} canonical addresses",
                "Print one <link rel=canonical> in the template.",
            )
        for href in named[:1]:
            target = site.resolver.resolve(page.path, href)
            if target.path and (target.path != page.path or _says_more(href, site.url)):
                yield Problem(
                    page.path,
                    f"the canonical address {href!r} is not this page's own",
                    "Print the page's own address in the template, and set SITEURL to the "
                    "site's address.",
                )


def _says_more(href: str, url: str) -> bool:
    """Tell whether an address of a page is another than that which readers should be given."""
    is_plain = url.startswith("https:") and href.lower().startswith("http:")
    return "?" in href or "#" in href or is_plain
