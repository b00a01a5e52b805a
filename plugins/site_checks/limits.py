"""How many words of its own a page may have without a notice after them."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .site import Site

# What opens a list, or leads on.
FEW = 40


def find_limit(site: "Site", path: str) -> int | None:
    """Return how many words of its own the page at *path* may have; None for any number."""
    record = site.records.get(path)
    name = record.source if record is not None and record.source else path
    is_about = record is not None and record.surface == "exempt"
    return site.allowed.get(name, None if is_about else FEW)
