"""Check a built site: python -m site_checks FOLDER."""

import gc
import os
import sys

if __name__ == "__main__":
    # Everything loaded and read lives until the end: looking for garbage only costs time.
    gc.disable()

from .command import main
from .site import Site

__all__ = ["main"]

if __name__ == "__main__":
    # The system takes everything back at once, Python would piece by piece.
    judged: list[Site] = []
    code = main(judged=judged)
    sys.stdout.flush()
    os._exit(code)
