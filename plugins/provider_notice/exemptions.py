"""Pages about the site itself that owe no notice: each with a reason, an owner and an end."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any


class ExemptionsError(ValueError):
    """The list of exemptions cannot be used; the message names file and entry."""


@dataclass(frozen=True, slots=True)
class Exemption:
    """A page, why it owes no notice, the role that answers for it, and until when."""

    page: str
    reason: str
    owner: str
    until: date
    # How many words of its own it may have, where that is limited.
    words: int | None = None


def read_exemptions(path: Path) -> tuple[Exemption, ...]:
    """Return the exemptions kept in the TOML file at *path*.

    Raises ExemptionsError when it cannot be read or an entry lacks a value.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ExemptionsError(f"{path}: cannot be read ({error}).") from error
    entries = enumerate(raw.get("exemptions", []))
    return tuple(_parse(entry, f"{path}: exemptions[{i}]") for i, entry in entries)


def _parse(entry: dict[str, Any], where: str) -> Exemption:
    for key in ("page", "reason", "owner"):
        if not isinstance(entry.get(key), str) or not entry[key].strip():
            raise ExemptionsError(f"{where}.{key} must be text that is not empty.")
    if type(entry.get("until")) is not date:
        raise ExemptionsError(f"{where}.until must be a day such as 2027-11-23.")
    unknown = set(entry) - {"page", "reason", "owner", "until", "words"}
    if unknown:
        raise ExemptionsError(f"{where}.{min(unknown)} is not a known value.")
    words = entry.get("words")
    if words is not None and (type(words) is not int or words < 1):
        raise ExemptionsError(f"{where}.words must be a number such as 300.")
    return Exemption(entry["page"], entry["reason"], entry["owner"], entry["until"], words)


def check_exemptions(
    exemptions: Iterable[Exemption],
    pages: Iterable[str],
    owing: Iterable[str],
    today: date,
    folder: str,
) -> list[str]:
    """Return what is wrong with the list as messages: every page is either owing or exempt.

    *pages* are the sources of all pages, *owing* those of them that carry a notice,
    *folder* is what messages call the content folder.
    An exempt page that this build does not have may belong to another language of the site.
    """
    exempt = {exemption.page: exemption for exemption in exemptions}
    pages, owing = set(pages), set(owing)
    wrong = [
        f"{folder}/{page}: error notice-exempt: the page has no notice and no exemption. "
        "Add the head line 'Notice: KIND', or an exemption with reason, owner and end date."
        for page in sorted(pages - owing - set(exempt))
    ]
    for page, exemption in exempt.items():
        if page in owing:
            wrong.append(
                f"{folder}/{page}: error notice-exempt: it carries a notice and is exempt. "
                "Take one of the two out."
            )
        elif exemption.until < today:
            wrong.append(
                f"{_name(folder, page)}: error notice-exempt: its exemption ended on "
                f"{exemption.until}. "
                f"The {exemption.owner} must renew it or give the page a notice."
            )
    return wrong


def _name(folder: str, page: str) -> str:
    """Return how messages name a page: a list has no source, and is named as it is built."""
    return page if page.endswith(".html") else f"{folder}/{page}"
