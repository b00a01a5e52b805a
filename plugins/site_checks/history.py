"""When each source last changed, as git tells it."""

from datetime import date
from pathlib import Path


def read_changes(folder: Path) -> dict[str, date]:
    """Return the day of the last commit of each file under *folder*.

    Nothing is known where there is no git, no repository, or one cut short: the
    first commit of a shallow clone seems to change every file.
    """
    if _ask(folder, "rev-parse", "--is-shallow-repository").strip() != "false":
        return {}
    log = _ask(folder, "-c", "core.quotePath=false", "log", *_LOG)
    found: dict[str, date] = {}
    day = date.min
    for line in log.splitlines():
        if line.startswith("\x01"):
            day = date.fromisoformat(line[1:])
        elif line:
            found.setdefault(line, day)
    return found


_LOG = ("--format=%x01%cs", "--name-only", "--no-renames", "--relative", "--", ".")


def _ask(folder: Path, *arguments: str) -> str:
    import subprocess  # noqa: PLC0415 - only one rule asks

    command = ["git", "-C", str(folder), *arguments]
    try:
        result = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return result.stdout if result.returncode == 0 else ""
