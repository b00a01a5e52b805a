"""Measure our checks beside lychee, on the same generated sites: python -m tests.bench.links."""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from .generated import FAULTS, ROOT, WORDINGS, write_site

HEAD = "{:>8} {:<34} {:>8} {:>9} {:>6} {:>5} {:>10}"
ROW = "{:>8} {:<34} {:>8.2f} {:>9.2f} {:>6.2f} {:>5.0f} {:>10.2f}"

# All but the rules about words and dates, which lychee has no counterpart to.
WITHOUT = (
    "reading-*",
    "words-*",
    "sentence-long",
    "paragraph-long",
    "run-long",
    "help-first",
    "suicide-*",
    "review-due",
    "fact-stale",
    "modified-old",
)


@dataclass(frozen=True)
class Run:
    """How one run went."""

    seconds: float
    processor: float
    megabytes: float
    report: str


def run(command: Sequence[str], folder: Path) -> Run:
    """Run *command*, a process of its own, and measure all of it."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}
    # As after an installation: Python's own compiled files are there from the first run on.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(folder.parent / "site-checks-bench-pycache")
    with tempfile.TemporaryFile() as report:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=report, stderr=subprocess.STDOUT
        )
        _, _, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = 0
        report.seek(0)
        text = report.read().decode("utf-8", "replace")
    scale = 1 if sys.platform == "darwin" else 1024
    processor = usage.ru_utime + usage.ru_stime
    return Run(seconds, processor, usage.ru_maxrss * scale / 1e6, text)


def best(command: Sequence[str], folder: Path, times: int) -> Run:
    """Return the fastest of some runs: what is slower is the machine's doing."""
    return min((run(command, folder) for _ in range(times)), key=lambda one: one.seconds)


def find_lychee() -> str:
    """Return lychee's path; ends the program with one line when it is not installed."""
    beside = Path(sys.executable).parent / "lychee"
    found = str(beside) if beside.exists() else shutil.which("lychee")
    if found is None:
        raise SystemExit("lychee is not installed: pip install -r requirements/dev.txt")
    return found


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[300, 1000, 3000])
    parser.add_argument("--times", type=int, default=3)
    options = parser.parse_args(arguments)
    lychee = find_lychee()
    print(HEAD.format("articles", "what", "seconds", "of lychee", "CPU s", "MB", "ms/article"))
    each = []
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as name:
            each.append(measure(Path(name), size, options.times, lychee))
    print_growth(each)
    with tempfile.TemporaryDirectory() as name:
        count_found(Path(name), lychee)


def commands(lychee: str) -> dict[str, list[str]]:
    """Return what is measured, by name."""
    ours = [sys.executable, "-m", "site_checks", "output", "--wordings", str(WORDINGS)]
    skip = [word for pattern in WITHOUT for word in ("--skip", pattern)]
    offline = [lychee, "--offline", "--include-fragments", "--no-progress"]
    offline += ["--index-files", "index.html"]
    return {
        "lychee": [*offline, "--root-dir", "output", "output"],
        "ours: notice, links, pages": [*ours, *skip],
        "ours: every rule, all changed": [*ours, "--today", "2026-11-23"],
        "ours: every rule, nothing changed": [*ours, "--cache", "cache.json"],
    }


def measure(folder: Path, size: int, times: int, lychee: str) -> dict[str, float]:
    """Print the rows of one size; return the milliseconds for each article, by name."""
    write_site(folder, size, faults=False)
    todo = commands(lychee)
    run(todo["ours: every rule, nothing changed"], folder)
    base = 0.0
    found: dict[str, float] = {}
    for name, command in todo.items():
        one = best(command, folder, times)
        base = base or one.seconds
        found[name] = 1000 * one.seconds / size
        figures = (one.seconds, one.seconds / base, one.processor, one.megabytes, found[name])
        print(ROW.format(size, name, *figures), flush=True)
    return found


def print_growth(each: Sequence[dict[str, float]]) -> None:
    """Print the time of one article at the largest size over that at the smallest: 1 is linear."""
    for name, smallest in each[0].items():
        print(f"{name}: {each[-1][name] / smallest:.2f} of the time for each article")


def count_found(folder: Path, lychee: str) -> None:
    """Print how many of the seeded faults each finds, and what it says of a clean site."""
    write_site(folder / "clean", 50, faults=False)
    write_site(folder / "faulty", 50, faults=True)
    todo = commands(lychee)
    for name in ("lychee", "ours: notice, links, pages"):
        report = run([*todo[name]], folder / "faulty").report
        missed = [kind for kind, (_, sign) in FAULTS.items() if sign not in report]
        sign = " error " if "ours" in name else "[ERROR]"
        false = run(todo[name], folder / "clean").report.count(sign)
        print(
            f"{name}: found {len(FAULTS) - len(missed)} of {len(FAULTS)} seeded kinds, "
            f"{false} false; missed: {', '.join(missed) or 'none'}"
        )


if __name__ == "__main__":
    main()
