"""Help in a crisis, by country."""

import datetime
from dataclasses import dataclass
from pathlib import Path

from .rows import Row, read_rows

_STATUSES = ("verified", "second-hand", "common-knowledge")
_FIELDS = (
    "name",
    "contacts",
    "web",
    "hours",
    "note",
    "short",
    "status",
    "sources",
    "basis",
    "checked",
)


@dataclass(frozen=True, slots=True)
class Contact:
    """One way to reach a service: what to do, and the link that does it."""

    text: str
    link: str


@dataclass(frozen=True, slots=True)
class Service:
    """A help service."""

    name: str
    contacts: tuple[Contact, ...]
    web: str
    hours: str
    note: str
    short: bool
    status: str
    sources: tuple[str, ...]
    checked: datetime.date


@dataclass(frozen=True, slots=True)
class Place:
    """A country and its help: the emergency number where we hold one, and services."""

    key: str
    name: str
    emergency: str
    services: tuple[Service, ...]
    path: str
    line: int

    @property
    def emergency_link(self) -> str:
        """The address that calls the emergency number."""
        return f"tel:{self.emergency}"

    @property
    def checked(self) -> datetime.date:
        """The day on which the service that was checked longest ago was checked."""
        return min(service.checked for service in self.services)

    @property
    def is_directory(self) -> bool:
        """Whether it leads to a list of lines elsewhere, and to no line of its own."""
        return all(c.link.startswith("https:") for s in self.services for c in s.contacts)

    @property
    def short_contacts(self) -> list[Contact]:
        """The contacts shown where there is room for one line."""
        return [contact for s in self.services if s.short for contact in s.contacts]


def read_places(path: Path) -> list[Place]:
    """Return the crisis lines, country by country."""
    return [_place(row.only("name", "emergency", "services")) for row in read_rows(path)]


def _place(row: Row) -> Place:
    services = tuple(_service(entry) for entry in row.rows("services"))
    emergency = row.text("emergency", "")
    return Place(row.name, row.text("name"), emergency, services, row.path, row.line)


def _service(row: Row) -> Service:
    row.only(*_FIELDS)
    contacts = tuple(_contact(entry) for entry in row.rows("contacts"))
    status = row.text("status")
    if status not in _STATUSES:
        row.fail(f".status is {status!r}", f"Use one of: {', '.join(_STATUSES)}.")
    if not row.texts("sources"):
        row.text("basis")
    return Service(
        row.text("name"),
        contacts,
        row.text("web", ""),
        row.text("hours", ""),
        row.text("note", ""),
        row.flag("short"),
        status,
        row.texts("sources"),
        row.day("checked"),
    )


def _contact(row: Row) -> Contact:
    row.only("text", "link")
    link = row.text("link")
    if not link.startswith(("tel:", "sms:", "https://")):
        row.fail(f".link is {link!r}", "Start it with tel:, sms: or https://.")
    return Contact(row.text("text"), link)
