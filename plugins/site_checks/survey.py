"""Every built file to documents: each is read once, parsed once and walked once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from xml.etree import ElementTree

from provider_notice.encodings import decode
from provider_notice.origins import ENDING, parse_map
from provider_notice.sheet import decode_styles
from provider_notice.styles import Sheet, parse_sheets

from .cache import Documents
from .cutting import Cut, Piece, cut_feed
from .document import Document
from .entries import find_start, read_entry
from .folder import Folder
from .graph import follow
from .known import Known
from .processes import spread
from .readers import choose_reader
from .reading import load_dictionary, syllables
from .repeated import Page
from .stamp import make_keys, make_stamp

# Judging the words of a page takes this many times as long as all else about it.
_WORDS = 10

# Where an entry stands: the path of its feed, and which of the entries it is.
Place = tuple[str, int]


class Part(NamedTuple):
    """What belongs in one process: a file, and the entries that repeat it."""

    path: str
    pieces: list[Piece]


@dataclass(slots=True)
class Read:
    """What one process read: the documents of files and entries, and the words it met."""

    documents: dict[str, list[Document]]
    entries: list[tuple[Document, list[Place]]]
    syllables: dict[str, int]


# Links whose address a rule asks for after they were followed.
_ASKED_FOR = ("link canonical", "script", "refresh", "iframe", "frame", "object", "embed")


def _is_asked_for(element: str) -> bool:
    return element in _ASKED_FOR or "stylesheet" in element


@dataclass(frozen=True, slots=True)
class Survey:
    """Reads the files of one built folder, on every core when that pays."""

    folder: Folder
    known: Known

    def read(self) -> list[Document]:
        """Return the documents of every file; a feed holds one for each entry as well."""
        paths = [path for path in self.folder.files if choose_reader(path)]
        cache = self.known.cache
        if cache is None or cache.path is None:
            found = self._read_files(paths)
        else:
            stamp, keys = make_stamp(self.folder, self.known), make_keys(self.folder, paths)
            kept = cache.find_files(stamp)
            found = {path: kept[key] for path, key in keys.items() if key in kept}
            found |= self._read_files([path for path in paths if path not in found])
            cache.keep_files(stamp, {keys[path]: found[path] for path in paths})
        return [document for path in paths for document in found[path]]

    def _read_files(self, paths: list[str]) -> dict[str, Documents]:
        """Return the documents of each file, read on every core when that pays."""
        cuts = self._cut_feeds(paths)
        found: dict[str, Documents] = {}
        entries: dict[Place, Document] = {}
        weighed = self._weigh_parts(paths, cuts)
        if self._is_fresh:
            load_dictionary()
        for read in spread(lambda parts: self._read_share(cuts, parts), weighed):
            found |= read.documents
            syllables.update(read.syllables)
            for document, places in read.entries:
                entries |= {place: document.repeat(place[0]) for place in places}
        for path, cut in cuts.items():
            found[path] = self._put_together(cut, path, entries)
        return found

    @property
    def _is_fresh(self) -> bool:
        """Whether the words of every page will have to be judged."""
        return self.known.cache is not None and self.known.cache.is_empty

    def _cut_feeds(self, paths: list[str]) -> dict[str, Cut]:
        """Return the feeds that can be cut, in pieces."""
        feeds = [path for path in paths if path.endswith((".xml", ".atom", ".rss"))]
        cuts = {path: cut_feed(path, self.folder.read(path)) for path in feeds}
        return {path: cut for path, cut in cuts.items() if cut is not None}

    def _put_together(self, cut: Cut, path: str, entries: dict[Place, Document]) -> list[Document]:
        """Return the documents of one feed; it is read whole where a piece could not be."""
        read = [entries.get((path, piece.place)) for piece in cut.pieces]
        found = [document for document in read if document is not None]
        feed = self._read_file(path, cut.head + cut.tail)
        if len(found) < len(read) or feed[0].kind != "feed" or feed[0].trouble:
            found, feed = [], self._read_file(path, self.folder.read(path))
        for document in feed:
            self._follow(document)
        return feed + found

    def _weigh_parts(self, paths: list[str], cuts: dict[str, Cut]) -> list[tuple[float, Part]]:
        """Return what belongs in one process, with its weight."""
        sizes = self.folder.sizes
        parts = {path: Part(path, []) for path in paths}
        for path, cut in cuts.items():
            del parts[path]
            start = find_start(self.known, path)
            for piece in cut.pieces:
                page = self.known.resolver.resolve(start, cut.find_link(piece)).path
                parts.setdefault(page, Part("", [])).pieces.append(piece)
        factor = _WORDS if self._is_fresh else 1.0
        return [(sizes.get(path, 0) * factor, part) for path, part in parts.items()]

    def _read_share(self, cuts: dict[str, Cut], parts: Sequence[Part]) -> Read:
        paths = [part.path for part in parts if part.path]
        texts = {path: self.folder.read(path) for path in paths}
        documents = {path: self._read_file(path, text) for path, text in texts.items()}
        entries: list[tuple[Document, list[Place]]] = []
        pieces = [piece for part in parts for piece in part.pieces]
        for path, groups in self._group(cuts, pieces).items():
            entries += self._read_pieces(cuts[path], groups, documents, texts)
        # Only now: entries are compared with their pages by links that are then let go of.
        for document in (d for found in documents.values() for d in found):
            self._follow(document)
        return Read(documents, entries, syllables)

    def _group(
        self, cuts: dict[str, Cut], pieces: Sequence[Piece]
    ) -> dict[str, list[list[Piece]]]:
        """Return the pieces by the first feed that has them, equal ones together."""
        same: dict[tuple[bytes, bytes], list[Piece]] = {}
        contexts = {path: cut.context for path, cut in cuts.items()}
        for piece in pieces:
            xml = cuts[piece.path].content[piece.start : piece.end]
            same.setdefault((contexts[piece.path], xml), []).append(piece)
        found: dict[str, list[list[Piece]]] = {}
        for group in same.values():
            found.setdefault(group[0].path, []).append(group)
        return found

    def _read_pieces(
        self,
        cut: Cut,
        groups: list[list[Piece]],
        documents: dict[str, list[Document]],
        texts: dict[str, bytes],
    ) -> Iterator[tuple[Document, list[Place]]]:
        """Yield the document of each entry with its places; none of a feed that is not sound."""
        try:
            entries = cut.parse([group[0] for group in groups])
        except ElementTree.ParseError:
            return
        if len(entries) != len(groups):
            return
        for entry, group in zip(entries, groups, strict=True):
            start = find_start(self.known, group[0].path)
            page = self.known.resolver.resolve(start, entry.link).path
            beside = None
            if page in documents:
                beside = Page(documents[page][0], texts[page].decode("utf-8", "replace"))
            document = read_entry(self.known, group[0].path, entry, beside)
            self._follow(document)
            yield document, [(piece.path, piece.place) for piece in group]

    def _read_file(self, path: str, content: bytes) -> list[Document]:
        read = choose_reader(path)
        return list(read(self.known, path, content)) if read else []

    def _follow(self, document: Document) -> None:
        """Follow the links of *document*, and let go of those whose address no rule asks for."""
        document.trail = follow(document, self.known.resolver)
        if document.kind not in ("feed", "entry") or not self.known.url:
            document.links = [link for link in document.links if _is_asked_for(link.element)]


def read_sheets(folder: Folder) -> tuple[Sheet, ...]:
    """Return what each of the site's stylesheets could do to a notice."""
    sheets = [path for path in folder.files if path.lower().endswith(".css")]
    maps = [path for path in sheets if path + ENDING in folder.sizes]
    origins = {path: parse_map(decode(folder.read(path + ENDING))) for path in maps}
    return parse_sheets(
        {path: decode_styles(folder.read(path)) for path in sheets}, origins=origins
    )
