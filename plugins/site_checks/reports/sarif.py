"""Findings as SARIF 2.1.0, which code hosts show beside the lines."""

import json
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from ..finding import Finding
from ..rules import RULES

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render_sarif(findings: Sequence[Finding], count: Mapping[str, int]) -> str:
    """Return the report as SARIF."""
    rules = {rule.name: rule.summary for rule in RULES}
    for finding in findings:
        rules.setdefault(finding.rule, rules.get(finding.rule.partition("-")[0], finding.rule))
    places = {name: place for place, name in enumerate(rules)}
    driver = {
        "name": "site_checks",
        "rules": [{"id": n, "shortDescription": {"text": text}} for n, text in rules.items()],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_render(finding, places) for finding in findings],
        "properties": {"judged": dict(count)},
    }
    report = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(report, indent=1, ensure_ascii=False) + "\n"


def _render(finding: Finding, places: Mapping[str, int]) -> dict[str, Any]:
    place: dict[str, Any] = {
        "artifactLocation": {"uri": quote(finding.path, errors="surrogateescape")}
    }
    if finding.line:
        place["region"] = {"startLine": finding.line}
    return {
        "ruleId": finding.rule,
        "ruleIndex": places[finding.rule],
        "level": str(finding.severity),
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": place}],
        "properties": {"built": list(finding.built)},
    }
