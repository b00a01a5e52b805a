"""Run the rules, and turn what they say into what an editor is told."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from fnmatch import fnmatchcase

from .finding import Finding, Problem
from .rules import RULES, Rule
from .site import Site

# The same words about this many built files, and in no source of theirs: said once.
_SAME = 3


def choose_rules(only: Sequence[str] = (), skip: Sequence[str] = ()) -> list[Rule]:
    """Return the rules that the patterns leave; see `matches`."""
    return [
        rule
        for rule in RULES
        if (not only or any(rule.may_match(pattern) for pattern in only))
        and not any(fnmatchcase(rule.name, pattern) for pattern in skip)
    ]


def find_unknown(patterns: Iterable[str]) -> list[str]:
    """Return the patterns that name no rule."""
    return [p for p in patterns if not any(rule.may_match(p) for rule in RULES)]


def needs_words(only: Sequence[str] = (), skip: Sequence[str] = ()) -> bool:
    """Tell whether any rule left asks for the words of articles."""
    return any(rule.asks_for_words for rule in choose_rules(only, skip))


def check(site: Site, only: Sequence[str] = (), skip: Sequence[str] = ()) -> list[Finding]:
    """Return every finding about *site*, grouped by the file to mend."""
    findings: dict[tuple[str, str, str, str, int], Finding] = {}
    for rule in choose_rules(only, skip):
        for problem in rule.check(site):
            name = problem.rule or rule.name
            if is_wanted(name, only, skip):
                _add(findings, _locate(site, rule, name, problem))
    merged = _merge(findings.values())
    return sorted(merged, key=lambda f: (f.path, f.line, f.rule, f.wrong, f.built))


def is_wanted(name: str, only: Sequence[str], skip: Sequence[str]) -> bool:
    """Tell whether findings of one name are asked for."""
    if any(fnmatchcase(name, pattern) for pattern in skip):
        return False
    return not only or any(fnmatchcase(name, p) or name.startswith(f"{p}-") for p in only)


def _locate(site: Site, rule: Rule, name: str, problem: Problem) -> Finding:
    source = problem.source or site.source_of(problem.built)
    path, line = site.sources.find(source, problem.needles)
    line = problem.line or line
    if not path:
        path = site.sources.name(source) if source else problem.built
    built = (problem.built,) if problem.built else ()
    return Finding(name, rule.severity, path, line, built, problem.wrong, problem.mend)


def _add(findings: dict[tuple[str, str, str, str, int], Finding], new: Finding) -> None:
    """Keep *new*, or add its built file to the finding that says the same of the same line."""
    key = (new.path, new.rule, new.wrong, new.mend, new.line)
    old = findings.get(key)
    if old is None:
        findings[key] = new
    elif new.built and new.built[0] not in old.built:
        findings[key] = replace(old, built=(*old.built, *new.built))


def _merge(findings: Iterable[Finding]) -> list[Finding]:
    """Say once what holds of many pages and stands in none of their sources."""
    same: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in findings:
        same.setdefault((finding.rule, finding.wrong, finding.mend), []).append(finding)
    merged: list[Finding] = []
    for group in same.values():
        loose = [finding for finding in group if finding.built and not finding.line]
        if len(loose) < _SAME:
            merged += group
            continue
        merged += [finding for finding in group if finding not in loose]
        built = tuple(sorted({path for finding in loose for path in finding.built}))
        merged.append(replace(loose[0], path=built[0], built=built))
    return merged
