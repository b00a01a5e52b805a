"""The name of each source beside the text, where it is first cited. Pure.

The name goes into an attribute that the stylesheet shows in the margin of a wide
screen: it is not text, so it is not read out, copied, searched or sent in feeds.
"""

import re
from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

# Boxes, tables and pictures take the margin themselves.
_BOXED = re.compile(r"<(section|figure|table)\b.*?</\1>", re.DOTALL)
_MARK = re.compile(r' id="cite-(?P<number>\d+)"')
_PERSON = re.compile(r"(?P<family>.+?) [A-Z]{1,4}( Jr| Sr)?")
_MOST = 56


def note_sources(html: str, sources: Iterable[Any] | None) -> Markup:
    """Return *html* with the short name of each of *sources* at the mark that cites it first."""
    names = {str(source.number): name_source(source) for source in sources or ()}

    def note(match: re.Match[str]) -> str:
        name = names.get(match["number"])
        shown = Markup(' data-source="{} {}"').format(match["number"], name) if name else ""
        return match[0] + str(shown)

    parts, at = [], 0
    for box in _BOXED.finditer(str(html)):
        parts += [_MARK.sub(note, str(html)[at : box.start()]), box[0]]
        at = box.end()
    return Markup("".join([*parts, _MARK.sub(note, str(html)[at:])]))


def name_source(source: Any) -> str:
    """Return who made *source*, or its title, and its year."""
    who = Markup(source.html.partition("<a ")[0]).striptags().rstrip(" .") or source.title
    if person := _PERSON.fullmatch(who.partition(", ")[0]):
        who = person["family"]
    elif len(who) > _MOST:
        who = who[:_MOST].rpartition(" ")[0].rstrip(",:;") + "\N{HORIZONTAL ELLIPSIS}"
    return f"{who} {source.year}".strip()
