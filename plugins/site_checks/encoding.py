"""In which letters a page says it is written: browsers believe what stands first. Pure."""

import re
from codecs import BOM_UTF8
from html import unescape

# How far browsers look before they guess.
_START = 1024
# <!--> is a comment already, and --!> ends one.
_SKIPPED = re.compile(rb"<!--(?:-?>|.*?--!?>)", re.DOTALL)
_TAG = re.compile(rb"""<meta[\s/](?:[^>"']|"[^"]*"|'[^']*')*|^\s*<\?xml[^>]*""", re.IGNORECASE)
_NAMED = re.compile(r"""(?:charset|encoding)\s*=\s*["']?\s*([^\s"';>/]+)""", re.IGNORECASE)
_UTF_8 = ("utf-8", "utf8", "unicode-1-1-utf-8")


def find_other(content: bytes) -> str | None:
    """Return which letters other than UTF-8 a page says it is in, "" where it says nothing."""
    if content.startswith(BOM_UTF8) or _is_plain(content.lower()):
        return None
    # Comments become blanks, so that what follows stands where it stood.
    bare = _SKIPPED.sub(lambda found: b" " * len(found[0]), content)
    named = [
        (tag.start() + name.end(), name[1].lower())
        for tag in _TAG.finditer(bare)
        for name in _NAMED.finditer(unescape(tag[0].decode("utf-8", "replace")))
    ]
    other = next((name for _, name in named if name not in _UTF_8), None)
    if other is not None:
        return other
    return None if any(end <= _START for end, _ in named) else ""


def _is_plain(content: bytes) -> bool:
    """Tell whether a page says it once, at its start, as nearly every page does."""
    start = content[:_START]
    plain = start.find(b'<meta charset="utf-8">')
    return (
        plain >= 0
        and plain == start.find(b"<meta")
        and content.count(b"charset") == 1
        and b"encoding" not in start
        and b"<!--" not in start
    )
