"""A copy of the project in which tests may break things, and ways to run it."""

import hashlib
import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).parent.parent
PARTS = ("theme", "plugins", "requirements", "pelicanconf.py", "publishconf.py", "Makefile")


def copy_project(target: Path, content: Path | None = None) -> Path:
    """Copy the project to *target* with *content* for its articles, else the smallest site."""
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, target / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            target.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target / part)
    shutil.copytree(content or ROOT / "tests" / "site", target / "content")
    if not (target / "content" / "data").exists():
        shutil.copytree(ROOT / "content" / "data", target / "content" / "data")
    (target / ".venv").symlink_to(ROOT / ".venv")
    return target


def run_make(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run make in *project*; the set-up of the original project serves the copy."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("MAKE")}
    return subprocess.run(
        ["make", "--old-file=.venv/site", "--old-file=.venv/dev", *arguments],
        cwd=project,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def fingerprint(folder: Path) -> dict[str, str]:
    """Return the hash of every file under *folder*, by its path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
