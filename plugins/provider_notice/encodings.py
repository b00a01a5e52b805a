"""Bytes to text, as a browser reads a file that is no page. Pure."""

import codecs
import re

import webencodings

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    # How <? begins where each letter takes two bytes.
    (b"<\0?\0", "utf-16-le"),
    (b"\0<\0?", "utf-16-be"),
)
_DECLARED = re.compile(rb"""\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)""")


def decode(content: bytes) -> str:
    """Return *content* as text: by its mark, by what XML declares, else as UTF-8, without NUL."""
    text, _ = codecs.lookup(_find_encoding(content)).decode(content, "replace")
    # Letters in two bytes without a mark are plain letters once NUL is gone.
    return text.replace("\0", "") if "\0" in text else text


def recode(content: bytes) -> bytes:
    """Return *content* in UTF-8, itself where it is that already."""
    if _find_encoding(content).lower() == "utf-8" and b"\0" not in content:
        return content
    return decode(content).encode("utf-8", "replace")


def _find_encoding(content: bytes) -> str:
    marked = next((name for mark, name in _MARKS if content.startswith(mark)), "")
    declared = None if marked else _DECLARED.match(content[:200])
    # A name that browsers do not know is passed over; one that can be read in single bytes
    # is not in two.
    known = webencodings.lookup(declared[1].decode()) if declared else None
    named = known.codec_info.name if known and not known.name.startswith("utf-16") else "utf-8"
    return marked or named
