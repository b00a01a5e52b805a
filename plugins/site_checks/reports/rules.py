"""The rules themselves, explained: what each asks for, with a bad and a good example."""

from collections.abc import Sequence

from ..rules import Rule


def render_rules(rules: Sequence[Rule]) -> str:
    """Return the explanations as text."""
    return "\n".join(f"{rule.name} ({rule.severity})\n{_indent(rule)}" for rule in rules)


def _indent(rule: Rule) -> str:
    lines = [line for line in rule.explanation.splitlines() if line.strip()]
    return "".join(f"    {line}\n" for line in lines)
