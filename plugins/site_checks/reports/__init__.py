"""Findings to text that people or programs read. Pure: nothing here prints."""

from collections.abc import Callable, Mapping, Sequence

from ..finding import Finding
from .json import render_json
from .text import render_text

Report = Callable[[Sequence[Finding], Mapping[str, int]], str]

REPORTS: dict[str, Report] = {"text": render_text, "json": render_json}
