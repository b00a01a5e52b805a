"""Bytes to text, as a browser reads a file that is no page. Pure."""

import codecs
import re

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
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "")
    if not encoding:
        declared = _DECLARED.match(content[:200])
        # A declaration that can be read in single bytes is not written in two.
        encoding = declared[1].decode() if declared and b"16" not in declared[1] else "utf-8"
    try:
        text = content.decode(encoding, "replace")
    except LookupError:
        text = content.decode("utf-8", "replace")
    # Letters in two bytes without a mark are plain letters once NUL is gone.
    return text.replace("\0", "") if "\0" in text else text
