"""A page and an address on it to where that leads. Pure."""

import re
from collections.abc import Collection, Mapping
from enum import Enum, auto
from posixpath import normpath
from typing import NamedTuple
from urllib.parse import unquote, urljoin

from .hosts import CONTACT_SCHEMES, LOCAL_SCHEMES, is_contact, read_host
from .manifest import Record


class Leads(Enum):
    """Where a link leads; everything but the first four is a fault."""

    FILE = auto()
    HOST = auto()
    CONTACT = auto()
    NOWHERE_BY_DESIGN = auto()
    MISSING = auto()
    OTHER_CASE = auto()
    FOLDER = auto()
    DRAFT = auto()
    EMPTY = auto()
    LEFTOVER = auto()
    LOCAL = auto()
    SCRIPT = auto()
    ABOVE = auto()
    MALFORMED = auto()

    def __reduce_ex__(self, protocol: object) -> tuple[type["Leads"], tuple[int]]:
        """Return what makes it anew, the same in every version of Python."""
        return Leads, (self.value,)


class Target(NamedTuple):
    """Where a link leads: a file of the site with a fragment, or elsewhere."""

    leads: Leads
    path: str = ""
    fragment: str = ""


_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.I)
_LEFTOVER = re.compile(
    r"(\{|%7b)(filename|static|attach|author|category|tag|index)(\}|%7d)|^\|", re.I
)
# What browsers cut from both ends of an address, and what they leave out of it.
_ENDS = "".join(map(chr, range(33)))
_LEFT_OUT = str.maketrans("", "", "\t\n\r")


