"""What was found out about unchanged files, kept between runs. Losing it costs only time.

A file's facts hold while it, the code and all that is known of the site are the same;
what was found out about an article's words holds while those and the lists are.
"""

import io
import os
import pickle
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .document import Document
from .reading import syllables

if TYPE_CHECKING:
    from .prose import Prose

Documents = Sequence[Document]

# Whatever changes the judgement of the same words: code and lists, and how it is kept.
_JUDGES = (
    "prose.py",
    "phrases.py",
    "reading.py",
    "readers.py",
    "document.py",
    "cache.py",
    "runs.py",
    "rules/words/*.toml",
)
# All that a cache may hold: a foreign one that names anything else is not read.
_KEPT = frozenset(
    (f"{__package__}.{module}", name)
    for module, name in (
        ("document", "Document"),
        ("document", "Link"),
        ("graph", "Trail"),
        ("links", "Leads"),
        ("links", "Target"),
        ("prose", "Hit"),
        ("prose", "Prose"),
        ("reading", "Grades"),
        ("runs", "Run"),
    )
)


@dataclass(slots=True)
class _Contents:
    """What one run leaves to the next: the documents of each file, by its key."""

    words: bytes = b""
    stamp: bytes = b""
    files: dict[bytes, Documents] = field(default_factory=dict)
    syllables: dict[str, int] = field(default_factory=dict)


class Cache:
    """The documents of files that did not change; only what a run used is kept for the next."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._old = self._new = _read(path)
        self._prose = {
            document.prose_key: document.prose
            for documents in self._old.files.values()
            for document in documents
            if document.prose is not None
        }
        syllables.update(self._old.syllables)

    @property
    def is_empty(self) -> bool:
        """Whether every article will have to be read anew."""
        return not self._prose

    def get_prose(self, key: str) -> "Prose | None":
        """Return what is known of an article's words."""
        return self._prose.get(key)

    def find_files(self, stamp: bytes) -> dict[bytes, Documents]:
        """Return what is known of files; nothing where it was found out under another stamp."""
        return self._old.files if self._old.stamp == stamp else {}

    def keep_files(self, stamp: bytes, files: dict[bytes, Documents]) -> None:
        """Keep what this run used."""
        self._new = _Contents(_stamp_words(), stamp, files, syllables)

    def write(self) -> None:
        """Write what this run used, where it is not what the last one did."""
        old, new = self._old, self._new
        if self.path is None or (old.stamp == new.stamp and old.files.keys() == new.files.keys()):
            return
        packed = pickle.dumps((new.words, new.stamp, new.files, new.syllables), protocol=5)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            # Written aside and moved: another run may be reading it.
            aside = self.path.with_suffix(f".{os.getpid()}")
            aside.write_bytes(sha256(packed).digest() + packed)
            aside.replace(self.path)
        except OSError:
            return


def make_key(html: str) -> str:
    """Return the key of an article's HTML."""
    return sha256(html.encode()).hexdigest()


@cache
def _stamp_words() -> bytes:
    home = Path(__file__).parent
    paths = (path for pattern in _JUDGES for path in sorted(home.glob(pattern)))
    return sha256(b"".join(path.read_bytes() for path in paths)).digest()


class _Unpickler(pickle.Unpickler):
    """Reads only what a cache may hold."""

    def find_class(self, module: str, name: str) -> Any:
        """Return one of our own kinds of value; raises UnpicklingError for any other."""
        if (module, name) not in _KEPT:
            raise pickle.UnpicklingError(f"a cache holds no {module}.{name}")
        return super().find_class(module, name)


def _read(path: Path | None) -> _Contents:
    """Return what the last run left, or nothing where that cannot be read or told apart."""
    try:
        raw = path.read_bytes() if path else b""
    except OSError:
        return _Contents()
    size = sha256().digest_size
    packed = memoryview(raw)[size:]
    if sha256(packed).digest() != raw[:size]:
        return _Contents()
    try:
        contents = _Contents(*_Unpickler(io.BytesIO(packed)).load())
    except Exception:  # whatever an older or foreign one raises
        return _Contents()
    return contents if contents.words == _stamp_words() else _Contents()
