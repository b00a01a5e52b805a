"""What the build says of each file it wrote: that it owes a notice, or why it owes none."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from provider_notice.addresses import is_page
from provider_notice.surfaces import SURFACES

from ..finding import Problem

if TYPE_CHECKING:
    from ..manifest import Record

_SURFACES = frozenset(surface.name for surface in SURFACES)
_OWING = frozenset(("article", "draft", "hidden", "page", "copy"))


def notice_owed(record: "Record") -> Iterator[Problem]:
    """What owes a notice was given one by the build."""
    wrong, mend = "", "Build the site again from its sources."
    if record.surface not in _SURFACES:
        wrong = f"the build calls the file {record.surface!r}, which is no known surface"
    elif record.surface in _OWING and record.owed is None:
        wrong = f"the {record.surface} owes a notice, but the build gave it none"
        mend = "Check that the provider_notice plugin is listed in PLUGINS."
    elif record.surface in ("listing", "feed") and record.source:
        wrong = f"the build calls the page of {record.source} a {record.surface}"
    if wrong:
        yield Problem(record.path, wrong, mend, rule="notice-owed")


def notice_unjudged(record: "Record", judged: set[str]) -> Iterator[Problem]:
    """What owes a notice was read, and judged."""
    if record.owed is None:
        return
    if record.path not in judged:
        yield Problem(
            record.path,
            "the file owes a notice and could not be judged",
            "Give its address the ending .html, so that it is read as a page.",
            rule="notice-unjudged",
        )
    elif record.surface != "copy" and not is_page(record.path):
        yield Problem(
            record.path,
            "browsers read a file of this ending as XML, and end it at what is no XML",
            "Let ARTICLE_SAVE_AS, or the head line Save_as, end in .html.",
            rule="notice-unjudged",
        )


def notice_exempt(record: "Record", exempt: frozenset[str] | None) -> Iterator[Problem]:
    """What calls itself exempt is on the list."""
    if record.surface == "exempt" and exempt is not None and record.source not in exempt:
        yield Problem(
            record.path,
            "the page has no notice and is not among the exemptions",
            "Give it the head line 'Notice: KIND', or an exemption with reason and end.",
            rule="notice-exempt",
        )
