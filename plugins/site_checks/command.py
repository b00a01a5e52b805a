"""The command: arguments, run, print, exit code."""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from traceback import format_exc

from .cache import Cache
from .check import check, choose_rules, find_unknown, needs_words
from .finding import CouldNotCheckError, Finding, Severity
from .reports import REPORTS, load_report
from .reports.text import render_text
from .site import Request, Site, read_site

_TOO_DEEP = "Elements or values stand inside one another thousands deep. Take some out."
_UNFORESEEN = "This is a fault of site_checks itself; whoever looks after it needs these lines:"


def main(arguments: Sequence[str] | None = None) -> int:
    """Check and report; return 0 when clean, 1 on errors, 2 when it could not check."""
    return run(parse_arguments(arguments))[0]


def run(options: argparse.Namespace) -> tuple[int, Site | None]:
    """Check and report; return the exit code, and the site that was judged, if any."""
    if options.list:
        from .reports.rules import render_rules  # noqa: PLC0415 - seldom asked for

        sys.stdout.write(render_rules(choose_rules(options.only, options.skip)))
        return 0, None
    try:
        site, findings = _check(options)
    except CouldNotCheckError as error:
        print(f"Could not check. {error}", file=sys.stderr)
        return 2, None
    except RecursionError:
        print(f"Could not check. {_TOO_DEEP}", file=sys.stderr)
        return 2, None
    except Exception:
        # Python would end with 1, which says that everything was checked.
        print(f"Could not check. {_UNFORESEEN}\n{format_exc()}", file=sys.stderr)
        return 2, None
    if options.format == "text":
        colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
        report = render_text(findings, site.count(), colour)
    else:
        report = load_report(options.format)(findings, site.count())
    sys.stdout.write(_make_writable(report))
    return int(any(finding.severity is Severity.ERROR for finding in findings)), site


def _make_writable(report: str) -> str:
    """Return *report* with marks for what no text can hold: a file's name is any bytes."""
    return report.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _check(options: argparse.Namespace) -> tuple[Site, list[Finding]]:
    cache = Cache(options.cache) if needs_words(options.only, options.skip) else None
    request = Request(
        options.folder, options.today, options.content, options.wordings, options.site_url, cache
    )
    site = read_site(request)
    findings = check(site, options.only, options.skip)
    if cache is not None:
        cache.write()
    return site, findings


def _read_day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day. Write it as 2026-11-23.") from None


def parse_arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return the options, or end with exit code 2 and a line on what is wrong."""
    parser = argparse.ArgumentParser("python -m site_checks", description="Judge a built site.")
    add = parser.add_argument
    add("folder", type=Path, nargs="?", help="the built site")
    add("--content", type=Path, help="the sources (where the build says they are)")
    add("--wordings", type=Path, help="the approved wordings (data/notice-wordings.toml in them)")
    add("--format", choices=REPORTS, default="text", help="how to report (text)")
    add("--site-url", default="", help="the address of the site (found on its home page)")
    add("--today", type=_read_day, default=date.today(), help="YYYY-MM-DD (today)")
    add("--cache", type=Path, help="a file that keeps what was found out about each file")
    add("--only", action="append", default=[], metavar="RULE", help="run only this, or 'link-*'")
    add("--skip", action="append", default=[], metavar="RULE", help="leave this out, or 'link-*'")
    add("--list", action="store_true", help="explain every rule, with examples")
    options = parser.parse_args(arguments)
    if options.folder is None and not options.list:
        parser.error("say which folder to check, for example: python -m site_checks output")
    for pattern in find_unknown((*options.only, *options.skip)):
        parser.error(f"no rule is called {pattern!r}; --list names them all")
    return options
