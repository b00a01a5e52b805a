"""End a build with one clear message, also where Pelican watches for changes.

Pelican gives SystemExit exit code 1 and no traceback. Under --autoreload that
would end the watching, and an ordinary exception would be retried at once,
for ever; there the message is printed, and the next try waits for a change.
"""

import sys
from typing import Any, NoReturn

from pelican.utils import wait_for_changes


class BuildStoppedError(RuntimeError):
    """Nothing was written: the author has been told why, and has changed something since."""


def stop_build(message: str, settings: dict[str, Any]) -> NoReturn:
    """Stop before anything is written, after telling the author *message*."""
    if not is_watching(sys.argv):
        raise SystemExit(message)
    print(f"{message}\nNothing was written. Waiting for a change …", file=sys.stderr, flush=True)
    wait_for_changes("", settings)
    raise BuildStoppedError("trying again after a change")


def is_watching(arguments: list[str]) -> bool:
    """Tell whether these command-line arguments make Pelican build at every change."""
    short = (text[1:] for text in arguments if text.startswith("-") and text[1:].isalpha())
    return "--autoreload" in arguments or any("r" in letters for letters in short)
