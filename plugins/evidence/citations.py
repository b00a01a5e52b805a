"""The citations of one article: numbered as they come, linked there and back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from .references import Reference

_LINK = Markup('<a href="#source-{n}"{place}>{n}</a>')
# The way back leads to the first mark of a source; an id on each would weigh more than it helps.
_PLACE = Markup(' id="cite-{n}"')


@dataclass(slots=True)
class Source:
    """A source as one article cites it."""

    number: int
    key: str
    html: Markup
    url: str
    title: str
    year: str
    uses: int = 0


class UnknownSourceError(LookupError):
    """A citation names a key that is not in references.json."""


@dataclass(slots=True)
class Citations:
    """The sources of one article, in the order it cites them."""

    references: Mapping[str, Reference]
    by_key: dict[str, Source] = field(default_factory=dict)

    @property
    def sources(self) -> list[Source]:
        """The sources in citation order."""
        return list(self.by_key.values())

    def cite(self, keys: Iterable[str]) -> Markup:
        """Return the numbered links for *keys*, in rising order of number.

        Raises UnknownSourceError for a key without a reference.
        """
        sources = sorted({s.number: s for s in map(self._use, keys)}.items())
        links = []
        for number, source in sources:
            source.uses += 1
            place = _PLACE.format(n=number) if source.uses == 1 else ""
            links.append(_LINK.format(n=number, place=place))
        return Markup('<sup class="citation">{}</sup>').format(Markup(", ").join(links))

    def _use(self, key: str) -> Source:
        if key not in self.references:
            raise UnknownSourceError(key)
        if key not in self.by_key:
            ref = self.references[key]
            number = len(self.by_key) + 1
            self.by_key[key] = Source(number, key, ref.html, ref.url, ref.title, ref.year)
        return self.by_key[key]
