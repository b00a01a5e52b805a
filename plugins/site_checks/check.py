"""Choose the rules, and run them."""

from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase

from .finding import Finding
from .rules import RULES, Rule
from .site import Site
from .tell import tell


def choose_rules(only: Sequence[str] = (), skip: Sequence[str] = ()) -> list[Rule]:
    """Return the rules that the patterns leave."""
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
    told = (
        (name, rule.severity, problem)
        for rule in choose_rules(only, skip)
        for problem in rule.check(site)
        if is_wanted(name := problem.rule or rule.name, only, skip)
    )
    return tell(site, told)


def is_wanted(name: str, only: Sequence[str], skip: Sequence[str]) -> bool:
    """Tell whether findings of one name are asked for."""
    if any(fnmatchcase(name, pattern) for pattern in skip):
        return False
    return not only or any(fnmatchcase(name, p) or name.startswith(f"{p}-") for p in only)
