"""Addresses with a host or another scheme: is one written as such, and who can reach it? Pure."""

import re
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

_LOCAL = re.compile(
    r"localhost|.*\.(local|localhost)|0\.0\.0\.0|127(\.\d+){1,3}|::1"
    r"|(10|192\.168|169\.254|172\.(1[6-9]|2\d|3[01]))(\.\d+){2,3}",
    re.I,
)
# Schemes whose addresses lead to what only the author's machine has.
LOCAL_SCHEMES = frozenset(("file", "chrome-extension", "moz-extension", "safari-web-extension"))
_PORTS = {"http": 80, "https": 443}
_PERSON = re.compile(r'(?:"[^"]*"|[^@\s,]+)@[^@\s]+\.[^@\s]+')
_CONTACTS = {
    "tel": re.compile(r"\+?[\d().;=*#a-z-]*\d[\d().;=*#a-z-]*", re.I),
    "sms": re.compile(r"\+?[\d().-]*\d[\d().-]*(,\+?[\d().-]+)*"),
}
CONTACT_SCHEMES = frozenset(("mailto", *_CONTACTS))


class Host(NamedTuple):
    """An address with a host: which server answers, and what it is asked for."""

    name: str
    server: str
    path: str
    fragment: str

    @property
    def is_local(self) -> bool:
        """Whether only the author's machine or network can reach it."""
        return _LOCAL.fullmatch(self.name) is not None


def read_host(href: str) -> Host | None:
    """Return the parts of an address with a host, or None when it is not written as one."""
    try:
        parts = urlsplit(href)
        port = parts.port
    except ValueError:
        return None
    name = (parts.hostname or "").removesuffix(".")
    is_whole = "." in name.strip(".") or ":" in name or _LOCAL.fullmatch(name)
    if not is_whole or name.startswith(".") or ".." in name or " " in name:
        return None
    server = name if port in (None, _PORTS.get(parts.scheme)) else f"{name}:{port}"
    return Host(name, server, parts.path, parts.fragment)


def is_contact(scheme: str, rest: str) -> bool:
    """Tell whether a mailto:, tel: or sms: address names someone to write to or call."""
    who, asked, _ = unquote(rest).partition("?")
    if scheme == "mailto":
        # Without anyone, the reader's own program asks whom to write to.
        return bool(asked and not who) or all(map(_PERSON.fullmatch, who.split(",")))
    return _CONTACTS[scheme].fullmatch(who.strip()) is not None
