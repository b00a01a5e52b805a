"""Feeds are read as ElementTree reads them, only faster."""

from xml.etree import ElementTree

import pytest

from site_checks.feed import parse_xml

FEED = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><link href="/x"/>
<content type="html">&lt;p&gt;h\u00e9&lt;/p&gt; a &amp;amp; b</content>ODD</entry></feed>"""
ODD = [
    "",
    "]]>",
    "<![CDATA[<b>x</b>]]>",
    "<!-- c --><?pi x?>",
    "\r\n&#10;\r",
    "&nbsp;",
    "&#x1;",
    "\x0b",
    "\ufffe",
    "</entry>",
    "<a b=1/>",
    '<x xml:lang="en" a="1"/>',
    '<div xmlns="http://www.w3.org/1999/xhtml"><p y:z="1" xmlns:y="u">q &lt; r</p>s</div>',
]
BYTES = [
    b"",
    b"<feed>\xff</feed>",
    b'<!DOCTYPE feed [<!ENTITY e "x">]><feed>&e;</feed>',
    b'<!DOCTYPE feed SYSTEM "x.dtd"><feed>&e;</feed>',
    b'<?xml version="1.0" encoding="latin-1"?><feed>\xe9</feed>',
    b'<?xml version="1.0" encoding="cp1252"?><feed>\x80</feed>',
    "<feed>\u00e9</feed>".encode("utf-16"),
]


@pytest.mark.parametrize("encoding", ["x-none", "utf-7", "rot13"])
def test_a_feed_in_an_encoding_that_nobody_knows_is_not_well_formed(encoding: str) -> None:
    with pytest.raises(ElementTree.ParseError, match=r"encoding|codec"):
        parse_xml(f'<?xml version="1.0" encoding="{encoding}"?><feed/>'.encode())


@pytest.mark.parametrize("text", [*(FEED.replace("ODD", odd).encode() for odd in ODD), *BYTES])
def test_a_feed_is_the_same_and_fails_with_the_same_words(text: bytes) -> None:
    try:
        wanted = ElementTree.tostring(ElementTree.fromstring(text))
    except ElementTree.ParseError as error:
        with pytest.raises(ElementTree.ParseError) as raised:
            parse_xml(text)
        assert str(raised.value) == str(error)
    else:
        assert ElementTree.tostring(parse_xml(text)) == wanted
