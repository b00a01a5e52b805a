"""One feed entry to a document, judged as its page was or by itself."""

from .document import Document, make_link
from .feed import Entry
from .known import Known
from .repeated import Page, find_repeated
from .rules.notice import Text, judge_body
from .walk import parse, read_facts


def find_start(known: Known, path: str) -> str:
    """Return the file that links of the feed *path* start from."""
    # Without a site address Pelican writes feed links from the root of the site.
    return path if known.url else ""


def read_entry(known: Known, path: str, entry: Entry, page: Page | None = None) -> Document:
    """Return the document of one entry of the feed *path*, which may repeat *page*."""
    start = find_start(known, path)
    key = (start, entry)
    if key not in known.entries:
        known.entries[key] = _judge_entry(known, path, entry, page)
    return known.entries[key].repeat(path)


def _judge_entry(known: Known, path: str, entry: Entry, page: Page | None) -> Document:
    start = find_start(known, path)
    facts = Document(path, "entry", start, entry.title or entry.link)
    facts.repeats = known.resolver.resolve(start, entry.link).path
    for i, body in enumerate(entry.bodies):
        same = page and page.facts.path == facts.repeats and i == 0
        links = find_repeated(page, body) if page and same else None
        if page and links:
            facts.links += links
            facts.judged, facts.notice_links = True, [links[-1].href]
            facts.notice_source = page.facts.notice_source
            continue
        html = f"<!doctype html><article>{body}</article>"
        tree = parse(html)
        read, has = read_facts(path, tree)
        facts.links += read.links
        if i == 0:
            record = known.records.get(facts.repeats)
            judge_body(facts, Text(html, tree, has), record, known.wordings)
    facts.links.append(make_link("entry", entry.link))
    return facts
