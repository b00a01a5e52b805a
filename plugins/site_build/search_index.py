"""Index the built pages with Pagefind, so that search runs on the reader's own machine."""

import subprocess
import sys
from pathlib import Path

from .failure import BuildFailedError

# An extract shows what was found, so what stands on every page is not indexed.
LEFT_OUT = (".provider-notice", ".sources", ".weigh-up", ".read-more", ".help-now", "svg")


def write_index(folder: Path) -> None:
    """Write the search index of *folder* into its pagefind/ folder, if the site has a search page.

    Raises BuildFailedError when Pagefind fails.
    """
    if not (folder / "search.html").exists():
        return
    command = [sys.executable, "-m", "pagefind", "--site", str(folder), "--quiet"]
    command += ["--exclude-selectors", ", ".join(LEFT_OUT)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode != 0 or not (folder / "pagefind" / "pagefind.js").exists():
        raise BuildFailedError(f"error search-index: Pagefind failed: {run.stderr or run.stdout}")
    # Only the parts that our search page loads are published.
    for unused in ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*"):
        for path in (folder / "pagefind").glob(unused):
            path.unlink()
    (folder / "pagefind" / "pagefind-highlight.js").unlink(missing_ok=True)
