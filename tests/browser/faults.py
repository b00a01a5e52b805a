"""Styles that keep readers from the words of a notice, and others that only look like it."""

from typing import NamedTuple

from tests.browser.blank_font import make_blank_font
from tests.browser.ways import Way

INK = "var(--color-ink)"
GROUND = "var(--color-ground)"
PICTURE = f".provider-notice > p {{ background: linear-gradient({INK}, {INK}) }}"
BARS = """url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' \
height='9'%3E%3Crect width='9' height='6' fill='%23142b23'/%3E%3C/svg%3E")"""
OVER = f"z-index: 9; pointer-events: none; background: {GROUND}"


class Fault(NamedTuple):
    """A style and what stands before the notice, and what is to be found."""

    finding: str
    style: str
    before: str = ""
    way: Way = Way()


UNPAINTED, ALIKE = "words are not painted", "words are like their ground"
FAULTS = {
    "a gradient of the words' colour": Fault(UNPAINTED, PICTURE),
    "screens of nothing in the text": Fault(
        "px without words",
        ".gap { block-size: 2000px } .word { position: absolute; inline-size: 1px;"
        " block-size: 1px; overflow: hidden }",
        "<p>Read on.</p><div class='gap'><span class='word'>word</span></div><p>Read on.</p>",
    ),
    "a drawing of the words' colour": Fault(
        ALIKE, f".provider-notice > p {{ background: {BARS} }}"
    ),
    "fine lines behind the words": Fault(
        ALIKE,
        ".provider-notice > p { background: repeating-linear-gradient("
        f"90deg, {INK} 0 1px, transparent 1px 3px) }}",
    ),
    "in the dark alone": Fault(
        UNPAINTED, f"@media (prefers-color-scheme: dark) {{ {PICTURE} }}", way=Way("dark", 320)
    ),
    "on paper alone": Fault(UNPAINTED, f"@media print {{ {PICTURE} }}", way=Way("print", 320)),
    "where colours are forced": Fault(
        UNPAINTED,
        "@media (forced-colors: active) { .article { forced-color-adjust: none }"
        " .provider-notice > p { color: Canvas } }",
        way=Way("forced colours", 1280),
    ),
    "a bar as tall as what is in it": Fault(
        UNPAINTED,
        f".bar {{ position: fixed; inset: 0 0 auto; {OVER} }} .bar > p {{ block-size: 100px }}",
        f"<div class='bar'>{'<p>Read on.</p>' * 6}</div>",
    ),
    "20 px over its first line": Fault(
        UNPAINTED,
        f".lid {{ position: relative; block-size: 140px; margin-block-end: -140px; {OVER} }}"
        " .article > .provider-notice { margin-block-start: 120px }",
        "<div class='lid'></div>",
    ),
    "20 px over its last line": Fault(
        UNPAINTED,
        f".article {{ position: relative }} .lid {{ position: absolute; inset: auto 0 0; {OVER};"
        " block-size: 20px }",
        "<div class='lid'></div>",
    ),
    "a box placed by an anchor": Fault(
        UNPAINTED,
        ".provider-notice { anchor-name: --notice } .lid { position: absolute; inset: anchor("
        f"--notice top) 50% anchor(--notice bottom) 0; position-anchor: --notice; {OVER} }}",
        "<div class='lid'></div>",
    ),
    "letters that are blank": Fault(
        UNPAINTED,
        f"@font-face {{ font-family: Blank; src: url({make_blank_font()}) }}"
        " .provider-notice { font-family: Blank }",
    ),
    "letters shrunk by their typeface": Fault(
        UNPAINTED,
        "@font-face { font-family: Mite; src: url(/theme/atkinson-hyperlegible-next.woff2);"
        " size-adjust: 10%; ascent-override: 1000%; descent-override: 300% }"
        " .provider-notice { font-family: Mite; letter-spacing: 0.5em }",
    ),
    "letters under a broad line": Fault(
        "words are one blot", ".provider-notice > p { text-decoration: line-through 1.3em }"
    ),
    "letters without colour": Fault(
        UNPAINTED, ".provider-notice > p { -webkit-text-fill-color: transparent }"
    ),
    "letters shrunk in steps": Fault(
        "letters in A are",
        ".provider-notice, .provider-notice > p, .provider-notice a { font-size: 0.85em }",
    ),
    "letters shrunk by a transform": Fault(
        "letters in P are", ".provider-notice > p { scale: 0.5 }"
    ),
    "letters in a mirror": Fault("words run backwards", ".provider-notice > p { scale: -1 1 }"),
    "letters from last to first": Fault(
        "words run backwards",
        ".provider-notice > p { direction: rtl; unicode-bidi: bidi-override }",
    ),
    "lines over each other": Fault(
        "words lie over others", ".provider-notice > p { line-height: 0.5 }"
    ),
    "words over each other": Fault(
        "words lie over others", ".provider-notice > p { word-spacing: -1em }"
    ),
    "words that take it back": Fault(
        "a style adds words", '.provider-notice > p::before { content: "Nobody needs this: " }'
    ),
    "words after it that take it back": Fault(
        "a style adds words", '.article::after { content: "Nobody needs this." }'
    ),
    "colours mixed until alike": Fault(
        UNPAINTED,
        f".provider-notice > p {{ color: color-mix(in lab, {INK} 25%, {GROUND}) }}",
    ),
    "blended with the page": Fault(UNPAINTED, ".article { mix-blend-mode: screen }"),
    "paled by a filter": Fault(UNPAINTED, ".article { filter: contrast(0.2) }"),
    "blurred by a filter": Fault(UNPAINTED, ".article { filter: blur(6px) }"),
    "blurred by what lies over it": Fault(
        UNPAINTED,
        ".lid { position: fixed; inset: 0; z-index: 9; pointer-events: none;"
        " backdrop-filter: blur(9px) }",
        "<div class='lid'></div>",
    ),
    "its article cut off": Fault(UNPAINTED, ".article { clip-path: inset(0 0 9rem) }"),
    "its article faded by a mask": Fault(
        UNPAINTED, ".article { mask: linear-gradient(black calc(100% - 12rem), transparent 0) }"
    ),
    "its article in a second column": Fault(
        "it runs off the page",
        "main { display: grid; grid: auto / 100vw 100vw } main > * { grid-area: 1 / 2 }",
    ),
    "many small spaces": Fault(
        "no words stand within 400 px before it",
        ".space { block-size: 100px; margin: 0 }",
        "<p class='space'></p>" * 40,
    ),
    "lines that a style keeps empty": Fault(
        "no words stand within 400 px before it",
        ".poem { white-space: pre-line }",
        "<p class='poem'>&nbsp;" + "\n" * 40 + "&nbsp;</p>",
    ),
    "a box as tall as browsers read its height": Fault(
        "no words stand within 400 px before it", "", "<canvas height='900em'></canvas>"
    ),
    "a sheet over the page": Fault(
        "something lies over",
        f".lid {{ position: fixed; inset: 0; z-index: 9; background: {GROUND} }}",
        "<div class='lid'></div>",
    ),
    "a faint article": Fault("ARTICLE is transparent", ".article { opacity: 0.1 }"),
    "a viewport of its own": Fault(
        "more than one viewport", "", "<meta name='Viewport' content='width=1300'>"
    ),
    "a page that stands still": Fault("the page does not scroll", "html { overflow: hidden }"),
}
NEAR_MISSES = {
    "nothing": Fault("", ""),
    "lines around it": Fault("", f".provider-notice {{ border: 4px double {INK} }}"),
    "a pale picture behind it": Fault(
        "",
        ".provider-notice { background: linear-gradient("
        "var(--color-accent-soft), var(--color-warm)) }",
    ),
    "lines under its words": Fault(
        "",
        ".provider-notice > p { text-decoration: underline wavy red; text-underline-offset: 2px }",
    ),
    "colours of what is selected": Fault("", f"::selection {{ color: {GROUND} }}"),
    "lines and words close together": Fault(
        "", ".provider-notice { line-height: 1; letter-spacing: -0.03em; word-spacing: -0.1em }"
    ),
    "marks that a style adds": Fault(
        "",
        ".provider-notice > h2::before { content: '\\2192\\a0' }"
        ' .provider-notice a::after { content: "" }',
    ),
    "a bar that keeps to the top": Fault(
        "",
        f".bar {{ position: fixed; inset: 0 0 auto; block-size: 90px; {OVER} }}",
        "<div class='bar'><p>Read on.</p></div>",
        Way("light", 320),
    ),
    "one more paragraph": Fault("", "", "<p>And that is all there is to say of it.</p>"),
    "letters as tall as can be": Fault(
        "", ".provider-notice { font-size: 3em; overflow-wrap: anywhere }", way=Way("dark", 320)
    ),
    "light on dark": Fault(
        "", f".provider-notice, .provider-notice * {{ color: {GROUND}; background: {INK} }}"
    ),
    "another typeface": Fault("", ".provider-notice { font-family: serif }"),
}
