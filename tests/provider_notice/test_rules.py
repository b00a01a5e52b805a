"""Each case breaks the rules it names and no others, and a second opinion agrees."""

import pytest

from provider_notice import rules
from provider_notice.dom import parse
from provider_notice.rules import Case, judge
from tests.provider_notice.cases import APPROVED, WORDING, NoticeCase, read_cases
from tests.provider_notice.oracle import is_sound

CASES = read_cases()


def found(case: NoticeCase) -> list[rules.Breach]:
    return judge(Case(case.page, parse(case.page), WORDING))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_breaks_the_rules_it_names(case: NoticeCase) -> None:
    breaches = found(case)
    assert {breach.rule for breach in breaches} == case.expected
    if case.says:
        assert any(case.says in breach.wrong for breach in breaches)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_second_opinion_agrees(case: NoticeCase) -> None:
    sound = is_sound(case.page, APPROVED, WORDING.text, WORDING.link_text)
    assert sound == (not found(case))


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.__name__)
def test_without_a_rule_its_cases_go_unseen(
    rule: rules.Rule, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = rule.__name__.replace("_", "-")
    cases = [case for case in CASES if name in case.expected]
    assert cases, f"no case expects {name}"
    monkeypatch.setattr(rules, "RULES", tuple(r for r in rules.RULES if r is not rule))
    monkeypatch.setattr(rules, "_judged", {})
    for case in cases:
        assert {breach.rule for breach in found(case)} == case.expected - {name}


def test_every_message_says_what_is_wrong_and_what_to_do() -> None:
    for case in CASES:
        for breach in found(case):
            assert breach.wrong
            assert breach.mend.endswith(".")
            assert not breach.wrong.endswith(".")
