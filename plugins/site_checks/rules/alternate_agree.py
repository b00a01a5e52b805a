"""Translations that do not name each other."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem

if TYPE_CHECKING:
    from ..site import Site


def alternate_agree(site: "Site") -> Iterator[Problem]:
    """Every translation that a page names is in the language it says, and names the page back.

    Bad: a.html names a-es.html as hreflang="es", but a-es.html does not name a.html
    Good: both name each other
    """
    pages = {page.path: page for page in site.pages}
    named = {
        page.path: [
            (lang.lower(), site.resolver.resolve(page.path, href).path)
            for lang, href in page.alternates
        ]
        for page in site.pages
        if page.alternates
    }
    for path, others in named.items():
        for lang, other in others:
            page = pages.get(other)
            if page is None or lang == "x-default":
                continue
            if not _is_part((page.lang or "").lower(), lang):
                yield Problem(
                    path,
                    f"{other} is named as a page in {lang!r}, but is in {page.lang!r}",
                    "Correct Lang in one of the two sources, or the template's hreflang.",
                    ("Lang:",),
                )
            if other != path and all(back != path for _, back in named.get(other, ())):
                yield Problem(
                    path,
                    f"{other} is named as a translation, but does not name this page back",
                    "Give both sources the same Slug or Translation, or correct the template.",
                    ("Slug:",),
                )


def _is_part(lang: str, other: str) -> bool:
    """Tell whether two languages are one, or one is the other as spoken in some country."""
    return lang == other or lang.startswith(f"{other}-") or other.startswith(f"{lang}-")
