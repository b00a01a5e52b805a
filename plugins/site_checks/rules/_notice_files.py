"""Files beside the pages that could take a notice away: scripts, styles, fonts."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from provider_notice.feed_parts import find_odd
from provider_notice.feed_styles import find_shown, find_stylesheets
from provider_notice.files import render_entry
from provider_notice.fonts import tell
from provider_notice.linking import parse_imports
from provider_notice.sheet import decode_styles

from ..finding import Problem

if TYPE_CHECKING:
    from ..document import Document
    from ..site import Site

# Endings of files that browsers run.
_SCRIPTS = (".js", ".mjs", ".cjs")
# Elements that show another page.
_FRAMES = ("iframe", "frame", "object", "embed")


def notice_script(site: "Site") -> Iterator[Problem]:
    """No page runs a script file but those that were read and approved, nor can these load one."""
    scripts = [
        (document, link.href)
        for document in site.documents
        for link in document.links
        if link.element == "script"
    ]
    told = set()
    for document, href in scripts:
        path = site.resolver.resolve(document.where, href, document.base).path
        if not _is_approved(site, path):
            whose = "the notice" if document.judged else "the notice of another page"
            wrong = f"the script {href!r} could take {whose} away"
            source = site.source_of(document.repeats)
            mend = _mend_script(site, path)
            yield Problem(document.path, wrong, mend, source=source, rule="notice-script")
            told.add(path)
    others = (path for path in site.folder.files if path.lower().endswith(_SCRIPTS))
    for path in others if scripts else ():
        if path not in told and not _is_approved(site, path):
            wrong = "a script of the site can load this one, which could take a notice away"
            yield Problem(path, wrong, _mend_script(site, path), rule="notice-script")
    yield from _find_odd_lists(site)


def _find_odd_lists(site: "Site") -> Iterator[Problem]:
    for document in site.documents:
        if document.kind == "list" and document.path.lower().endswith(".xml"):
            odd = find_odd(site.folder.read(document.path))
            if odd:
                wrong = f"{odd} in the file could take the notice of another page away"
                yield Problem(document.path, wrong, "Take it out.", rule="notice-script")


def _is_approved(site: "Site", path: str) -> bool:
    return path in site.files and site.approved.spares(path, site.folder.read(path))


def _mend_script(site: "Site", path: str) -> str:
    if path not in site.files:
        return "Take it out."
    entry = render_entry(path, site.folder.read(path), site.sources.name(site.places.files))
    return f"Take it out; or {entry}."


def notice_style(site: "Site") -> Iterator[Problem]:
    """A page with a notice is styled by files of the site that end in .css, which are judged."""
    for document in site.documents:
        for address in _find_styles(document) if document.judged else ():
            path = site.resolver.resolve(document.where, address, document.base).path
            if not _is_sheet(site, path):
                yield _blame_style(document.path, address, site.source_of(document.repeats))
    for sheet in site.sheets:
        for address in filter(None, (one.address for one in sheet.imports)):
            if not _is_sheet(site, site.resolver.resolve(sheet.name, address).path):
                yield _blame_style(sheet.name, address, "")


def _find_styles(document: "Document") -> Iterator[str]:
    """Yield the address of each stylesheet that a page links, or imports in a style of its own."""
    for link in document.links:
        if link.element.startswith("link ") and "stylesheet" in link.element.split():
            yield link.href
    for where, css in document.inline:
        if where == "style element":
            yield from parse_imports(css)


def _is_sheet(site: "Site", path: str) -> bool:
    return path in site.files and path.lower().endswith(".css")


def _blame_style(path: str, address: str, source: str) -> Problem:
    return Problem(
        path,
        f"the stylesheet {address!r} cannot be judged, and could hide the notice",
        "Keep it in the site, in a file that ends in .css.",
        source=source,
        rule="notice-style",
    )


def notice_frame(site: "Site") -> Iterator[Problem]:
    """No page shows an article in a frame, where its end can be cut off."""
    for document in site.documents:
        for element, href in document.links:
            record = None
            if element in _FRAMES:
                path = site.resolver.resolve(document.where, href, document.base).path
                record = site.records.get(path)
            if record is not None and record.owed is not None and record.path != document.path:
                yield Problem(
                    document.path,
                    f"<{element}> shows {site.name(record.path)} in a frame, which can cut off "
                    "its notice",
                    "Link to the page instead.",
                    source=site.source_of(document.repeats),
                    rule="notice-frame",
                )


def notice_font(site: "Site") -> Iterator[Problem]:
    """A stylesheet takes letters only from font files that were looked at and approved."""
    found: dict[str, dict[str, str]] = {}
    for sheet in site.sheets:
        for address in sheet.fonts:
            path = site.resolver.resolve(sheet.name, address).path
            found.setdefault(path or address, {}).setdefault(sheet.name, address)
    for path, sheets in found.items():
        content = site.folder.read(path) if path in site.files else None
        if content is not None and site.approved.spares(path, content):
            continue
        mend = "Take it out, or keep it in a file of the site and have that approved."
        if content is not None:
            look = "look at all its letters"
            entry = render_entry(path, content, site.sources.name(site.places.files), look)
            mend = f"Take it out; or {entry}."
        (first, address), more = next(iter(sheets.items())), len(sheets) - 1
        where = f"{first} and {more} more" if more else first
        yield Problem(first, tell(address, where), mend, rule="notice-font")


def notice_feed_style(site: "Site") -> Iterator[Problem]:
    """A feed that a stylesheet dresses for browsers shows titles, and no text of an entry."""
    shown: dict[str, list[str]] = {}
    feeds = [record.path for record in site.records.values() if record.surface == "feed"]
    for path in feeds:
        if path not in site.files:
            continue
        feed = site.folder.read(path)
        odd = find_odd(feed)
        if odd:
            yield _blame_feed(path, f"{odd} in the feed")
        for address, is_css in find_stylesheets(feed):
            sheet = site.resolver.resolve(path, address).path
            if not is_css or sheet not in site.files:
                yield _blame_feed(path, f"the stylesheet {address!r}")
                continue
            if sheet not in shown:
                shown[sheet] = list(find_shown(decode_styles(site.folder.read(sheet))))
            for rule in shown[sheet]:
                yield _blame_feed(path, f"{sheet} with {rule}")


def _blame_feed(path: str, what: str) -> Problem:
    return Problem(
        path,
        f"{what} could show an entry of the feed without its notice",
        "Take it out; a style of a feed hides texts: "
        "content, summary, description, encoded { display: none }.",
        rule="notice-feed-style",
    )
