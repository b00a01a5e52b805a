"""The built folder: which files there are, and what they hold. The only reader of it."""

import os
from dataclasses import dataclass
from pathlib import Path

from .finding import CouldNotCheckError


@dataclass(frozen=True, slots=True)
class Folder:
    """A built site on disk."""

    root: str
    sizes: dict[str, int]

    @property
    def files(self) -> tuple[str, ...]:
        """The paths of all files, in order."""
        return tuple(self.sizes)

    def read(self, path: str) -> bytes:
        """Return what one file holds; raises CouldNotCheckError when it cannot be read."""
        try:
            with open(f"{self.root}/{path}", "rb") as file:  # noqa: PTH123 - half the time of Path
                return file.read()
        except OSError as error:
            raise CouldNotCheckError(
                f"{path}: cannot be read ({error.strerror}). Build the site again."
            ) from None


def open_folder(root: Path) -> Folder:
    """Return the built folder at *root*; raises CouldNotCheckError when there is none."""
    if not root.is_dir():
        raise CouldNotCheckError(f"{root}: no such folder. Build the site first: make html.")
    sizes: dict[str, int] = {}
    _list_files(str(root), "", sizes)
    return Folder(str(root), dict(sorted(sizes.items())))


def _list_files(folder: str, prefix: str, found: dict[str, int]) -> None:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_symlink():
                    raise CouldNotCheckError(
                        f"{prefix}{entry.name}: is a link to another file, and what a server "
                        "makes of it nobody can tell. Put the file itself there."
                    )
                if entry.is_dir():
                    _list_files(entry.path, f"{prefix}{entry.name}/", found)
                else:
                    found[prefix + entry.name] = entry.stat(follow_symlinks=False).st_size
    except OSError as error:
        raise CouldNotCheckError(f"{folder}: cannot be listed ({error.strerror}).") from None
