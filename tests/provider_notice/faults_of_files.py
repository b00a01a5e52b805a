"""Changes of scripts, styles, fonts, frames and drawings, with the rules that find them."""

import re

from tests.provider_notice.changes import (
    DRAWING,
    HIDING,
    OTHER,
    PAGE,
    SVG,
    Change,
    append,
    approve,
    approve_styles,
    edit,
    in_turn,
    link_styles,
    load_font,
    load_script,
    load_script_elsewhere,
    show_drawing,
    show_picture,
    write,
)

FAULTS: dict[str, tuple[Change, str]] = {
    "styles in two bytes a letter": (
        link_styles("../theme/a.css", "theme/a.css", f"\ufeff{HIDING}".encode("utf-16-le")),
        "notice-visible",
    ),
    "styles in a file of another kind": (
        link_styles("../theme/a.map", "theme/a.map", HIDING.encode()),
        "notice-style",
    ),
    "styles that import an address": (
        edit("theme/site.css", "@layer", "@\\69mport 'data:text/css,section%7B%7D';@layer"),
        "notice-style",
    ),
    "styles in an address": (
        link_styles("data:text/css,section%7Bdisplay:none%7D", "theme/a.css", b""),
        "notice-style",
    ),
    "a style of the page that imports an address": (
        edit(
            PAGE, "</main>", "<svg><style>@\\69mport 'data:text/css,a%7B%7D'</style></svg></main>"
        ),
        "notice-style",
    ),
    "a style of the page that imports what is no stylesheet": (
        edit(PAGE, "</head>", "<style>@import url(../theme/a.map)</style></head>"),
        "notice-style",
    ),
    "a script": (load_script, "notice-script"),
    "a script changed since it was approved": (
        in_turn(load_script, approve("theme/menu.js"), edit("theme/menu.js", "section", "body")),
        "notice-script",
    ),
    "a script from nowhere": (
        edit(PAGE, "</head>", "<script src='data:text/javascript,stop()'></script></head>"),
        "notice-script",
    ),
    "a script on a page without a notice": (load_script_elsewhere, "notice-script"),
    "a script that an approved one may load": (
        in_turn(
            load_script_elsewhere,
            approve("theme/menu.js"),
            write("theme/more.mjs", "more()"),
        ),
        "notice-script",
    ),
    "a search script that changed after it was approved": (
        write("theme/search.js", "other()"),
        "notice-script",
    ),
    "a script in a page without a notice": (
        edit("side-effects.html", "</main>", "<script>stop()</script></main>"),
        "notice-script",
    ),
    "a handler on a page without a notice": (
        edit("search.html", "<main", "<main onclick=stop()"),
        "notice-script",
    ),
    "a page made up in a frame": (
        edit("404.html", "</main>", "<iframe srcdoc='<script>stop()</script>'></iframe></main>"),
        "notice-script",
    ),
    "an article in a frame": (
        edit("index.html", "</main>", f"<iframe src={PAGE} height=90 sandbox></iframe></main>"),
        "notice-frame",
    ),
    "a page without a notice that holds a page in an address": (
        edit("404.html", "</main>", "<object data='data:text/html,Take it'></object></main>"),
        "notice-frame",
    ),
    "a page without a notice that opens articles in a frame": (
        edit(
            "search.html",
            "</main>",
            f"<iframe name=a src=//example.org></iframe><a target=a href={PAGE}>A</a></main>",
        ),
        "notice-frame",
    ),
    "an article in a frame of another": (
        edit(OTHER, "</main>", f"<object data=../{PAGE}></object></main>"),
        "notice-frame",
    ),
    "a copy of an article in a frame": (
        edit("404.html", "</main>", "<embed src=side-effects/at-a-glance.txt></main>"),
        "notice-frame",
    ),
    "a drawing that runs a script": (
        edit("theme/favicon.svg", "</svg>", "<script>stop()</script></svg>"),
        "notice-script",
    ),
    "a drawing that runs a script under a prefix": (
        write(
            "theme/favicon.svg",
            '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>stop()</s:script></s:svg>',
        ),
        "notice-script",
    ),
    "a drawing that is a page": (
        write("theme/favicon.svg", DRAWING.format("<p>Take it at home, as you like.</p>" * 12)),
        "notice-picture",
    ),
    "a drawing that is a page under a prefix": (
        write(
            "theme/favicon.svg",
            re.sub("(</?)(svg|for)", r"\1s:\2", DRAWING.format("<p>Take it at home.</p>" * 30)),
        ),
        "notice-picture",
    ),
    "a drawing with a handler": (
        edit("theme/favicon.svg", "<svg", "<svg onload='stop()'"),
        "notice-script",
    ),
    **{
        f"a drawing that declares {declared}": (
            write("theme/favicon.svg", f"<!DOCTYPE svg [{declared}]><svg>&a;</svg>"),
            rule,
        )
        for declared, rule in (
            ("<!ENTITY a '<script>stop()</script>'>", "notice-picture"),
            ("<!ENTITY a '&#60;script>stop()&#60;/script>'>", "notice-picture"),
            ("<!ENTITY % b SYSTEM 'data:,a'> %b;", "notice-picture"),
            ("<!ENTITY\na\nSYSTEM 'a.txt'>", "notice-picture"),
            ("<!ATTLIST svg onload CDATA 'stop()'>", "notice-picture"),
            ("<!-- > --><!ENTITY a '<text>Take it</text>'>", "notice-picture"),
        )
    },
    "a drawing whose text has names": (
        write(
            "theme/favicon.svg",
            "<!DOCTYPE svg [<!ENTITY a 'Take it at home, as you like. '>]>"
            + DRAWING.format(f"<p>{'&a;' * 12}</p>"),
        ),
        "notice-picture",
    ),
    **{
        f"a drawing that is {what}": (write("theme/favicon.svg", drawing), "notice-picture")
        for what, drawing in {
            "a page in a title of another language": SVG.format(
                '<x:title xmlns:x="urn:x"><![CDATA['
                + "Take it at home, as you like. " * 30
                + "]]></x:title>"
            ),
            "lines of a leaflet": SVG.format("<text>Take it at home, as you like.</text>" * 30),
            "a page by its root": '<html xmlns="http://www.w3.org/1999/xhtml"><p>A</p></html>',
            "a page in a frame": SVG.format(
                '<foreignObject><h:iframe xmlns:h="http://www.w3.org/1999/xhtml" '
                'src="../side-effects/at-a-glance.html"/></foreignObject>'
            ),
            "transformed": f'<?xml-stylesheet href="a.xsl" type="text/xsl"?>{SVG.format("")}',
            "broken": SVG.format("<text>A label &nbsp; of it</text>"),
        }.items()
    },
    "a drawing in letters that no browser knows": (
        write(
            "theme/favicon.svg",
            f'<?xml version="1.0" encoding="utf-32"?>{SVG.format("<script>stop()</script>")}',
        ),
        "notice-script",
    ),
    "a list of addresses that runs a script": (
        write(
            "sitemap.xml",
            '<urlset><script xmlns="http://www.w3.org/1999/xhtml">stop()</script></urlset>',
        ),
        "notice-script",
    ),
    "a picture that is screens tall": (show_picture(".png", 40, 9000), "notice-near"),
    "a picture that its own file turns": (show_picture(".jpg", 9000, 40, turned=6), "notice-near"),
    "a picture as wide as it says": (
        show_picture(".webp", 40, 9000, ' width="40" height="40"'),
        "notice-near",
    ),
    "a list with the shapes of an article's letters": (
        edit("404.html", "</main>", f'<svg><path d="{"M0 0h9v9z" * 9000}"/></svg></main>'),
        "notice-picture",
    ),
    "a drawing that is screens tall": (show_drawing("0 0 10 90"), "notice-near"),
    "a style that changed after it was looked at": (
        in_turn(approve_styles, append("theme/site.css", "nav { color: #132c23 }")),
        "notice-sheet",
    ),
    "a stylesheet that nobody looked at": (
        in_turn(approve_styles, write("theme/more.css", "nav { margin: 0 }")),
        "notice-sheet",
    ),
    "a style in a page where styles were looked at": (
        in_turn(approve_styles, edit(PAGE, "</head>", "<style>nav { margin: 0 }</style></head>")),
        "notice-sheet",
    ),
    "a style of an element where styles were looked at": (
        in_turn(approve_styles, edit(PAGE, "<main", '<main style="margin: 0"')),
        "notice-sheet",
    ),
    "a font": (load_font("url(blank.woff2) format('woff2')"), "notice-font"),
    "a font beside one of the reader's": (
        load_font("local('Arial'), url(\"blank.woff2?#iefix\")"),
        "notice-font",
    ),
    "a font of another site": (load_font("url(//fonts.example.org/a.woff2)"), "notice-font"),
    "a font in an address": (load_font("url(data:font/woff2;base64,d09GMg==)"), "notice-font"),
    "a font that is not there": (load_font("url(none.woff2)"), "notice-font"),
    "a font in the stylesheet of the feeds": (
        load_font("url(blank.woff2)", "theme/feed.css"),
        "notice-font",
    ),
    "a font that changed after it was approved": (
        write("theme/atkinson-hyperlegible-next.woff2", "wOF2"),
        "notice-font",
    ),
    "a font in a style of the page": (
        edit(PAGE, "</head>", "<style>@font-face{src:url(../theme/a.woff2)}</style></head>"),
        "notice-font",
    ),
    "a drawing in two bytes a letter that runs a script": (
        lambda site: (site / "theme/favicon.svg").write_text(  # type: ignore[dict-item,return-value]
            "<svg><script>stop()</script></svg>", encoding="utf-16"
        ),
        "notice-script",
    ),
}
