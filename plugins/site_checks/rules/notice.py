"""The closing notice, judged by the provider_notice plugin's own rules.

The only module that calls them: what "ends with its notice" means is kept there.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from provider_notice.judging import Written, judge_written
from provider_notice.pictures import find_pictures
from provider_notice.rules import Breach
from provider_notice.styles import Sheet
from provider_notice.surfaces import SURFACES
from provider_notice.wordings import MissingWordingError, Wording, Wordings

from ..finding import Problem
from ..fulltext import find_full_texts
from ._notice_files import (
    notice_feed_style,
    notice_font,
    notice_frame,
    notice_script,
    notice_style,
)
from ._notice_media import notice_media
from ._notice_pictures import notice_near
from ._notice_records import notice_exempt, notice_owed, notice_unjudged
from ._notice_search import notice_search
from ._notice_server import notice_header, notice_redirect, notice_server
from ._notice_sheet import notice_sheet
from ._notice_text import notice_text

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

    from provider_notice.dom import Overview

    from ..document import Document
    from ..manifest import Owed, Record
    from ..site import Site

_JUDGES = {s.name: s.judge for s in SURFACES if s.judge in ("listing", "other")}
_BUILD_AGAIN = "Build the site again from its sources."


class Text(NamedTuple):
    """One HTML text, parsed, and what it has."""

    html: str
    tree: "LexborHTMLParser"
    has: "Overview"


def judge_page(
    facts: "Document",
    text: Text,
    owed: "Owed",
    wordings: Wordings,
    sheets: tuple[Sheet, ...] = (),
) -> None:
    """Hold one text to the wording it owes, and keep the breaches with its facts."""
    wording = _choose(facts, owed, wordings)
    if wording is None:
        return
    facts.judged = True
    written = Written(text.html, wording, text.tree, sheets, text.has)
    _keep(facts, judge_written("page", written))
    links = (link for notice in text.has.notices[:1] for link in notice.css("a[href]"))
    facts.notice_links += [link.attributes["href"] or "" for link in links]
    facts.notice_source = wording.link.partition("}/")[2]
    if sheets and {"img", "input"} & text.has.tags:
        facts.pictures += find_pictures(text.tree, sheets)


def choose_judge(record: "Record | None") -> str:
    """Return which judge decides on a page that the build gave no notice."""
    return _JUDGES.get(record.surface if record is not None else "", "listing")


def judge_other(facts: "Document", text: Text, kind: str, by: str = "") -> None:
    """Keep what has no notice, such as a listing or a drawing, from harming those of others."""
    _keep(facts, judge_written(kind, Written(text.html, None, text.tree, (), text.has, by)))


def judge_copy(facts: "Document", text: str, owed: "Owed", wordings: Wordings) -> None:
    """Hold a plain-text copy to the wording that its article owes."""
    wording = _choose(facts, owed, wordings)
    if wording is None:
        return
    facts.judged = True
    _keep(facts, judge_written("copy", Written(text, wording)))
    facts.notice_links = [text.rstrip().rpartition(" ")[2]]
    facts.notice_source = wording.link.partition("}/")[2]


def _choose(facts: "Document", owed: "Owed", wordings: Wordings) -> Wording | None:
    try:
        return wordings.choose(owed.lang, owed.kind)
    except MissingWordingError as error:
        facts.breaches += notice_wording(error)
        return None


def notice_wording(error: MissingWordingError) -> Iterator[tuple[str, str, str]]:
    """The article's language and section have an approved wording."""
    yield "notice-wording", str(error).rstrip("."), _BUILD_AGAIN


def _keep(facts: "Document", breaches: Iterable[Breach]) -> None:
    # A breach about a file is looked into when all files are known, by notice_script.
    facts.breaches += [(b.rule, b.wrong, b.mend) for b in breaches if not b.address]


def judge_body(facts: "Document", text: Text, record: "Record | None", wordings: Wordings) -> None:
    """Hold the body of one feed entry to the wording that its article owes."""
    if record is None or record.owed is None:
        facts.breaches += notice_entry(record)
    else:
        judge_page(facts, text, record.owed, wordings)


def notice_entry(record: "Record | None") -> Iterator[tuple[str, str, str]]:
    """Every feed entry leads to a page of this build that ends with a notice."""
    if record is None:
        yield "notice-entry", "the entry leads to no page of this build", _BUILD_AGAIN
    else:
        wrong = "the entry leads to a page without a notice, so it has none itself"
        yield "notice-entry", wrong, "Let it lead to its article, or take it out of the feed."


def notice(site: "Site") -> Iterator[Problem]:
    """Every article, on its page and in every feed, ends with the approved notice.

    Bad: <article>...<section data-provider-notice>...</section><p>Shared by us</p></article>
    Good: <article>...<p>Shared by us</p><section data-provider-notice>...</section></article>
    """
    for document in site.documents:
        place = f" (entry {document.entry!r})" if document.entry else ""
        for rule, wrong, mend in document.breaches:
            if rule == "notice-owed" and document.path in (site.exempt or ()):
                continue
            source = site.source_of(document.repeats)
            yield Problem(document.path, wrong + place, mend, source=source, rule=rule)
        yield from notice_link(site, document, place)
    judged = {document.path for document in site.documents if document.judged}
    for record in site.records.values():
        yield from notice_owed(record)
        yield from notice_unjudged(record, judged)
        yield from notice_exempt(record, site.exempt)
    yield from notice_text(site)
    yield from notice_fulltext(site)
    yield from notice_script(site)
    yield from notice_frame(site)
    yield from notice_near(site)
    yield from notice_style(site)
    yield from notice_sheet(site)
    yield from notice_font(site)
    yield from notice_feed_style(site)
    yield from notice_media(site)
    yield from notice_search(site)
    yield from notice_redirect(site)
    yield from notice_header(site)
    yield from notice_server(site)


def notice_fulltext(site: "Site") -> Iterator[Problem]:
    """No listing and no data file prints an article."""
    for path, source in find_full_texts(site):
        yield Problem(
            path,
            f"the file prints the text of {site.sources.name(source)} without its notice after it",
            "Print titles and summaries, or the whole article with its notice.",
            rule="notice-fulltext",
        )


def notice_link(site: "Site", document: "Document", place: str) -> Iterator[Problem]:
    """The notice's link leads to the page that its wording names."""
    if not document.judged or document.breaches:
        return
    wanted = site.built_from.get(document.notice_source, "")
    for href in document.notice_links or [""]:
        if site.resolver.resolve(document.where, href).path != wanted:
            yield Problem(
                document.path,
                f"the notice{place} links to {href!r}, not to the page built from "
                f"{site.sources.name(document.notice_source)}",
                "Take out what rewrites the notice's link, and build the site again.",
                rule="notice-link",
            )
