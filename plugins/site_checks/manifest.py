"""The manifest: what the build wrote, from what, owing which notice. Pure."""

import json
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from provider_notice.files import PLACE

from .finding import CouldNotCheckError

NAME = "provider-notice.json"


class Owed(NamedTuple):
    """The wording a page owes."""

    lang: str
    kind: str
    version: int


class Record(NamedTuple):
    """One file that the build wrote."""

    path: str
    surface: str
    source: str = ""
    status: str = ""
    entries: int = 0
    owed: Owed | None = None
    # The module that wrote it, where that is not Pelican.
    by: str = ""

    @property
    def is_public(self) -> bool:
        """Whether readers are meant to find it: neither a draft nor hidden."""
        return self.status in ("", "published")


class Places(NamedTuple):
    """Where the sources are that a site was built from, and the lists of the notice in them."""

    content: Path
    wordings: Path
    exemptions: Path
    files: str


class Manifest(NamedTuple):
    """What a build says: the files it wrote, for which address, if any, and all of it as read."""

    records: dict[str, Record]
    url: str
    raw: Mapping[str, Any]

    def find_places(self, content: Path | None = None, wordings: Path | None = None) -> Places:
        """Return where its sources are said to be, unless *content* or *wordings* are given.

        Raises CouldNotCheckError when it names what is outside the folder of the site.
        """
        folder = content or Path(_get_inside(self.raw, "content", "content"))
        places = self.raw.get("places")
        said = places if isinstance(places, dict) else {}
        own = folder / _get_inside(said, "wordings", "data/notice-wordings.toml")
        exemptions = folder / _get_inside(said, "exemptions", "data/notice-exemptions.toml")
        return Places(folder, wordings or own, exemptions, _get_inside(said, "files", PLACE))


def parse_manifest(text: str) -> Manifest:
    """Return the manifest in *text*; raises CouldNotCheckError when it is not one."""
    try:
        raw = json.loads(text)
        records = {entry["path"]: _parse_record(entry) for entry in raw["written"]}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise CouldNotCheckError(
            f"{NAME}: is not a manifest of this build ({error!r}). Build the site again."
        ) from None
    return Manifest(records, str(raw.get("siteurl") or "").rstrip("/"), raw)


def _get_inside(raw: Mapping[str, Any], key: str, default: str) -> str:
    said = raw.get(key) or default
    path = PurePosixPath(said if isinstance(said, str) else "/")
    if path.is_absolute() or ".." in path.parts:
        raise CouldNotCheckError(
            f"{NAME}: names {said!r}, which is not inside the site. Build the site again."
        )
    return path.as_posix()


def _parse_record(entry: Mapping[str, Any]) -> Record:
    notice = entry.get("notice")
    return Record(
        path=entry["path"],
        surface=entry["surface"],
        source=entry.get("source", ""),
        status=entry.get("status", ""),
        entries=entry.get("entries", 0),
        by=str(entry.get("by", "")),
        owed=Owed(notice["lang"], notice["kind"], notice["version"]) if notice else None,
    )
