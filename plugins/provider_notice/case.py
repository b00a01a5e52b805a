"""A page to judge, and one way in which it can fail. Pure."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .dom import Overview, choose_outermost, look_over
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
    # What the page has, where that is known already.
    known: Overview | None = None

    @cached_property
    def has(self) -> Overview:
        """What the page has: most rules ask for something that few pages do."""
        return self.known or look_over(self.tree)

    def with_tag(self, *tags: str) -> list[LexborNode]:
        """Return the elements with one of *tags*; a page that has none is not searched."""
        if self.has.tags.isdisjoint(tags):
            return []
        return self.tree.css(", ".join(tags))

    def with_attribute(self, *attributes: str) -> list[LexborNode]:
        """Return the elements with one of *attributes*; a page that has none is not searched."""
        if self.has.attributes.isdisjoint(attributes):
            return []
        return self.tree.css(", ".join(f"[{name}]" for name in attributes))

    @property
    def notices(self) -> list[LexborNode]:
        """Every notice on the page."""
        return self.has.notices

    @cached_property
    def articles(self) -> list[LexborNode]:
        """The outermost articles of the page."""
        return choose_outermost(self.has.articles)


Rule = Callable[[Case], Iterator[Breach]]

# Elements that, left open, are repeated inside the notice and change only its weight.
HARMLESS = frozenset(("b", "i", "em", "strong", "u"))
