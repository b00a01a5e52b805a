"""What a server is told that could take a notice away: its redirects and headers."""

import re
from collections.abc import Iterator
from mimetypes import guess_type
from typing import TYPE_CHECKING

from provider_notice.files import render_entry

from ..finding import Problem
from ..hosting import is_configuration
from ..redirects import REDIRECTS_FILE, Hop, Redirects, find_path, parse_rows

if TYPE_CHECKING:
    from ..site import Site

_HEADERS_FILE = "_headers"
# What servers are told for safety and speed; it takes no words from a page.
_HARMLESS = re.compile(
    r"(?:x-(?:frame-options|content-type-options|xss-protection|robots-tag|ua-compatible|"
    r"dns-prefetch-control|permitted-cross-domain-policies|download-options|clacks-overhead|"
    r"powered-by)|cache-control|expires|vary|age|etag|pragma|document-policy|"
    r"(?:cloudflare-)?cdn-cache-control|surrogate-control|strict-transport-security|"
    r"content-security-policy(?:-report-only)?|referrer-policy|permissions-policy|"
    r"feature-policy|cross-origin-[\w-]+|access-control-[\w-]+|timing-allow-origin|"
    r"origin-agent-cluster|nel|report-to|reporting-endpoints|server-timing|accept-ch|"
    r"content-language|tdm-[\w-]+)\s*:"
    r"|link\s*:(?!.*stylesheet)|content-type\s*:(?P<kind>[^;]*)(?:;\s*charset=\"?utf-8\"?\s*)?$",
    re.IGNORECASE,
)
_FEEDS = ("application/atom+xml", "application/rss+xml", "application/xml", "text/xml")
_PLACE = re.compile(r"/|https?://", re.IGNORECASE)


def notice_redirect(site: "Site") -> Iterator[Problem]:
    """No row of _redirects starts from a page or copy that owes a notice."""
    pages = _list_addresses(site)
    for hop in _list_rows(site):
        page = next(_find_sent(site, hop, pages), None)
        if hop.row is not None and page is not None:
            yield Problem(
                REDIRECTS_FILE,
                f"the row sends readers of {page} elsewhere, where its notice is not",
                "Let the row start from addresses where no article is, or take it out.",
                (hop.row.text,),
                line=hop.row.line,
                rule="notice-redirect",
            )


def _list_addresses(site: "Site") -> dict[str, str]:
    """Return the addresses of what owes a notice, each with its path; servers add the ending."""
    pages = [record.path for record in site.records.values() if record.owed is not None]
    shorter = {path.removesuffix(".html").removesuffix("/index"): path for path in pages}
    return {
        address.lower(): path
        for address, path in (*shorter.items(), *zip(pages, pages, strict=True))
    }


def _list_rows(site: "Site") -> Iterator[Hop]:
    document = next((d for d in site.documents if d.path == REDIRECTS_FILE), None)
    if document is None:
        return
    for row in parse_rows(site.folder.read(REDIRECTS_FILE).decode("utf-8-sig", "replace")):
        path = find_path(site.resolver, document, row.source)
        # Such a row is asked only for what is not there.
        if path and row.statuses != ["404"]:
            yield Hop(_lower(path), document, row.link, row)


def _lower(path: str) -> str:
    """Return *path* in small letters, for some servers take both for the same; names stay."""
    return "/".join(part if part[:1] == ":" else part.lower() for part in path.split("/"))


def _find_sent(site: "Site", hop: Hop, pages: dict[str, str]) -> Iterator[str]:
    """Yield the pages that a redirect starts from, unless it leads to the same page."""
    redirects = Redirects([hop], site.resolver)
    for address in [hop.path] if redirects.are_fixed else pages:
        page = pages.get(address)
        leads = redirects.lead(address) if page else None
        if page and leads is not None and pages.get(leads.lower()) != page:
            yield page


def notice_header(site: "Site") -> Iterator[Problem]:
    """Every line of _headers is known to take no words from a page, and to lead nobody away."""
    if _HEADERS_FILE not in site.files:
        return
    place = ""
    text = site.folder.read(_HEADERS_FILE).decode("utf-8-sig", "replace")
    for number, line in enumerate(map(str.strip, text.splitlines()), 1):
        if _PLACE.match(line):
            place = line
        elif line and not line.startswith("#") and not _is_harmless(line, place):
            yield Problem(
                _HEADERS_FILE,
                f"the header {line.partition(':')[0]!r} could hide a notice, or lead readers "
                "away from it",
                "Take it out; headers for safety and speed, such as Cache-Control, may stay.",
                (line,),
                line=number,
                rule="notice-header",
            )


def _is_harmless(line: str, place: str) -> bool:
    """Tell whether a header is harmless; a type must be what the ending of the place says."""
    found = _HARMLESS.match(line)
    if found is None or found["kind"] is None:
        return found is not None
    kind = found["kind"].strip().lower()
    return kind == guess_type(place.lower())[0] or (kind in _FEEDS and place.endswith(".xml"))


def notice_server(site: "Site") -> Iterator[Problem]:
    """What tells the server how to serve the site was read and approved, but for _redirects.

    Each server has a language of its own, with many ways to lead a reader elsewhere.
    """
    for path in filter(is_configuration, site.files):
        content = site.folder.read(path)
        if not site.approved.spares(path, content):
            entry = render_entry(path, content, site.sources.name(site.places.files))
            yield Problem(
                path,
                "the server could be told to lead readers away from a notice, or to change a page",
                f"Use {REDIRECTS_FILE} and {_HEADERS_FILE} instead, which are judged; or {entry}.",
                rule="notice-server",
            )
