"""Letters that look like those of the Latin alphabet, read as these. Pure."""

import re
from functools import cache
from unicodedata import normalize

# Greek, Cyrillic, Armenian, small capitals, and letters of the phonetic alphabet.
_TWINS = {
    "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7": (
        "ABEZHIKMNOPTYX"
    ),
    "\u03b1\u03b2\u03b3\u03b5\u03b7\u03b9\u03ba\u03bd\u03bf\u03c1\u03c4\u03c5\u03c7\u03c9": (
        "abyenikvoptuxw"
    ),
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0405\u0406\u0408": (
        "ABEKMHOPCTYXSIJ"
    ),
    "\u0430\u0432\u0435\u043a\u043c\u043d\u043e\u043f\u0440\u0441\u0442\u0443\u0445\u044c": (
        "abekmhonpctyxb"
    ),
    "\u0455\u0456\u0458\u0475\u0501\u04bb\u04cf\u051b\u051d\u0437\u0433": "sijvdhlqwzr",
    "\u0585\u057d\u0570\u0578\u0581\u0566": "ouhngq",
    "\u1d00\u0299\u1d04\u1d05\u1d07\ua730\u0262\u029c\u026a\u1d0a\u1d0b\u029f\u1d0d\u0274": (
        "abcdefghijklmn"
    ),
    "\u1d0f\u1d18\u0280\ua731\u1d1b\u1d1c\u1d20\u1d21\u028f\u1d22": "oprstuvwyz",
    "\u0251\u0261\u0131\u0269\u0237\u0254\u025b\u00f8\u0142\u0111\u0127": "agiijceoldh",
}
# White letters on dark rings and squares, and those that make flags, each an alphabet.
_RINGS = (0x1F150, 0x1F170, 0x1F1E6)
_LETTERS = re.compile(
    "[\u00c0-\u058f\u1d00-\u1d7f\u1e00-\u1eff\ua730\ua731"
    "\U0001f150-\U0001f189\U0001f1e6-\U0001f1ff]+"
)
# Strokes, dots and rings laid over the letter before.
_LAID_OVER = re.compile("[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]+")


def fold_letters(text: str) -> str:
    """Return *text* with the plain letter for each that looks like one."""
    bare = _LAID_OVER.sub("", text)
    return _LETTERS.sub(lambda found: found[0].translate(_read_table()), bare)


@cache
def _read_table() -> dict[int, str]:
    codes = (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
    plain = {code: normalize("NFD", chr(code))[0] for code in codes}
    table = {code: letter for code, letter in plain.items() if letter.isascii()}
    table |= {start + n: chr(ord("a") + n) for start in _RINGS for n in range(26)}
    for odd, twins in _TWINS.items():
        table |= {ord(one): twin for one, twin in zip(odd, twins, strict=True)}
    return table
