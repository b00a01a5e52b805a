"""Pictures whose files are so tall that they push a notice away."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from provider_notice.heights import DRAWN

from ..finding import Problem
from ..pictures import measure_picture

if TYPE_CHECKING:
    from ..site import Site


def notice_near(site: "Site") -> Iterator[Problem]:
    """No picture of an article is screens tall by its file, unless a style bounds its height."""
    sizes: dict[str, tuple[float, float] | None] = {}
    for document in site.documents:
        for address, width in dict.fromkeys(document.pictures):
            path = site.resolver.resolve(document.where, address, document.base).path
            if path not in site.files:
                continue
            if path not in sizes:
                sizes[path] = measure_picture(path, site.folder.read(path))
            wide, tall = sizes[path] or (1.0, 0.0)
            height = tall * min(1.0, width / (wide or 1.0))
            if height >= DRAWN:
                yield Problem(
                    document.path,
                    f"the picture {address!r} is {height:.0f} px tall, and pushes the notice away",
                    "Cut it into parts with words between, or give it a height and no width.",
                    source=site.source_of(document.repeats),
                    rule="notice-near",
                )
