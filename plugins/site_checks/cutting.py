"""A feed cut between its entries, so that processes can share them. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from .feed import Entry, parse_feed

_LINK = re.compile(rb'<link[^>]*?href="([^"]*)"|<link>([^<]*)')
_NAMESPACE = re.compile(rb'xmlns[\w:]*="[^"]*"')
# Comments, plain text and instructions: a tag within them is none.
_UNSURE = re.compile(rb"<[!?]")


class Piece(NamedTuple):
    """One entry as it stands in its feed: the feed, which of its entries, and from where to where.

    Only places are kept: to copy all entries would take longer than to find them.
    """

    path: str
    place: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cut:
    """A feed in pieces: with some of them between head and tail, it is a feed again."""

    content: bytes
    pieces: tuple[Piece, ...]

    @property
    def head(self) -> bytes:
        """All before the first entry."""
        return self.content[: self.pieces[0].start]

    @property
    def tail(self) -> bytes:
        """All after the last entry."""
        return self.content[self.pieces[-1].end :]

    @property
    def context(self) -> bytes:
        """What its entries mean besides their own text."""
        return b" ".join(_NAMESPACE.findall(self.head))

    def find_link(self, piece: Piece) -> str:
        """Return the address that a piece most likely leads to: only to choose who reads it."""
        found = _LINK.search(self.content, piece.start, piece.end)
        return (found[1] or found[2] or b"").decode("utf-8", "replace") if found else ""

    def parse(self, pieces: Sequence[Piece]) -> tuple[Entry, ...]:
        """Return the entries of some pieces, none where it is not sure where one ends.

        Raises ParseError when one is not well-formed. If all pieces are well-formed
        each with some others, so is the whole feed.
        """
        texts = [self.content[piece.start : piece.end] for piece in pieces]
        after_head = b"".join((*texts, self.tail))
        if _UNSURE.search(after_head):
            return ()
        feed = parse_feed(self.head + after_head)
        return feed.entries if feed is not None else ()


def cut_feed(path: str, content: bytes) -> Cut | None:
    """Return the feed *content* in pieces, or None where it has no entries."""
    for name in (b"entry>", b"item>"):
        last = content.rfind(b"</" + name)
        # Escaped text has few <: to look for one, and then for what follows, is twice as quick.
        starts = [found.start() for found in re.finditer(b"<(?=%s)" % name, content)]
        if starts and last > starts[-1]:
            ends = [*starts[1:], last + len(name) + 2]
            spans = enumerate(zip(starts, ends, strict=True))
            return Cut(content, tuple(Piece(path, i, *span) for i, span in spans))
    return None
