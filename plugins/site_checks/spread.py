"""One function over many files."""

from collections.abc import Callable, Sequence
from typing import TypeVar

Result = TypeVar("Result")


def spread(function: Callable[[str], Result], paths: Sequence[str]) -> list[Result]:
    """Return *function* of each path, in order."""
    return [function(path) for path in paths]
