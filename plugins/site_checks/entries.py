"""One feed entry to a document, judged as its page was or by itself."""

from provider_notice.dom import parse

from .document import Document, make_link
from .feed import Entry
from .known import Known
from .repeated import Page, find_repeated
from .rules.notice import Text, judge_body
from .unclosed import read_after, read_page, read_source
from .walk import read_facts


def find_start(known: Known, path: str) -> str:
    """Return the file that links of the feed *path* start from."""
    # Without a site address Pelican writes feed links from the root of the site.
    return path if known.url else ""


def read_entry(known: Known, path: str, entry: Entry, page: Page | None = None) -> Document:
    """Return the document of one entry of the feed *path*, which may repeat its *page*."""
    start = find_start(known, path)
    facts = Document(path, "entry", start, entry.title or entry.link)
    facts.repeats = known.resolver.resolve(start, entry.link).path
    for i, body in enumerate(entry.bodies):
        # What comes second is a summary, most often.
        if i > 0 or page is None or not _take_over(facts, page, body):
            _judge(facts, body, known, owes=i == 0)
    facts.unclosed += read_source(entry.rest)
    facts.links += [make_link("entry", href) for href in (entry.link, *entry.others)]
    return facts


def _take_over(facts: Document, page: Page, body: str) -> bool:
    """Take over what was found out about *page*, and tell so, if *body* is its text again."""
    links = find_repeated(page, body)
    if not links:
        return False
    facts.links += links
    facts.judged, facts.notice_links = True, [links[-1].href]
    facts.notice_source = page.facts.notice_source
    return True


def _judge(facts: Document, body: str, known: Known, owes: bool = True) -> None:
    """Judge a body; one that does not owe a notice may be a summary, but not an article."""
    read, text = _parse_body(facts.path, body)
    facts.links += read.links
    record, notices = known.records.get(facts.repeats), text.has.notices
    if owes or notices:
        judge_body(facts, text, record, known.wordings)
    if notices and record is not None and record.owed is not None:
        facts.unclosed += read_after(notices[0])
    elif notices or not facts.judged or not owes:
        facts.unclosed += read_page(text.tree, body)
    facts.unclosed += b" "


def _parse_body(path: str, body: str) -> tuple[Document, Text]:
    html = f"<!doctype html><article>{body}</article>"
    tree = parse(html)
    read, has = read_facts(path, tree)
    return read, Text(html, tree, has)
