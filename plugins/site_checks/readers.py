"""One built file to documents, by the kind of file it is."""

import json
import re
from collections.abc import Callable, Iterator
from xml.etree import ElementTree

from selectolax.lexbor import LexborHTMLParser

from provider_notice.dom import parse
from provider_notice.encodings import decode
from provider_notice.entities import expand_entities

from .addresses import find_listed, find_named, find_places
from .cache import make_key
from .document import Document, make_link
from .encoding import find_other
from .entries import find_start, read_entry
from .feed import parse_feed
from .hosting import is_proof
from .known import Known
from .redirects import REDIRECTS_FILE, parse_rows
from .rules.notice import Text, choose_judge, judge_copy, judge_other, judge_page
from .said import read_said, read_values
from .stylesheet import find_links
from .unclosed import read_after, read_page, read_source
from .walk import read_facts

_PREFIX = re.compile(r"(</?)[^\s<>/:\"'=]+:(?=(?:svg|script|foreignObject|style|a)\b)")

Reader = Callable[[Known, str, bytes], Iterator[Document]]


def _read_page(known: Known, path: str, content: bytes) -> Iterator[Document]:
    text = content.decode("utf-8-sig", "replace")
    if is_proof(path, text):
        yield Document(path, "list")
        return
    tree = parse(text)
    facts, has = read_facts(path, tree)
    facts.is_utf8 = "\ufffd" not in text
    facts.encoding = find_other(content)
    record = known.records.get(path)
    if record is not None and record.owed is not None:
        judge_page(facts, Text(text, tree, has), record.owed, known.wordings, known.sheets)
    else:
        by = record.by if record is not None else ""
        judge_other(facts, Text(text, tree, has), choose_judge(record), by)
        facts.said = read_said(tree)
    if record is None or record.owed is None:
        facts.unclosed = b" ".join((read_page(tree, text), *read_values(tree)))
    elif has.notices:
        facts.unclosed = read_after(has.notices[0])
    if record is not None and record.source:
        _add_prose(known, facts, tree)
    yield facts


def _add_prose(known: Known, facts: Document, tree: LexborHTMLParser) -> None:
    """Judge the words of a page that has a source, unless the same words were judged before."""
    if known.cache is None:
        return
    from .prose import find_article, read_prose  # noqa: PLC0415 - not needed for links

    article = find_article(tree)
    if article is None:
        return
    facts.prose_key = make_key(article.html or "")
    facts.prose = known.cache.get_prose(facts.prose_key) or read_prose(article)


def _read_picture(known: Known, path: str, content: bytes) -> Iterator[Document]:
    # In XML an element keeps its meaning under any prefix; a page knows none.
    text = decode(content)
    tree = parse(_PREFIX.sub(r"\1", expand_entities(text)[0]))
    facts, has = read_facts(path, tree)
    facts.kind = "picture"
    judge_other(facts, Text(text, tree, has), "picture")
    yield facts


def _read_stylesheet(known: Known, path: str, content: bytes) -> Iterator[Document]:
    links = find_links(content.decode("utf-8", "replace"))
    yield Document(path, "style", links=[make_link("css", href) for href in links])


def _read_script(known: Known, path: str, content: bytes) -> Iterator[Document]:
    # A script names its files in ways only running it can tell; the words of its
    # strings are enough to know that a file is used.
    strings = re.findall(rb"""["'`]([^"'`\s]+\.\w+)["'`]""", content)
    yield Document(path, "script", names=[s.decode("utf-8", "replace") for s in strings])


def _read_xml(known: Known, path: str, content: bytes) -> Iterator[Document]:
    document = Document(path, "feed")
    found = re.findall(rb"""<\?xml-stylesheet[^?]*?href=["']([^"']*)""", content)
    styles = [make_link("css", href.decode("utf-8", "replace")) for href in found]
    try:
        feed = parse_feed(content)
    except ElementTree.ParseError as error:
        document.trouble = str(error)
        yield document
        return
    if feed is None:
        document.kind = "list"
        document.links = [make_link("sitemap", place) for place in find_places(content)]
        document.links += styles
        yield document
        return
    document.start = find_start(known, path)
    document.links = [make_link("feed", href) for href in feed.links]
    document.unclosed = read_source(feed.rest)
    yield document
    yield Document(path, "style", links=styles)
    for entry in feed.entries:
        yield read_entry(known, path, entry)


def _read_manifest(known: Known, path: str, content: bytes) -> Iterator[Document]:
    document = Document(path, "list")
    try:
        raw = json.loads(content)
    except (ValueError, RecursionError) as error:
        document.trouble = str(error)
        raw = {}
    if not isinstance(raw, dict):
        document.trouble = "it is no object, in { and }"
    document.links = [make_link("manifest", href) for href in find_named(raw)]
    yield document


def _read_text(known: Known, path: str, content: bytes) -> Iterator[Document]:
    found = find_listed(path.rpartition("/")[2], content.decode("utf-8-sig", "replace"))
    yield Document(path, "list", links=[make_link("list", href) for href in found])


def _read_copy(known: Known, path: str, content: bytes) -> Iterator[Document]:
    record = known.records.get(path)
    document = Document(path, "copy")
    if record is not None and record.owed is not None:
        judge_copy(document, content.decode("utf-8", "replace"), record.owed, known.wordings)
    yield document


def _read_redirects(known: Known, path: str, content: bytes) -> Iterator[Document]:
    rows = parse_rows(content.decode("utf-8-sig", "replace"))
    yield Document(path, "list", links=[row.link for row in rows if row.is_fixed])


def choose_reader(path: str) -> Reader | None:
    """Return what reads the file *path*, or None when nothing in it is judged."""
    name = path.rpartition("/")[2]
    # A copy of an article may be called llms.txt too, in the folder of its section.
    by_name = _AT_ROOT.get(path) or _BY_NAME.get(name)
    return by_name or _BY_SUFFIX.get(name.rpartition(".")[2].lower())


_AT_ROOT: dict[str, Reader] = {
    REDIRECTS_FILE: _read_redirects,
    "robots.txt": _read_text,
    "llms.txt": _read_text,
}
_BY_NAME: dict[str, Reader] = {"manifest.json": _read_manifest}
_BY_SUFFIX: dict[str, Reader] = {
    "html": _read_page,
    "htm": _read_page,
    "xhtml": _read_page,
    "svg": _read_picture,
    "css": _read_stylesheet,
    "js": _read_script,
    "mjs": _read_script,
    "xml": _read_xml,
    "atom": _read_xml,
    "rss": _read_xml,
    "webmanifest": _read_manifest,
    "txt": _read_copy,
}
