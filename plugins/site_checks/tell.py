"""Turn what rules say of built files into what an editor is told: the line to mend, once."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from .finding import Finding, Problem, Severity
from .site import Site

# The same words about this many built files, and in no source of theirs: said once.
_SAME = 3

Told = tuple[str, Severity, Problem]


def tell(site: Site, problems: Iterable[Told]) -> list[Finding]:
    """Return the findings, grouped by the file to mend."""
    findings: dict[tuple[str, str, str, str, int], Finding] = {}
    for name, severity, problem in _without_echoes(site, list(problems)):
        _add(findings, _locate(site, name, severity, problem))
    merged = _merge(findings.values())
    return sorted(merged, key=lambda f: (f.path, f.line, f.rule, f.wrong, f.built))


def _without_echoes(site: Site, problems: list[Told]) -> Iterator[Told]:
    """Leave out a feed's link where the same link is at fault on the page it repeats."""
    own = {
        (site.source_of(problem.built), problem.needles[0])
        for _, _, problem in problems
        if problem.needles and not problem.echo
    }
    for told in problems:
        problem = told[2]
        if not problem.echo or (problem.source, problem.needles[0]) not in own:
            yield told


def _locate(site: Site, name: str, severity: Severity, problem: Problem) -> Finding:
    source = problem.source or site.source_of(problem.built)
    path, line = site.sources.find(source, problem.needles)
    if not path:
        path = site.sources.name(source) if source else problem.built
    built = (problem.built,) if problem.built else ()
    line = problem.line or line
    return Finding(name, severity, path, line, built, problem.wrong, problem.mend)


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
    merged: list[Finding] = []
    for finding in findings:
        if finding.line or not finding.built:
            merged.append(finding)
        else:
            same.setdefault((finding.rule, finding.wrong, finding.mend), []).append(finding)
    for group in same.values():
        if len(group) < _SAME:
            merged += group
            continue
        built = tuple(sorted({path for finding in group for path in finding.built}))
        merged.append(replace(group[0], path=built[0], built=built))
    return merged
