"""The words of a file that no notice closes, as plain letters. Pure."""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from unicodedata import normalize

from selectolax.lexbor import LexborHTMLParser, LexborNode

from provider_notice.dom import ancestors, following

from .lookalikes import fold_letters

# A comment ends sooner in browsers than in most programs: <!--> is one.
# What CDATA marks is text in XML; the address of a link in Markdown has no blanks.
_TAG = re.compile(
    r"<!--(?!-?>).*?--!?>|<!\[CDATA\[|</?[a-z][^>]*>|<[!?][^>]*>|\]\([^)\s]{0,300}\)",
    re.S | re.I,
)
_LINE_END = re.compile(r"\\[nrt]")
_ESCAPED = re.compile(r"\\u([0-9a-f]{4})", re.IGNORECASE)
# A value so long that it could hold an article.
_VALUE = re.compile(r"""=\s*(?:"([^"]{400,})|'([^']{400,}))""")
_KEPT = 10_000
# Letters of Korean that look like nothing.
_FILLERS = dict.fromkeys((0x115F, 0x1160), " ")
# What is no plain letter: texts have little of it, and the same again and again.
_ODD = re.compile(r"[^\x00-\x7f]+")
_SIGN = re.compile(r"[^\w\x00-\x7f]+")
_LETTERS = bytes(c if bytes((c,)).isalpha() or c > 0x7F else 0x20 for c in range(256))


def split_words(text: str) -> bytes:
    """Return the words of plain text: letters in lower case, a space between words."""
    if not text.isascii():
        text = _ODD.sub(lambda found: _read_odd(found[0]), text)
    return b" ".join(text.lower().encode("utf-8", "replace").translate(_LETTERS).split())


@lru_cache(_KEPT)
def _read_odd(text: str) -> str:
    """Return the plain letters that others look like, a space for what is no letter."""
    plain = _SIGN.sub(" ", fold_letters(normalize("NFKC", text)))
    if "\u115f" in plain or "\u1160" in plain:
        plain = plain.translate(_FILLERS)
    return plain


def read_source(text: str) -> bytes:
    """Return the words of a text in any notation, its tags and links taken out."""
    parts = [_TAG.sub(" ", text), *_read_values(text)]
    # What is escaped may be markup once more, or words.
    bare = [_decode(part) for part in parts]
    bare += [_TAG.sub(" ", part) for part in bare if "<" in part]
    return b" ".join(map(split_words, bare))


def read_page(tree: LexborHTMLParser, html: str) -> bytes:
    """Return all words of a page, as a browser parses it."""
    text = tree.root.text(separator=" ") if tree.root is not None else ""
    parts = [split_words(text), *map(read_source, _read_values(html))]
    # A template can be shown, and no parser gives its words.
    if "<template" in html.lower():
        parts.append(read_source(html))
    return b" ".join(parts)


def read_after(notice: LexborNode) -> bytes:
    """Return the words that stand after *notice* on its page, but for data of machines."""
    parts = []
    for node in (notice, *ancestors(notice)):
        for after in following(node):
            parts += [text for text in _read_texts(after) if text.strip()]
            parts += _read_values(after.html or "")
    return read_source(" ".join(parts))


def _read_texts(node: LexborNode) -> Iterator[str]:
    for part in node.traverse(include_text=True):
        around = part.parent
        if part.tag == "-text" and around is not None and around.tag != "script":
            yield part.text(deep=False) or ""
        elif part.tag == "template":
            yield part.html or ""


def _read_values(text: str) -> list[str]:
    return [double or single for double, single in _VALUE.findall(text)]


def _decode(text: str) -> str:
    """Return *text* with the letters that HTML and JSON write as numbers."""
    if "\\" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), _LINE_END.sub(" ", text))
    return unescape(text) if "&" in text else text
