"""Findings as JUnit XML, which build servers count: one test case for each rule and fault."""

import re
from collections.abc import Mapping, Sequence
from xml.etree import ElementTree

from ..finding import Finding, Severity
from ..rules import RULES

_NAME = "site_checks"
# Characters that XML cannot hold, in whatever way they are written.
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render_junit(findings: Sequence[Finding], count: Mapping[str, int]) -> str:
    """Return the report as JUnit XML; warnings are noted, only errors are failures."""
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    warnings = [finding for finding in findings if finding.severity is Severity.WARNING]
    broken = {finding.rule for finding in errors}
    clean = [rule.name for rule in RULES if not _names(rule.name, broken)]
    numbers = {"tests": str(len(errors) + len(clean)), "failures": str(len(errors))}
    suites = ElementTree.Element("testsuites", numbers, name=_NAME)
    suite = ElementTree.SubElement(suites, "testsuite", numbers, name=_NAME, errors="0")
    for finding in errors:
        case = _add_case(suite, finding.rule, finding.where)
        failure = ElementTree.SubElement(case, "failure", message=finding.wrong, type=finding.rule)
        failure.text = "\n".join((f"{finding.where}: {finding.message}", *finding.built))
    for rule in clean:
        _add_case(suite, rule, "no fault")
    notes = ElementTree.SubElement(suite, "system-out")
    notes.text = "\n".join(f"{f.where}: {f.severity} {f.rule}: {f.message}" for f in warnings)
    ElementTree.indent(suites)
    text = ElementTree.tostring(suites, "unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{_UNWRITABLE.sub("?", text)}\n'


def _add_case(suite: ElementTree.Element, rule: str, name: str) -> ElementTree.Element:
    return ElementTree.SubElement(suite, "testcase", classname=f"{_NAME}.{rule}", name=name)


def _names(rule: str, broken: set[str]) -> bool:
    return any(name == rule or name.startswith(f"{rule}-") for name in broken)
