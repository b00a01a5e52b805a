"""Findings for people: grouped by the file to mend, with a count of what was judged."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from ..finding import Finding, Severity

_RED, _YELLOW, _BOLD, _QUIET, _END = "\x1b[31m", "\x1b[33m", "\x1b[1m", "\x1b[2m", "\x1b[0m"


def render_text(
    findings: Sequence[Finding], count: Mapping[str, int], colour: bool = False
) -> str:
    """Return the report as text, with colour for a terminal."""
    lines: list[str] = []
    for _, group in groupby(findings, key=lambda finding: finding.path):
        lines += [_line(finding, colour) for finding in group]
        lines.append("")
    lines.append(render_closing(findings, count))
    return "\n".join(lines) + "\n"


def _line(finding: Finding, colour: bool) -> str:
    shade = _RED if finding.severity is Severity.ERROR else _YELLOW
    where, level = _name(finding.where), f"{finding.severity} {finding.rule}"
    built = _built(finding)
    if colour:
        where, level = f"{_BOLD}{where}{_END}", f"{shade}{level}{_END}"
        built = f"{_QUIET}{built}{_END}" if built else ""
    return f"{where}: {level}: {_show(finding.message)}{built}"


def _name(path: str) -> str:
    """Return a path on one line, as a terminal can show it."""
    return path if path.isprintable() else repr(path)[1:-1]


def _show(text: str) -> str:
    """Return *text* without what would move the cursor of a terminal, or change its colours."""
    return "".join(c if c.isprintable() or c == "\n" else repr(c)[1:-1] for c in text)


def _built(finding: Finding) -> str:
    others = [_name(path) for path in finding.built if path != finding.path]
    if not others:
        return ""
    more = f" and {len(finding.built) - 1} more" if len(finding.built) > 1 else ""
    return f" (built: {others[0]}{more})"


def render_closing(findings: Sequence[Finding], count: Mapping[str, int]) -> str:
    """Return the line that says how much was judged, and what came of it."""
    judged = ", ".join(f"{number} {_one(what, number)}" for what, number in count.items())
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    warnings = len(findings) - errors
    return (
        f"Judged {judged}: {errors} {_one('errors', errors)}, "
        f"{warnings} {_one('warnings', warnings)}."
    )


def _one(what: str, number: int) -> str:
    singular = {"entries": "entry", "copies": "copy", "addresses": "address"}
    head, _, last = what.rpartition(" ")
    if number == 1:
        last = singular.get(last, last.removesuffix("s"))
    return f"{head} {last}".strip()
