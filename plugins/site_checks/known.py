"""What reading one file needs to know of the whole site."""

from typing import NamedTuple

from provider_notice.styles import Sheet
from provider_notice.wordings import Wordings

from .cache import Cache
from .links import Resolver
from .manifest import Record


class Known(NamedTuple):
    """What reading one file needs to know of the whole site."""

    records: dict[str, Record]
    wordings: Wordings
    resolver: Resolver
    url: str
    sheets: tuple[Sheet, ...] = ()
    # None when no rule asks for words.
    cache: Cache | None = None
