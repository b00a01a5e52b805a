"""What the facts of a file depend on besides its own text, as one number.

Too much is counted in rather than too little: a kept verdict must never outlive its reasons.
"""

import sys
from hashlib import sha256
from pathlib import Path

import tinycss2
from selectolax import lexbor

import provider_notice

from .folder import Folder
from .known import Known
from .manifest import NAME

_CODE = (Path(__file__).parent, Path(provider_notice.__file__).parent)
_SUFFIXES = (".py", ".toml")


def make_stamp(folder: Folder, known: Known) -> bytes:
    """Return the hash of code, wordings, styles, manifest, address and the names of all files."""
    stamp = sha256()
    for path in _find_code():
        stamp.update(path.name.encode() + path.read_bytes())
    parser = Path(lexbor.__file__).stat()
    values = (
        (sys.version, tinycss2.VERSION, parser.st_size, parser.st_mtime_ns),
        (known.wordings, known.url),
        folder.files,
    )
    stamp.update(repr(values).encode())
    styles = (name for name in folder.files if name.lower().endswith((".css", ".css.map")))
    for name in (NAME, *styles):
        stamp.update(folder.read(name))
    return stamp.digest()


def make_keys(folder: Folder, paths: list[str]) -> dict[str, bytes]:
    """Return what tells each file of *paths* from all others: the hash of its path and text."""
    return {
        path: sha256(b"%s\0%s" % (path.encode(), folder.read(path))).digest() for path in paths
    }


def _find_code() -> list[Path]:
    return [
        path for home in _CODE for path in sorted(home.rglob("*.*")) if path.suffix in _SUFFIXES
    ]
