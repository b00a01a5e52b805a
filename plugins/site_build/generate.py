"""Run Pelican in a process of its own and say in plain words why it failed."""

import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

# What Pelican says, and what an author can do about it.
_ADVICE = (
    (
        re.compile(r"Cannot load plugin `(?P<name>[^`]+)`"),
        "error plugin-load: the plugin {name!r} cannot be loaded. "
        "Correct its name in PLUGINS in pelicanconf.py, or mend the error named above.",
    ),
    (
        re.compile(r"Cannot register plugin `(?P<name>[^`]+)`"),
        "error plugin-load: the plugin {name!r} failed to start. Mend the error named above.",
    ),
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a Pelican run ended; *message* is what an author should read."""

    ok: bool
    message: str


def generate(content: Path, settings: Path, output: Path, options: Sequence[str]) -> Outcome:
    """Build *content* with Pelican into *output*; errors are fatal, tracebacks left out."""
    command = [sys.executable, "-m", "pelican", str(content), "-s", str(settings)]
    command += ["-o", str(output), "--fatal", "errors", "--log-handler", "plain", *options]
    run = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    if run.returncode == 0:
        return Outcome(True, "")
    return Outcome(False, explain(run.stdout))


def explain(log: str) -> str:
    """Return the lines of *log* an author needs, then advice where a failure is known."""
    lines = _without_tracebacks(log)
    for pattern, advice in _ADVICE:
        match = pattern.search(log)
        if match:
            return "\n".join((*lines, f"pelicanconf.py: {advice.format(**match.groupdict())}"))
    return "\n".join(lines) or log


_TRACEBACK = ("Traceback (most recent call last)", "During handling of", "The above exception")


def _without_tracebacks(log: str) -> list[str]:
    kept: list[str] = []
    inside = False
    for line in log.splitlines():
        if line.startswith(
            ("Traceback (most recent call last)", "During handling of", "The above")
        ):
            inside = True
        elif inside and line and not line.startswith(" "):
            inside = False
            if not line.startswith("RuntimeError: Warning or error encountered"):
                kept.append(line)
        elif not inside and line.strip() and not _is_noise(line):
            kept.append(line)
    return list(dict.fromkeys(kept))


def _is_noise(line: str) -> bool:
    return line.startswith(("Feeds generated without", "Warning or error encountered"))
