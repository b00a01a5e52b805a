"""Findings for programs."""

import json
from collections.abc import Mapping, Sequence

from ..finding import Finding


def render_json(findings: Sequence[Finding], count: Mapping[str, int]) -> str:
    """Return the report as JSON."""
    report = {
        "judged": dict(count),
        "findings": [
            {
                "rule": finding.rule,
                "severity": finding.severity,
                "path": finding.path,
                "line": finding.line or None,
                "built": list(finding.built),
                "wrong": finding.wrong,
                "mend": finding.mend,
            }
            for finding in findings
        ],
    }
    return json.dumps(report, indent=1, ensure_ascii=False) + "\n"
