"""Files that pages with a notice may use: each read by a person, and approved as it is."""

import hashlib
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

# Where the list is kept, from the content folder, unless the settings say otherwise.
PLACE = "data/notice-files.toml"


class FilesError(ValueError):
    """The list of approved files cannot be used; the message names file and entry."""


@dataclass(frozen=True, slots=True)
class Approved:
    """The approved files, by their path in the built site and their fingerprint."""

    files: frozenset[tuple[str, str]] = frozenset()

    def spares(self, path: str, content: bytes) -> bool:
        """Tell whether the file at *path* is approved as it is."""
        return (path, fingerprint(content)) in self.files


def fingerprint(content: bytes) -> str:
    """Return the first 16 hexadecimal digits of the SHA-256 of *content*."""
    return hashlib.sha256(content).hexdigest()[:16]


def render_entry(path: str, content: bytes, place: str, look: str = "read it") -> str:
    """Return how messages tell an editor to approve a file in the list at *place*."""
    return (
        f"{look}, then add to {place} an entry [[files]] with reason, by, date, "
        f'path = "{path}" and fingerprint = "{fingerprint(content)}"'
    )


def read_files(path: Path) -> Approved:
    """Return the approved files listed in the TOML file at *path*, none where there is none.

    Raises FilesError when it cannot be read or an entry lacks a value.
    """
    if not path.exists():
        return Approved()
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8-sig")).get("files", [])
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise FilesError(f"{path}: cannot be read ({error}).") from error
    return Approved(
        frozenset(_parse(entry, f"{path}: files[{i}]") for i, entry in enumerate(entries))
    )


def _parse(entry: dict[str, Any], where: str) -> tuple[str, str]:
    for key in ("path", "fingerprint", "reason", "by"):
        if not isinstance(entry.get(key), str) or not entry[key].strip():
            raise FilesError(f"{where}.{key} must be text that is not empty.")
    if type(entry.get("date")) is not date:
        raise FilesError(f"{where}.date must be a day such as 2026-11-23.")
    return entry["path"], entry["fingerprint"]
