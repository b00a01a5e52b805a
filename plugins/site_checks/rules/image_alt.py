"""Pictures that say nothing to those who cannot see them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem

if TYPE_CHECKING:
    from ..site import Site


def image_alt(site: "Site") -> Iterator[Problem]:
    """Every picture has words that do its job, or alt="" when it is only decoration.

    Bad: <img src="curve.svg">
    Good: <img src="curve.svg" alt="Blood pressure peaks 40 minutes after a dose">
    """
    for page in site.pages:
        for source in page.silent_images:
            yield Problem(
                page.path,
                f"the picture {source!r} has no alternative text (the name of a file is none)",
                'Write what it tells: ![What it tells](address), or alt="" if it tells nothing.',
                (source.rstrip(">"), source.rpartition("/")[2]),
            )
