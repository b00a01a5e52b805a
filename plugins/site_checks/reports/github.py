"""Findings as GitHub workflow commands, which GitHub shows on the changed lines."""

from collections.abc import Mapping, Sequence

from ..finding import Finding
from .text import render_closing


def render_github(findings: Sequence[Finding], count: Mapping[str, int]) -> str:
    """Return the report as one command a line."""
    closing = f"::notice title=site_checks::{_escape(render_closing(findings, count))}\n"
    return "".join(_render(finding) for finding in findings) + closing


def _render(finding: Finding) -> str:
    line = f",line={finding.line}" if finding.line else ""
    place = f"file={_escape(finding.path, ':,')}{line},title={_escape(finding.rule, ':,')}"
    return f"::{finding.severity} {place}::{_escape(finding.message)}\n"


def _escape(text: str, more: str = "") -> str:
    for char in ("%", "\r", "\n", *more):
        text = text.replace(char, f"%{ord(char):02X}")
    return text
