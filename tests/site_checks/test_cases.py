"""Every case raises exactly the findings that it carries, at the right file and line."""

import json
from pathlib import Path

import pytest

from site_checks.__main__ import main
from site_checks.rules import RULES

from .case import FOLDER, read_case, write_case
from .tiny import WORDINGS, write_tiny_site

# tests/cases/notice holds whole pages for the provider_notice plugin's own tests.
# modified-old asks git, and has tests of its own.
RULE_NAMES = [rule.name for rule in RULES if rule.name not in ("notice", "modified-old")]
PATHS = sorted(path for path in FOLDER.glob("*/*.html") if path.parent.name != "notice")


@pytest.mark.parametrize("path", PATHS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_case_raises_what_it_says_and_nothing_else(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = read_case(path)
    write_case(case, tmp_path)
    assert sorted(find(tmp_path, case.options, capsys)) == sorted(case.expected)


def test_the_tiny_site_is_clean(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without this, a case could owe its finding to the site around it."""
    write_tiny_site(tmp_path)
    assert find(tmp_path, [], capsys) == []


@pytest.mark.parametrize("rule", RULE_NAMES)
def test_every_rule_has_cases_and_near_misses(rule: str) -> None:
    """At least three faults that it catches, and one thing close to them that is right."""
    cases = [read_case(path) for path in (FOLDER / rule).glob("*.html")]
    caught = sum(line.endswith(f" {rule}") for case in cases for line in case.expected)
    assert caught >= 3
    assert any(not case.expected for case in cases)


def find(folder: Path, options: list[str], capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Return the findings about the built site in *folder*, as cases write them."""
    today = [] if "--today" in options else ["--today", "2026-11-23"]
    sources = ["--content", f"{folder}/content", "--wordings", str(WORDINGS)]
    code = main([f"{folder}/output", *sources, *today, "--format", "json", *options])
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert code == int(any(found["severity"] == "error" for found in findings))
    return [
        f"{found['path']}{':' + str(found['line']) if found['line'] else ''} "
        f"{found['severity']} {found['rule']}"
        for found in findings
    ]
