"""Changes of feeds and their styles, with the rules that find them."""

from tests.provider_notice.changes import Change, edit, in_turn, style_feed, transform_feed

FAULTS: dict[str, tuple[Change, str]] = {
    "an entry of the Atom feed without it": (
        edit("feeds/all.atom.xml", "data-provider-notice=", "data-notice="),
        "notice-missing",
    ),
    "text after it in the Atom feed": (
        edit("feeds/all.atom.xml", "&lt;/section&gt;", "&lt;/section&gt; Share this"),
        "notice-last",
    ),
    "a summary in the RSS feed without it": (
        edit("feeds/all.rss.xml", "data-provider-notice=", "data-notice="),
        "notice-missing",
    ),
    "other words in the RSS feed": (
        edit("feeds/all.rss.xml", "qualified provider", "friendly seller"),
        "notice-words",
    ),
    "a link elsewhere in a section's feed": (
        edit(
            "feeds/side-effects.atom.xml",
            'choosing-a-provider.html"&gt;How',
            'choosing-a-clinic.html"&gt;How',
        ),
        "notice-link",
    ),
    "a second text of an entry with other words in its notice": (
        edit(
            "feeds/all.atom.xml",
            "</entry>",
            '<content type="html">&lt;p&gt;Text.&lt;/p&gt;&lt;aside data-provider-notice="x"&gt;'
            "Buy it.&lt;/aside&gt;</content></entry>",
        ),
        "notice-words",
    ),
    "an entry that leads nowhere": (
        edit("feeds/all.atom.xml", "at-a-glance.html", "at-no-glance.html"),
        "notice-entry",
    ),
    "an entry that leads to a page without a notice": (
        edit("feeds/all.rss.xml", "side-effects/at-a-glance.html", "index.html?at-a-glance"),
        "notice-entry",
    ),
    "a script in an entry of a feed": (
        edit("feeds/all.atom.xml", "&lt;section", "&lt;script src=x.js&gt;&lt;section"),
        "notice-script",
    ),
    "a handler in an entry of a feed": (
        edit("feeds/all.atom.xml", "&lt;section", "&lt;img src=x onerror=go()&gt;&lt;section"),
        "notice-script",
    ),
    "a feed that is transformed": (transform_feed, "notice-feed-style"),
    "a feed whose style is not there": (
        edit("feeds/all.atom.xml", "../theme/feed.css", "../theme/none.css"),
        "notice-feed-style",
    ),
    "a feed that runs a script": (
        edit(
            "feeds/all.atom.xml",
            "<entry>",
            '<script xmlns="http://www.w3.org/1999/xhtml">stop()</script><entry>',
        ),
        "notice-feed-style",
    ),
    **{
        f"a feed with {part}": (
            edit("feeds/all.atom.xml", "<entry>", f"{part}<entry>"),
            "notice-feed-style",
        )
        for part in (
            '<script xmlns="http://www.w3.org/2000/svg">stop()</script>',
            '<s-s:script xmlns:s-s="http://www.w3.org/1999/x&#104;tml">stop()</s-s:script>',
            '<!-- <![CDATA[ --><script xmlns="http://www.w3.org/2000/svg"/><!-- ]]> -->',
            '<svg xmlns="http://www.w3.org/2000/svg" id="a" onload="stop()"/>',
            '<h:link xmlns:h="http://www.w3.org/1999/xhtml" rel="stylesheet" href="a.css"/>',
            '<h:meta xmlns:h="http://www.w3.org/1999/xhtml" http-equiv="refresh" content="0"/>',
            '<h:link xmlns:h="http://www.w3.org/1999/xhtml" rel="style&#115;heet" href="a.css"/>',
            '<h:link xmlns:h="http://www.w3.org/1999/xhtml" rel="x" title="&gt;" href="a.css"/>',
            '<h:div xmlns:h="http://www.w3.org/1999/xhtml" style="position: fixed; inset: 0"/>',
            '<x:item xmlns:x="http://backend.userland.com/rss2"><title>A</title></x:item>',
            "<author><entry><title>A</title></entry></author>",
        )
    },
    **{
        f"an entry with {part}": (
            edit("feeds/all.atom.xml", "<content", f"{part}<content"),
            "notice-feed-style",
        )
        for part in (
            '<content type="application/octet-stream">QSB0ZXh0</content>',
            '<content type="html">&lt;p&gt;A text.&lt;/p&gt;</content>',
            '<content src="all.rss.xml" type="html"/>',
            '<description xmlns="">A text.</description>',
            '<summary type="html"><b/></summary>',
        )
    },
    "a feed whose links start from another site": (
        edit("feeds/all.atom.xml", "<feed", '<feed xml:base="https://example.org/"'),
        "notice-feed-style",
    ),
    "an entry whose text is not escaped": (
        edit(
            "feeds/all.atom.xml",
            '<content type="html">',
            '<content type="html">&lt;!--<p xmlns="http://www.w3.org/1999/xhtml">More.</p>',
        ),
        "notice-feed-style",
    ),
    "a feed that makes up a script": (
        in_turn(
            edit("feeds/all.atom.xml", "<feed", '<!DOCTYPE feed [<!ENTITY s "x">]><feed'),
            edit("feeds/all.atom.xml", "<entry>", "&s;<entry>"),
        ),
        "notice-feed-style",
    ),
    "a feed in two bytes a letter that runs a script": (
        in_turn(
            edit("feeds/all.atom.xml", '"utf-8"', '"utf-16"'),
            edit(
                "feeds/all.atom.xml",
                "<entry>",
                '<script xmlns="http://www.w3.org/2000/svg"/><entry>',
            ),
            lambda site: (site / "feeds/all.atom.xml").write_text(  # type: ignore[dict-item,return-value]
                (site / "feeds/all.atom.xml").read_text(), encoding="utf-16"
            ),
        ),
        "notice-feed-style",
    ),
    **{
        f"a feed with {rule}": (style_feed(rule), "notice-feed-style")
        for rule in (
            "content { display: block }",
            "Content { display: block; max-height: 9em }",
            "@media print { entry > summary { display: block } }",
            "[type=html] { display: block }",
            "entry > :last-child { display: block }",
            "* { all: unset }",
            "@import 'listings.css';",
            '@namespace "http://www.w3.org/1999/xhtml";',
        )
    },
    **{
        f"a style of feeds that hides {what}": (
            edit("theme/feed.css", "content,", rule),
            "notice-feed-style",
        )
        for what, rule in {
            "all but a text": "",
            "a text of its own feed only": "feed content,",
            "a text on screens only": "x {} @media screen { content { display: none } } y,",
        }.items()
    },
}
