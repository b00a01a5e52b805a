"""Findings to text that people or programs read. Pure: nothing here prints."""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module

from ..finding import Finding

Report = Callable[[Sequence[Finding], Mapping[str, int]], str]

REPORTS = ("text", "json", "sarif", "junit", "github")


def load_report(name: str) -> Report:
    """Return one of the reports; loading all would take as long as checking some pages."""
    report: Report = getattr(import_module(f".{name}", __package__), f"render_{name}")
    return report
