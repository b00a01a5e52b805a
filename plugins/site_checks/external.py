"""Ask lychee whether links to other sites still work: python -m site_checks.external FOLDER.

Never part of the usual check: other people's servers may not decide whether
this site can be published. lychee asks politely, and remembers for a week.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from .finding import CouldNotCheckError, Finding, Severity
from .graph import Edge
from .links import Leads
from .reports.text import render_text
from .rules._words import blame
from .site import Request, Site, read_site
from .tell import Told, tell

RULE = "link-external"
# One address of a host at a time, a second apart; answers are kept for a week.
_POLITE = (
    "--max-concurrency=8",
    "--host-concurrency=1",
    "--host-request-interval=1s",
    "--max-retries=2",
    "--timeout=30",
    "--cache",
    "--max-cache-age=7d",
    "--cache-exclude-status=429,500..",
    "--no-progress",
    "--no-ignore",
    "--format=json",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Check and report; return 0 when all answer, 1 when some do not, 2 when it could not ask."""
    options = parse_arguments(arguments)
    try:
        site = read_site(Request(options.folder, date.today(), options.content))
        edges = list(find_external(site))
        answers = ask(options.lychee, {edge.target.path for edge in edges}, options.cache)
    except CouldNotCheckError as error:
        print(f"Could not check. {error}", file=sys.stderr)
        return 2
    findings = find_dead(site, edges, answers)
    count = {"outside addresses": len({edge.target.path for edge in edges})}
    sys.stdout.write(render_text(findings, count, sys.stdout.isatty()))
    return int(bool(findings))


def find_external(site: Site) -> Iterator[Edge]:
    """Yield the links of pages to other sites."""
    for page in site.pages:
        for link, target in (*page.trail.outside, *page.trail.faulty) if page.trail else ():
            if target.leads is Leads.HOST and target.path.startswith(("http:", "https:")):
                yield Edge(page, link, target)


def ask(lychee: str, addresses: Iterable[str], cache: Path) -> dict[str, str]:
    """Return what is wrong with each address that does not work, in lychee's words."""
    beside = str(Path(sys.executable).parent / lychee)
    program = shutil.which(beside) or shutil.which(lychee)
    if program is None:
        raise CouldNotCheckError("lychee is not installed: pip install -r requirements/dev.txt")
    cache.mkdir(parents=True, exist_ok=True)
    listed = sorted(addresses)
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write("\n".join(listed) + "\n")
        file.flush()
        command = [program, *_POLITE, file.name]
        run = subprocess.run(command, cwd=cache, capture_output=True, text=True, check=False)
    try:
        return parse_answers(json.loads(run.stdout), listed)
    except (ValueError, LookupError, TypeError):
        raise CouldNotCheckError(f"lychee failed: {run.stderr.strip()[:300]}") from None


def parse_answers(report: Mapping[str, Any], listed: Sequence[str]) -> dict[str, str]:
    """Return the faults of a lychee report on the addresses *listed*, one a line.

    lychee writes some addresses anew, so the line tells which one is meant. An
    address that it would not ask counts as a fault: nobody knows if it works.
    """
    found: dict[str, str] = {}
    for kind in ("error_map", "timeout_map", "excluded_map"):
        faults = [fault for faults in report.get(kind, {}).values() for fault in faults]
        for fault in faults:
            said = str(fault["status"]["text"]).partition(" (")[0]
            found[listed[fault["span"]["line"] - 1]] = said
    return found


def find_dead(site: Site, edges: Iterable[Edge], answers: Mapping[str, str]) -> list[Finding]:
    """Return a finding for each link that does not work, at its source."""
    return tell(site, _find_dead(site, edges, answers))


def _find_dead(site: Site, edges: Iterable[Edge], answers: Mapping[str, str]) -> Iterator[Told]:
    for edge in edges:
        said = answers.get(edge.target.path)
        if said:
            wrong = f"the link {edge.link.href!r} does not answer ({said})"
            mend = "Open it in a browser; find where it moved to, or take the link out."
            yield RULE, Severity.ERROR, blame(site, edge, wrong, mend)


def parse_arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return the options."""
    parser = argparse.ArgumentParser("python -m site_checks.external", description=__doc__)
    add = parser.add_argument
    add("folder", type=Path, help="the built site")
    add("--content", type=Path, help="the sources (where the build says they are)")
    add("--cache", type=Path, default=Path(".cache/lychee"), help="where answers are kept")
    add("--lychee", default="lychee", help="the lychee to run")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
