"""Letters that look like Latin ones are read as these, and others stay what they are."""

import pytest

from site_checks.unclosed import split_words

READ = {
    "\u0422\u04bbis is \u043a\u0435tamin\u0435": "this is ketamine",
    "\u03a4ak\u03b5 \u03b9t": "take it",
    "t\u00e1k\u00eb": "take",
    "te\u0301te\u0301": "tete",
    "k\u0336e\u0336t\u0336": "ket",
    "\ua731\u1d18\u0280\u1d00\u028f": "spray",
    "\u24c9\u24d0\u24da\u24d4": "take",
    "\uff54\uff41\uff4b\uff45": "take",
    "\U0001d42d\U0001d41a\U0001d424\U0001d41e": "take",
    "\U0001f183\U0001f170\U0001f17a\U0001f174": "take",
    "\U0001f163\U0001f150\U0001f15a\U0001f154": "take",
    "\u201ctake\u201d \u2013 it\u2019s": "take it s",
    "\u65e5\u672c\u8a9e": "\u65e5\u672c\u8a9e",
    "\u0434\u0436": "\u0434\u0436",
    "stra\u00dfe": "stra\u00dfe",
}


@pytest.mark.parametrize("text", READ)
def test_a_letter_is_read_as_the_one_it_looks_like(text: str) -> None:
    assert split_words(text).decode() == READ[text]
