"""What a rule says, and what an editor is told."""

from dataclasses import dataclass
from enum import StrEnum


class CouldNotCheckError(Exception):
    """The site could not be judged at all; the message says why and what to do."""


class Severity(StrEnum):
    """What a finding does: an error stops publishing, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One breach, as a rule sees it: where in the built site, what is wrong, what to do.

    *needles* are texts to look for in the sources, the surest first: the line
    that holds one is the line to mend. *source* is for what was never built.
    """

    built: str
    wrong: str
    mend: str
    needles: tuple[str, ...] = ()
    source: str = ""
    line: int = 0
    rule: str = ""
    # Whether a feed only repeats what may be wrong on the page itself.
    echo: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One breach, as an editor meets it: the file and line to mend."""

    rule: str
    severity: Severity
    path: str
    line: int
    built: tuple[str, ...]
    wrong: str
    mend: str

    @property
    def where(self) -> str:
        """The file to mend, with its line where that is known."""
        return f"{self.path}:{self.line}" if self.line else self.path

    @property
    def message(self) -> str:
        """What is wrong and what to do, as two sentences."""
        return f"{self.wrong[:1].upper()}{self.wrong[1:]}. {self.mend}"
