"""Every built file to documents: each is read once, parsed once and walked once."""

from collections.abc import Sequence
from dataclasses import dataclass

from provider_notice.styles import Hiding, find_hiding

from .document import Document
from .folder import Folder
from .graph import follow
from .readers import Known, choose_reader
from .reading import syllables
from .spread import spread

# Judging the words of a page takes this many times as long as all else about it.
_WORDS = 10


@dataclass(frozen=True, slots=True)
class Read:
    """What one process read: the documents of each file, and the words it met."""

    documents: dict[str, list[Document]]
    syllables: dict[str, int]


@dataclass(frozen=True, slots=True)
class Survey:
    """Reads the files of one built folder, on every core when that pays."""

    folder: Folder
    known: Known

    def read(self) -> list[Document]:
        """Return the documents of every file; a feed holds one for each entry as well."""
        found: dict[str, list[Document]] = {}
        for part in spread(self._read_share, self._groups()):
            found |= part.documents
            syllables.update(part.syllables)
        return [document for path in self.folder.files for document in found.get(path, ())]

    def _read_share(self, groups: Sequence[Sequence[str]]) -> Read:
        documents = {path: self._read_file(path) for group in groups for path in group}
        return Read(documents, syllables)

    def _read_file(self, path: str) -> list[Document]:
        read = choose_reader(path)
        documents = list(read(self.known, path, self.folder.read(path))) if read else []
        for document in documents:
            self._follow(document)
        return documents

    def _follow(self, document: Document) -> None:
        """Follow the links of *document*, and let go of those whose address no rule asks for."""
        document.trail = follow(document, self.known.resolver)
        if document.kind == "page":
            document.links = [li for li in document.links if li.element == "link canonical"]
        elif document.kind not in ("feed", "entry") or not self.known.url:
            document.links = []

    def _groups(self) -> list[tuple[float, list[str]]]:
        """Return what belongs in one process, with its weight: feeds repeat each other."""
        sizes = self.folder.sizes
        fresh = self.known.cache is not None and self.known.cache.is_empty
        feeds = [path for path in self.folder.files if path.endswith((".xml", ".atom", ".rss"))]
        groups = [(float(sum(sizes[path] for path in feeds)), feeds)]
        for path in self.folder.files:
            if choose_reader(path) and path not in feeds:
                groups.append((sizes[path] * (_WORDS if fresh else 1.0), [path]))
        return groups


def read_sheets(folder: Folder) -> tuple[Hiding, ...]:
    """Return every rule of the site's stylesheets that hides what it meets."""
    sheets = [path for path in folder.files if path.lower().endswith(".css")]
    return tuple(
        hiding
        for path in sheets
        for hiding in find_hiding(folder.read(path).decode("utf-8", "replace"), path)
    )
