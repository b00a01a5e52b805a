"""Raw Pelican settings to one frozen value, or one clear error."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .addresses import find_bad_settings
from .exemptions import Exemption, read_exemptions
from .files import PLACE

SETTING = "PROVIDER_NOTICE"

# Written beside the pages: what was written, from what, owing which notice.
DEFAULT_MANIFEST = "provider-notice.json"


class SettingsError(ValueError):
    """A setting of this plugin cannot be used; the message names it."""


@dataclass(frozen=True, slots=True)
class NoticeSettings:
    """What a site tells the plugin."""

    wordings: Path
    exemptions: Path | None
    files: Path
    manifest: str

    def read_exempt(self) -> tuple[Exemption, ...]:
        """Return the exempt pages, none where the site keeps no list."""
        return read_exemptions(self.exemptions) if self.exemptions else ()

    def list_places(self, content: Path) -> dict[str, str]:
        """Return where its files are in the folder *content*, for who comes without settings."""
        named = {"wordings": self.wordings, "exemptions": self.exemptions, "files": self.files}
        return {
            key: path.relative_to(content).as_posix()
            for key, path in named.items()
            if path is not None and path.is_relative_to(content) and ".." not in path.parts
        }


_KEYS = ("wordings", "exemptions", "files", "manifest")


def parse_settings(raw: Mapping[str, Any]) -> NoticeSettings:
    """Return the plugin's settings from Pelican's.

    Paths are resolved against the content folder, Pelican's PATH.
    Raises SettingsError for a missing, unknown or mistyped value.
    """
    table = _get_table(raw)
    content = Path(raw["PATH"])
    wordings = content / _get_text(table, "wordings", None)
    exemptions = None
    if "exemptions" in table:
        exemptions = content / _get_text(table, "exemptions", None)
    if raw.get("OUTPUT_SOURCES"):
        raise SettingsError(
            "OUTPUT_SOURCES publishes every article as text without its notice. Set it to False."
        )
    pattern = str(raw.get("INTRASITE_LINK_REGEX", ""))
    if pattern and not re.match(pattern, "{filename}"):
        raise SettingsError(
            "INTRASITE_LINK_REGEX leaves {filename} in links as it is. "
            "Take it out of the settings."
        )
    for wrong in find_bad_settings(raw):
        raise SettingsError(wrong)
    files = content / _get_text(table, "files", PLACE)
    manifest = _get_text(table, "manifest", DEFAULT_MANIFEST)
    return NoticeSettings(wordings, exemptions, files, manifest)


def _get_table(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    table = raw.get(SETTING)
    if not isinstance(table, Mapping):
        raise SettingsError(
            f"{SETTING} is missing from the settings. Add "
            f'{SETTING} = {{"wordings": "data/notice-wordings.toml"}}.'
        )
    for key in table:
        if key not in _KEYS:
            raise SettingsError(
                f"{SETTING}[{key!r}] is not a known setting. Use one of: {', '.join(_KEYS)}."
            )
    return table


def name_folder(content: Path) -> str:
    """Return how messages name the content folder: from where the build runs, if inside it."""
    here, whole = Path.cwd(), content.absolute()
    return whole.relative_to(here).as_posix() if whole.is_relative_to(here) else whole.name


def _get_text(table: Mapping[str, Any], key: str, default: str | None) -> str:
    value = table.get(key, default)
    if not isinstance(value, str) or not value.strip():
        raise SettingsError(f"{SETTING}[{key!r}] must be text that is not empty, not {value!r}.")
    return value
