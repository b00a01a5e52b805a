"""Check a built site: python -m site_checks FOLDER."""

import gc
import os
import sys

if __name__ == "__main__":
    # Everything loaded and read lives until the end: looking for garbage only costs time.
    gc.disable()

from .command import main, parse_arguments, run

__all__ = ["main"]

if __name__ == "__main__":
    # The site is kept: the system takes it back at once, Python would piece by piece.
    code, site = run(parse_arguments(None))
    sys.stdout.flush()
    os._exit(code)
