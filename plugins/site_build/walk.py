"""The files of a folder as Pelican finds them: in linked folders too."""

import os
from pathlib import Path


def walk(folder: Path) -> list[Path]:
    """Return all that is under *folder*, in path order; what links lead to twice, once."""
    found: list[Path] = []
    seen = {os.path.realpath(folder)}
    for here, folders, files in os.walk(folder, followlinks=True):
        found += (Path(here, name) for name in (*folders, *files))
        real = {name: os.path.realpath(Path(here, name)) for name in folders}
        folders[:] = [name for name in folders if real[name] not in seen]
        seen.update(real.values())
    return sorted(found)
