"""The staging folder: built there, swapped in whole, or thrown away."""

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .failure import BuildFailedError


@contextmanager
def open_staging(output: Path) -> Iterator[Path]:
    """Yield an empty folder beside *output* that no other build uses.

    Raises BuildFailedError when another build holds it. Whatever is left in it
    afterwards is removed.
    """
    if Path.cwd().is_relative_to(output.resolve()):
        raise BuildFailedError(
            f"OUTPUT={output} is the folder of the project, or one around it, and a build takes "
            "the place of all that is in it. Choose another OUTPUT."
        )
    staging = output.with_name(f".{output.name}.staging")
    lock = output.with_name(f".{output.name}.lock")
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise BuildFailedError(
                f"Another build of {output} is under way. Wait for it to end."
            ) from None
        restore(output)
        shutil.rmtree(staging, ignore_errors=True)
        staging.mkdir(parents=True)
        try:
            yield staging
        finally:
            shutil.rmtree(staging, ignore_errors=True)


def swap_in(staging: Path, output: Path) -> None:
    """Put *staging* in the place of *output* by renaming, so that no reader sees half a site."""
    previous = _previous(output)
    if output.exists():
        _check_ours(output)
        output.rename(previous)
    staging.rename(output)
    shutil.rmtree(previous, ignore_errors=True)


def _check_ours(output: Path) -> None:
    """Raise BuildFailedError when *output* is not a folder that a build made."""
    if any(output.iterdir()) and not (output / "provider-notice.json").exists():
        raise BuildFailedError(
            f"{output}/ holds other files than a built site and would be deleted. "
            "Choose another OUTPUT, or empty it yourself."
        )


def restore(output: Path) -> None:
    """Bring back the last good output that an interrupted swap left aside."""
    previous = _previous(output)
    if previous.exists() and not output.exists():
        previous.rename(output)
    shutil.rmtree(previous, ignore_errors=True)


def _previous(output: Path) -> Path:
    return output.with_name(f".{output.name}.previous")
