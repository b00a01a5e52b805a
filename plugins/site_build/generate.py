"""Run Pelican in a process of its own and say in plain words why it failed."""

import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from .failure import BuildFailedError

# What Pelican says of a plugin that it could not use, and why, in its log.
_PLUGIN = re.compile(r"Cannot (?P<verb>load|register) plugin `(?P<name>[^`]+)`\n(?P<reason>.*)")


def generate(content: Path, settings: Path, output: Path, options: Sequence[str]) -> list[str]:
    """Build *content* with Pelican into *output*; return the warnings of our plugins.

    Raises BuildFailedError, with what an author should read, when Pelican fails.
    """
    command = [sys.executable, "-m", "pelican", str(content), "-s", str(settings)]
    command += ["-o", str(output), "--fatal", "errors", "--log-handler", "plain", *options]
    run = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    if run.returncode != 0:
        raise BuildFailedError(explain(run.stdout))
    return [line for line in _without_tracebacks(run.stdout) if ": warning " in line]


def explain(log: str) -> str:
    """Return the lines of *log* an author needs; a plugin that failed is said in one line."""
    lines = _without_tracebacks(log)
    plugin = _PLUGIN.search(log)
    if plugin is None:
        return "\n".join(lines).replace(f"{Path.cwd()}/", "") or log
    reason = plugin["reason"].rstrip(".")
    if plugin["verb"] == "register":
        reason = next(
            (line for line in lines if re.match(r"\w+(Error|Exception)\b", line)), reason
        )
    return (
        f"pelicanconf.py: error plugin-load: the plugin {plugin['name']!r} cannot be used "
        f"({reason}). Correct its name in PLUGINS, or mend the plugin."
    )


_TRACEBACK = ("Traceback (most recent call last)", "During handling of", "The above exception")


def _without_tracebacks(log: str) -> list[str]:
    kept: list[str] = []
    inside = False
    for line in log.splitlines():
        if line.startswith(_TRACEBACK):
            inside = True
        elif inside and line and not line.startswith(" "):
            inside = False
            if not line.startswith("RuntimeError: Warning or error encountered"):
                kept.append(line)
        elif not inside and line.strip() and not _is_noise(line):
            kept.append(line)
    return list(dict.fromkeys(kept))


def _is_noise(line: str) -> bool:
    # What lies in the data and is not used yet harms no reader, and hides what does.
    unused = ": warning unused-" in line
    return unused or line.startswith(("Feeds generated without", "Warning or error encountered"))
