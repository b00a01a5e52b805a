"""What is wrong in an article or a data file, said to the editor who can mend it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend: where it is, what is wrong, what to do."""

    path: str
    line: int
    rule: str
    wrong: str
    mend: str
    severity: str = "error"

    def __str__(self) -> str:
        """Return the problem as one line."""
        return f"{self.path}:{self.line}: {self.severity} {self.rule}: {self.wrong}. {self.mend}"


class DataError(ValueError):
    """A data file cannot be used; `problem` says where and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem
