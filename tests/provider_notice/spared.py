"""Changes of a built site that look like a fault and take no notice away."""

from tests.provider_notice.cases import WORDING
from tests.provider_notice.changes import (
    LEAFLET,
    PAGE,
    SVG,
    Change,
    append,
    approve,
    approve_styles,
    edit,
    in_turn,
    index,
    load_font,
    load_script,
    load_script_elsewhere,
    show_drawing,
    show_picture,
    style_feed,
    write,
)

SPARED: dict[str, Change] = {
    "styles that were looked at": approve_styles,
    "a picture in a page": in_turn(
        write("theme/leaf.gif", "GIF89a"),
        edit(PAGE, "</main>", '<img src="../theme/leaf.gif" alt="A leaf"></main>'),
    ),
    "a recording that was heard": in_turn(
        write("side-effects/aloud.mp3", "ID3"),
        approve("side-effects/aloud.mp3", "It reads the article aloud, with its notice."),
    ),
    "a search that shows the title and summary": index(
        title="Side effects at a glance",
        summary="Side effects at a glance, in one sentence of the smallest site.",
        image_alt="A curve that falls.",
        filters={"section": ["Side effects and safety"]},
    ),
    "a copy with a heading of its own that reads like the notice's": edit(
        "side-effects/at-a-glance.txt", "> Tell", f"## {WORDING.heading}\n\n> Tell"
    ),
    "redirects from where no article is": write(
        "_redirects",
        "/old/* /side-effects/:splat 301\n/side-effects.html /index.html 301\n"
        "/side-effects/old.html /side-effects/at-a-glance.html\n/* /404.html 404\n"
        "/side-effects/at-a-glance /side-effects/at-a-glance.html 301\n"
        "http://example.org/* https://example.org/:splat 301!\n",
    ),
    "headers for safety and speed": write(
        "_headers",
        "# ours\n/*\n  X-Frame-Options: DENY\n  Link: </a.woff2>; rel=preload; as=font\n"
        "  Content-Security-Policy: default-src 'self'\n\n/*.css\n  Cache-Control: max-age=60\n"
        "/*.html\n  content-type: text/html; charset=UTF-8\n"
        "/feeds/*.atom.xml\n  Content-Type: application/atom+xml; charset=utf-8\n"
        "  Pragma: no-cache\n",
    ),
    **{
        f"a feed with {part}": edit("feeds/all.atom.xml", "<entry>", f"{part}<entry>")
        for part in (
            "<!-- <script> -->",
            "<rights><![CDATA[<script>]]></rights>",
            "<rights>&lt;script&gt;</rights>",
            '<link rel="hub" title="one = 1" href="https://example.org/"/>',
            '<dc:subject xmlns:dc="http://purl.org/dc/elements/1.1/">Ketamine</dc:subject>',
        )
    },
    "a page that a template makes, and that says where to look": edit(
        "404.html",
        "</main>",
        "<p>Write to us if the address should lead here.</p></main>",
    ),
    "a home page that says a little more": edit(
        "index.html", "</main>", f"<p>{LEAFLET}</p></main>"
    ),
    "a drawing as programs write it": write(
        "theme/favicon.svg",
        '<!DOCTYPE svg [\n<!ENTITY ns "http://www.w3.org/2000/svg">\n'
        "<!ENTITY st 'fill:#fff'>]>\n"
        '<svg xmlns="&ns;"><path style="&st;" d="M0 0"/></svg>',
    ),
    "a drawing with declarations in a comment": write(
        "theme/favicon.svg", "<svg><!-- <!ENTITY a '<script>'> --></svg>"
    ),
    "a drawing as other programs write it": write(
        "theme/favicon.svg",
        SVG.format(
            '<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>'
            '<i:grid xmlns:i="http://www.inkscape.org/namespaces/inkscape"/>'
            f"<title>{'A title of five words. ' * 50}</title><text>A label</text>"
            '<foreignObject><math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math>'
            '<font xmlns="http://www.w3.org/1999/xhtml" color="red">A label</font></foreignObject>'
        ),
    ),
    "a drawing with labels": write(
        "theme/favicon.svg",
        f"<svg>{'<foreignObject><p>A label of four words</p></foreignObject>' * 30}</svg>",
    ),
    "a style of the page that imports a stylesheet of the site": edit(
        PAGE, "</head>", "<style>@import url(../theme/listings.css)</style></head>"
    ),
    "a configuration that was read": in_turn(
        write("vercel.json", '{"redirects": []}'), approve("vercel.json", "It has no redirects.")
    ),
    "a script that was approved": in_turn(load_script, approve("theme/menu.js")),
    "an approved script on a page without a notice": in_turn(
        load_script_elsewhere, approve("theme/menu.js")
    ),
    "a script that an approved one may load, approved too": in_turn(
        load_script_elsewhere,
        approve("theme/menu.js"),
        write("theme/more.mjs", "more()"),
        approve("theme/more.mjs"),
    ),
    "a page of the site in a frame of one without a notice": edit(
        "side-effects.html", "</main>", "<iframe src=index.html title=Home></iframe></main>"
    ),
    "data on a page without a notice": edit(
        "side-effects.html", "</main>", "<script type=application/json>{}</script></main>"
    ),
    "a picture that is higher than wide": show_picture(".png", 600, 1600),
    "a tall picture with a height of its own": show_picture(".gif", 40, 9000, ' height="400"'),
    "a tall picture that a style bounds": in_turn(
        show_picture(".png", 40, 9000, " class=tall"),
        append("theme/site.css", ".tall { max-block-size: 80vh }"),
    ),
    "a tall picture that is shown small": show_picture(".png", 400, 9000, " width=40"),
    "a drawing that is higher than wide": show_drawing("0 0 10 20"),
    "a font that was approved": in_turn(
        load_font("url(blank.woff2)"), approve("theme/blank.woff2", "It has all letters.")
    ),
    "a font of the reader's": load_font("local('Arial')"),
    "data in a page": edit(PAGE, "</main>", "<script type=speculationrules>{}</script></main>"),
    "a feed that leaves out whole parts": style_feed("content, summary { display: none }"),
    **{
        f"a feed with {rule}": style_feed(rule)
        for rule in (
            "content { max-height: 9em; color: #fcfaf5 }",
            "entry { line-clamp: 3 } entry::after { content: ''; display: block }",
            "entry, rights { display: grid }",
        )
    },
}
