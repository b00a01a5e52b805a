"""Build, check, swap: what `make html` and `make publish` run."""

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from .generate import generate
from .sources import check_sources
from .staging import BusyError, open_staging, swap_in


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 when the new site is in place, 1 when the old one was left as it was."""
    options, extra = _parser().parse_known_args(arguments)
    try:
        return build(options.content, options.settings, options.output, extra)
    except BusyError as error:
        return _fail(f"{error}.", options.output)


def build(content: Path, settings: Path, output: Path, extra: Sequence[str]) -> int:
    """Build *content* and swap it in for *output* if nothing is wrong with it."""
    problems = check_sources(content)
    if problems:
        return _fail("\n".join(map(str, problems)), output)
    with open_staging(output) as staging:
        outcome = generate(content, settings, staging, extra)
        if not outcome.ok:
            return _fail(outcome.message, output)
        if check(staging, content) != 0:
            return _fail("", output)
        swap_in(staging, output)
    pages = sum(1 for _ in output.rglob("*.html"))
    print(f"Built and checked: {pages} pages in {output}/.")
    return 0


def check(folder: Path, content: Path) -> int:
    """Judge the built *folder* in a process of its own, which never loads Pelican."""
    command = [sys.executable, "-m", "site_checks", str(folder), "--content", str(content)]
    return subprocess.run(command, check=False).returncode


def _fail(message: str, output: Path) -> int:
    kept = f"{output}/ is as it was." if output.exists() else f"{output}/ was not written."
    print(
        "\n".join(filter(None, (message, f"Not published: mend the above. {kept}"))),
        file=sys.stderr,
    )
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m site_build",
        description="Build the site in a staging folder, check it, then put it in place. "
        "Other options go to Pelican.",
        allow_abbrev=False,
    )
    parser.add_argument("--content", type=Path, default=Path("content"))
    parser.add_argument("--settings", type=Path, default=Path("pelicanconf.py"))
    parser.add_argument("--output", type=Path, default=Path("output"))
    return parser


if __name__ == "__main__":
    sys.exit(main())