class Resolver:
    """Resolves the links of one built site; each address of a folder only once."""

    def __init__(
        self, files: Collection[str], records: Mapping[str, Record] | None = None, url: str = ""
    ) -> None:
        self._files = files
        self._records = records or {}
        self._folders = {path[: i + 1] for path in files for i, c in enumerate(path) if c == "/"}
        self._by_lower = {path.lower(): path for path in (*self._folders, *files)}
        site = read_host(url)
        self._server = site.server if site else ""
        path = (site.path if site else url).strip("/")
        self._prefix = f"{path}/" if path else ""
        self._known: dict[tuple[str, str], dict[str, Target]] = {}

    def known(self, path: str, base: str = "") -> dict[str, Target]:
        """Return where the addresses met so far in the folder of *path* lead."""
        return self._known.setdefault((path[: path.rfind("/") + 1], base), {})

    def resolve(self, path: str, href: str, base: str = "") -> Target:
        """Return where *href*, written in the file *path*, leads."""
        bare = href.strip(_ENDS)
        if not bare.isprintable():
            bare = bare.translate(_LEFT_OUT)
        if bare[:1] in ("#", "?", "") and not base:
            return self._resolve_here(path, bare)
        known = self.known(path, base)
        target = known.get(href)
        if target is None:
            target = known[href] = self._resolve_known(path, bare, base)
        return target

    def _resolve_known(self, path: str, href: str, base: str) -> Target:
        """Return where *href* leads; of the places on one page, the page is looked for once."""
        page, _, fragment = href.partition("#")
        if fragment and not _is_leftover(fragment):
            target = self.resolve(path, page, base)
            if target.leads is Leads.FILE and page[:1] not in ("?", ""):
                return Target(target.leads, target.path, _fragment(fragment))
        return self._resolve(path, href, base)

    def _resolve_here(self, path: str, href: str) -> Target:
        """Return where an address without a path leads: a place on its own page."""
        if href in ("", "#"):
            return Target(Leads.EMPTY)
        return Target(Leads.FILE, path, _fragment(href.partition("#")[2]))

    def suggest(self, path: str) -> str:
        """Return the file most likely meant by *path*, or nothing."""
        for guess in (f"{path}.html", f"{path.rstrip('/')}.html", path.removesuffix(".html")):
            if guess in self._files:
                return guess
        return self._by_lower.get(path.lower()) or self._by_lower.get(f"{path.lower()}/", "")

    def _resolve(self, path: str, href: str, base: str) -> Target:
        if _is_leftover(href):
            return Target(Leads.LEFTOVER, href)
        scheme = _SCHEME.match(href) if ":" in href else None
        if scheme and scheme[1].lower() not in ("http", "https"):
            return _resolve_scheme(scheme[1].lower(), href[scheme.end() :])
        if scheme or href.startswith(("//", "\\\\")):
            return self._resolve_host(href)
        if base.startswith("/") or _SCHEME.match(base):
            return self._resolve(path, urljoin(base, href), "")
        return self._resolve_path(_join(base, path), href)

    def _resolve_host(self, href: str) -> Target:
        host = read_host(href)
        if host is None:
            return Target(Leads.MALFORMED, href)
        if host.server == self._server and f"{host.path}/".startswith(f"/{self._prefix}"):
            rest = (host.path or "/") + (f"#{host.fragment}" if host.fragment else "")
            return self._resolve_path("", rest)
        return Target(Leads.LOCAL if host.is_local else Leads.HOST, href)

    def _resolve_path(self, path: str, href: str) -> Target:
        bare, _, fragment = href.partition("#")
        bare = bare.partition("?")[0].replace("\\", "/")
        bare = unquote(bare) if "%" in bare else bare
        if bare.startswith("/"):
            if not (bare + "/").startswith("/" + self._prefix):
                return Target(Leads.ABOVE, bare)
            whole = bare[1 + len(self._prefix) :]
        else:
            whole = path[: path.rfind("/") + 1] + bare if bare else path
        clean = normpath(whole) if whole else "."
        if clean == ".." or clean.startswith("../"):
            return Target(Leads.ABOVE, clean)
        if clean == ".":
            clean = ""
        elif whole.endswith(("/", "/.", "/..")):
            clean += "/"
        return self._find(clean, _fragment(fragment))

    def _find(self, path: str, fragment: str) -> Target:
        if path in self._files:
            return self._judge(path, fragment)
        if path == "" or path.endswith("/") or path + "/" in self._folders:
            folder = path if path == "" or path.endswith("/") else path + "/"
            if folder + "index.html" in self._files:
                return self._judge(folder + "index.html", fragment)
            if folder in self._folders or not folder:
                return Target(Leads.FOLDER, folder)
        if path.lower() in self._by_lower or f"{path.lower()}/" in self._by_lower:
            return Target(Leads.OTHER_CASE, path)
        return Target(Leads.MISSING, path)

    def _judge(self, path: str, fragment: str) -> Target:
        record = self._records.get(path)
        hidden = record is not None and record.status == "draft"
        return Target(Leads.DRAFT if hidden else Leads.FILE, path, fragment)


def _is_leftover(href: str) -> bool:
    # Most addresses have none of these letters, which is quick to see.
    odd = "{" in href or "%" in href or href[:1] == "|"
    return odd and _LEFTOVER.search(href) is not None


def _resolve_scheme(scheme: str, rest: str) -> Target:
    if scheme in CONTACT_SCHEMES:
        good = is_contact(scheme, rest)
        return Target(Leads.CONTACT if good else Leads.MALFORMED, f"{scheme}:{rest}")
    if scheme in ("javascript", "vbscript"):
        return Target(Leads.SCRIPT)
    if scheme in LOCAL_SCHEMES or len(scheme) == 1:
        return Target(Leads.LOCAL)
    if set(scheme) <= set("https"):  # http and https themselves are resolved before.
        return Target(Leads.MALFORMED, f"{scheme}:{rest}")
    if scheme in ("data", "blob", "about"):
        return Target(Leads.NOWHERE_BY_DESIGN)
    return Target(Leads.HOST, f"{scheme}:{rest}")


def _join(base: str, path: str) -> str:
    if not base:
        return path
    return normpath(path[: path.rfind("/") + 1] + base) + ("/" if base.endswith("/") else "")


def _fragment(text: str) -> str:
    # A text fragment (#:~:text=) is the browser's to find; what stands before it is ours.
    return text.partition(":~:")[0]
