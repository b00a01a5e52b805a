"""Answers that hold for every page with the same stylesheets, found once. Pure."""

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

Answer = TypeVar("Answer")


class Answers(Generic[Answer]):
    """Keeps what was found, by the stylesheets it was found by and a key.

    Sheets are told apart by their identity, since comparing them would cost more than
    finding the answer: they must be the same object for every page of a run.
    """

    def __init__(self) -> None:
        # The sheets stand beside their answer, so that no others can take their id.
        self._kept: dict[tuple[int, Hashable], tuple[object, Answer]] = {}

    def find(
        self, sheets: Sequence[object], key: Hashable, search: Callable[[], Answer]
    ) -> Answer:
        """Return the answer to *key*, which *search* finds where it is not known yet."""
        place = (id(sheets), key)
        if place not in self._kept:
            self._kept[place] = (sheets, search())
        return self._kept[place][1]
