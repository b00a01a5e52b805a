"""Files that are no pages are decoded as browsers decode them."""

import pytest

from provider_notice.encodings import decode

TEXT = "<?xml version='1.0'?><a>Настой \u00e9 word</a>"


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
    ],
)
def test_a_text_is_told_by_its_mark_or_its_first_letters(content: bytes) -> None:
    assert decode(content).removeprefix("\ufeff") == TEXT


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("windows-1251", "cp1251"),
        ("UTF-8", "utf-8"),
        # Declared in single bytes, it cannot be written in two.
        ("utf-16", "utf-8"),
        ("x-none", "utf-8"),
        ("rot13", "utf-8"),
        # Python knows these, and browsers do not.
        ("utf-32", "utf-8"),
        ("cp037", "utf-8"),
        ("idna", "utf-8"),
    ],
)
def test_a_text_is_what_its_declaration_says(name: str, encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{name}"?><a>Настой</a>'
    assert decode(text.encode(encoding)) == text


def test_letters_in_two_bytes_without_a_mark_are_still_letters() -> None:
    assert decode("a text".encode("utf-16-le")) == "a text"
