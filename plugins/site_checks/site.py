"""The built site as values: what every rule is given."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from provider_notice.dom import parse
from provider_notice.exemptions import ExemptionsError, read_exemptions
from provider_notice.files import Approved, FilesError, read_files
from provider_notice.styles import Sheet
from provider_notice.wordings import WordingsError, read_wordings

from .cache import Cache
from .document import Document
from .finding import CouldNotCheckError
from .folder import Folder, open_folder
from .graph import Graph, build_graph
from .history import read_changes
from .hosts import read_host
from .known import Known
from .links import Resolver
from .manifest import NAME, Manifest, Places, Record, parse_manifest
from .redirects import REDIRECTS_FILE, Hop, find_row_hops
from .sources import Sources
from .survey import Survey, read_sheets
from .walk import read_facts


@dataclass(frozen=True)
class Site:
    """A built site, its manifest, and the sources it came from."""

    folder: Folder
    records: dict[str, Record]
    documents: list[Document]
    places: Places
    sources: Sources
    resolver: Resolver
    url: str
    today: date
    sheets: tuple[Sheet, ...]

    @cached_property
    def files(self) -> frozenset[str]:
        """Every file of the built folder."""
        return frozenset(self.folder.files)

    @cached_property
    def pages(self) -> list[Document]:
        """The HTML pages."""
        return [document for document in self.documents if document.kind == "page"]

    @cached_property
    def graph(self) -> Graph:
        """The link graph."""
        return build_graph(self.documents)

    @cached_property
    def row_hops(self) -> list[Hop]:
        """The redirects in the _redirects file; none where there is no such file."""
        document = next((d for d in self.documents if d.path == REDIRECTS_FILE), None)
        if document is None:
            return []
        text = self.folder.read(REDIRECTS_FILE).decode("utf-8-sig", "replace")
        return find_row_hops(text, document, self.resolver)

    @cached_property
    def built_from(self) -> dict[str, str]:
        """The page built from each source."""
        pages = (record for record in self.records.values() if record.surface != "copy")
        return {record.source: record.path for record in pages if record.source}

    @cached_property
    def exempt(self) -> frozenset[str] | None:
        """The sources of pages that owe no notice; None where the site keeps no list of them."""
        return frozenset(self.allowed) if self.places.exemptions.exists() else None

    @cached_property
    def allowed(self) -> dict[str, int | None]:
        """How many words of its own each exempt page may have, None for any number."""
        path = self.places.exemptions
        try:
            exemptions = read_exemptions(path) if path.exists() else ()
        except ExemptionsError as error:
            raise CouldNotCheckError(str(error)) from None
        return {exemption.page: exemption.words for exemption in exemptions}

    @cached_property
    def approved(self) -> Approved:
        """The files that were looked at; raises CouldNotCheckError when their list is broken."""
        try:
            return read_files(self.sources.folder / self.places.files)
        except FilesError as error:
            raise CouldNotCheckError(str(error)) from None

    @property
    def list_name(self) -> str:
        """How messages name the list of exemptions."""
        return self.sources.name(
            self.places.exemptions.relative_to(self.places.content).as_posix()
        )

    @cached_property
    def changes(self) -> dict[str, date]:
        """The day each source last changed, where that is known."""
        return read_changes(self.sources.folder)

    def source_of(self, path: str) -> str:
        """Return the source of a built file, or nothing when it has none of its own."""
        record = self.records.get(path)
        return record.source if record else ""

    def name(self, path: str) -> str:
        """Return how messages name a built file: by its source, where it has one."""
        source = self.source_of(path)
        return self.sources.name(source) if source else path

    def count(self) -> dict[str, int]:
        """Return how much was judged, by kind."""
        surfaces = [record.surface for record in self.records.values()]
        return {
            "articles": surfaces.count("article"),
            "pages": surfaces.count("page") + surfaces.count("exempt"),
            "listings": surfaces.count("listing"),
            "feed entries": sum(document.kind == "entry" for document in self.documents),
            "copies": surfaces.count("copy"),
            "links": self.graph.count,
        }


class Request(NamedTuple):
    """What is to be checked, on which day; the build knows where its sources are."""

    root: Path
    today: date
    content: Path | None = None
    wordings: Path | None = None
    url: str = ""
    # None when no rule asks for words.
    cache: Cache | None = None


def read_site(request: Request) -> Site:
    """Return the built site asked for; raises CouldNotCheckError when it cannot be judged."""
    folder = open_folder(request.root)
    manifest = _read_manifest(folder, request.root)
    places = manifest.find_places(request.content, request.wordings)
    if not places.content.is_dir():
        raise CouldNotCheckError(f"{places.content}: no such folder. Name it with --content.")
    try:
        wordings = read_wordings(places.wordings)
    except WordingsError as error:
        raise CouldNotCheckError(str(error)) from None
    records, url = manifest.records, request.url or manifest.url or _read_url(folder)
    if url and not url.startswith("/") and read_host(url) is None:
        raise CouldNotCheckError(f"{url!r} is no address of a site. Correct SITEURL.")
    resolver = Resolver(frozenset(folder.files), records, url)
    sheets = read_sheets(folder)
    known = Known(records, wordings, resolver, url, sheets, request.cache)
    documents = Survey(folder, known).read()
    sources = Sources(places.content)
    today = request.today
    return Site(folder, records, documents, places, sources, resolver, url, today, sheets)


def _read_manifest(folder: Folder, root: Path) -> Manifest:
    if NAME not in folder.files:
        raise CouldNotCheckError(
            f"{root}: holds no {NAME}. Build the site with the provider_notice plugin in PLUGINS."
        )
    manifest = parse_manifest(folder.read(NAME).decode("utf-8", "replace"))
    if not any(record.surface == "article" for record in manifest.records.values()):
        raise CouldNotCheckError(
            f"{root}: holds no articles. Check ARTICLE_PATHS, and build again."
        )
    return manifest


def _read_url(folder: Folder) -> str:
    """Return the site's address as the home page gives it; nothing where it gives none."""
    if "index.html" not in folder.files:
        return ""
    home, _ = read_facts("index.html", parse(folder.read("index.html").decode("utf-8", "replace")))
    for link in home.links:
        if link.element == "link canonical" and link.href.startswith(("https://", "http://")):
            return link.href.removesuffix("index.html").rstrip("/")
    return ""
