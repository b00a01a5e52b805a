"""Find a Chromium for the tests, or install one: python -m tests.browser.chromium."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
WANTED = "Install Chromium, or name one: make test CHROMIUM=/path/to/chromium"

# As root Chromium refuses its sandbox; the other flags keep it from calling home.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find_chromium() -> str | None:
    """Return the path of a Chromium: the one named, the machine's, or Playwright's."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named if Path(named).exists() else None
    return next(filter(None, map(shutil.which, NAMES)), None) or _find_playwrights()


def _find_playwrights() -> str | None:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - slow to load, seldom needed

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install_chromium() -> None:
    """Try Playwright's installer, then the system's package manager when root."""
    commands = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        commands += [["apt-get", "update"], ["apt-get", "install", "--yes", "chromium"]]
    for command in commands:
        subprocess.run(command, capture_output=True, timeout=600, check=False)
        if find_chromium():
            return


def main() -> int:
    """Return 0 when a Chromium is there, after installing one if need be."""
    if find_chromium():
        return 0
    print("Setting up: looking for a Chromium to test with (once)")
    install_chromium()
    if find_chromium():
        return 0
    print(f"The browser tests need Chromium, and none could be installed. {WANTED}")
    return 1


if __name__ == "__main__":
    sys.exit(main())
