"""Build, check, swap: what `make html` and `make publish` run."""

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from .failure import BuildFailedError
from .generate import generate
from .leftovers import find_leftovers
from .search_index import write_index
from .slips import find_slips
from .sources import check_sources
from .staging import open_staging, swap_in
from .unread import find_unread


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 when the new site is in place, 1 when the old one was left as it was."""
    options, extra = _parser().parse_known_args(arguments)
    try:
        build(options.content, options.settings, options.output, extra, options.cache)
    except BuildFailedError as error:
        kept = "is as it was" if options.output.exists() else "was not written"
        print(f"{error}\nNot published: mend the above. {options.output}/ {kept}.".lstrip())
        return 1
    pages = sum(1 for _ in options.output.rglob("*.html"))
    print(f"Built and checked: {pages} pages in {options.output}/.")
    return 0


def build(
    content: Path, settings: Path, output: Path, extra: Sequence[str], cache: str | None = None
) -> None:
    """Build *content* and swap it in for *output*; raises BuildFailedError and leaves it alone."""
    problems = [*find_unread(content), *check_sources(content), *find_slips(content)]
    if problems:
        raise _fail(content, *problems)
    with open_staging(output) as staging:
        try:
            warnings = generate(content, settings, staging, extra)
        except BuildFailedError as error:
            raise _fail(content, error) from None
        print("".join(f"{warning}\n" for warning in warnings), end="", flush=True)
        write_index(staging)
        check(staging, content, cache)
        swap_in(staging, output)


def _fail(content: Path, *reasons: object) -> BuildFailedError:
    """Return the error that tells *reasons*, and what site_checks would say if it were reached."""
    return BuildFailedError("\n".join(map(str, (*reasons, *find_leftovers(content)))))


def check(folder: Path, content: Path, cache: str | None) -> None:
    """Judge the built *folder* in a process of its own, which never loads Pelican.

    Raises BuildFailedError when it finds an error; the findings are printed.
    """
    command = [sys.executable, "-m", "site_checks", str(folder), "--content", str(content)]
    command += ["--cache", cache] if cache else []
    if subprocess.run(command, check=False).returncode != 0:
        raise BuildFailedError("")


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
    parser.add_argument(
        "--afresh",
        action="store_const",
        dest="cache",
        const=None,
        default=".cache/site-checks",
        help="judge everything anew: whoever can write the cache can forge what it says",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
