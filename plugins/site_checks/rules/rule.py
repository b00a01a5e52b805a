"""What a rule is: a generator of problems, named after its function."""

import inspect
from collections.abc import Callable, Iterator
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, NamedTuple

from ..finding import Problem, Severity

if TYPE_CHECKING:
    from ..site import Site

Check = Callable[["Site"], Iterator[Problem]]


class Rule(NamedTuple):
    """One requirement of a built site."""

    check: Check
    severity: Severity = Severity.ERROR
    asks_for_words: bool = False

    @property
    def name(self) -> str:
        """Its id: the function's name in kebab-case."""
        return self.check.__name__.replace("_", "-")

    @property
    def explanation(self) -> str:
        """What it asks for, with a bad and a good example."""
        return inspect.getdoc(self.check) or ""

    @property
    def summary(self) -> str:
        """What it asks for, in one sentence."""
        return self.explanation.partition("\n")[0]

    def may_match(self, pattern: str) -> bool:
        """Tell whether *pattern* names this rule, or a finding of its family (`notice-last`)."""
        return fnmatchcase(self.name, pattern) or pattern.startswith(f"{self.name}-")
