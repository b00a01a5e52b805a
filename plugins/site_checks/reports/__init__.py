"""Findings to text that people or programs read. Pure: nothing here prints."""

from collections.abc import Callable, Mapping, Sequence

from ..finding import Finding
from .github import render_github
from .json import render_json
from .junit import render_junit
from .sarif import render_sarif
from .text import render_text

Report = Callable[[Sequence[Finding], Mapping[str, int]], str]

REPORTS: dict[str, Report] = {
    "text": render_text,
    "json": render_json,
    "sarif": render_sarif,
    "junit": render_junit,
    "github": render_github,
}
