"""A page to judge, and one way in which it can fail. Pure."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .dom import find_articles, find_notices
from .styles import Sheet
from .wordings import Wording


@dataclass(frozen=True, slots=True)
class Breach:
    """One way in which a page fails its notice: rule, what is wrong, what to do.

    One with an *address* is about a file, and holds unless that file is approved.
    """

    rule: str
    wrong: str
    mend: str
    address: str = ""


@dataclass(frozen=True)
class Case:
    """A page to judge: its text, its tree, the wording it owes, the site's styles."""

    html: str
    tree: LexborHTMLParser
    wording: Wording
    sheets: tuple[Sheet, ...] = ()
    # Whether any element has an attribute such as onload, where that is known.
    handled: bool | None = None

    @cached_property
    def notices(self) -> list[LexborNode]:
        """Every notice on the page."""
        return find_notices(self.tree)

    @cached_property
    def articles(self) -> list[LexborNode]:
        """The outermost articles of the page."""
        return find_articles(self.tree)


Rule = Callable[[Case], Iterator[Breach]]

# Elements that, left open, are repeated inside the notice and change only its weight.
HARMLESS = frozenset(("b", "i", "em", "strong", "u", "big"))
