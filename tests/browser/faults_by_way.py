"""Faults that only a state, a moment or a reader's own settings bring out."""

from tests.browser.faults import GROUND, OVER, PICTURE, UNPAINTED, Fault
from tests.browser.ways import Way

HELD = Way(setting="every state")
FADE = "@keyframes fade { to { opacity: 0 } }"
HIDDEN = "P is hidden"
CURTAIN = f"""<svg class="lid" width="0" height="0"><rect width="1" height="1"/>\
<set attributeName="width" to="4000" begin="{{}}s"/><set attributeName="height" to="4000" \
begin="{{}}s"/></svg><style>.lid {{{{ position: fixed; inset: 0; {OVER} }}}}</style>"""

FAULTS = {
    "under the pointer": Fault(
        HIDDEN,
        ".article:hover > .provider-notice > p, :target-current { visibility: hidden }",
        way=HELD,
    ),
    "once a box is ticked": Fault(
        HIDDEN, ":root:has(:focus, :checked) .provider-notice p { visibility: hidden }", way=HELD
    ),
    "long after the pointer came": Fault(
        HIDDEN,
        ".provider-notice > p { transition: visibility 1s 20s }"
        " .article:not(:not(:hover)) p { visibility: hidden }",
        way=HELD,
    ),
    "beside a fold in use": Fault(
        UNPAINTED, f"@layer late {{ .sources:is(:focus-within, :active) ~ {PICTURE} }}", way=HELD
    ),
    "once its link was followed": Fault(
        UNPAINTED, f".provider-notice a:visited {{ color: {GROUND} }}", way=HELD
    ),
    "where nothing hovers": Fault(
        HIDDEN, "@media (hover: none) { .provider-notice > p { visibility: hidden } }", way=HELD
    ),
    "where pixels are small, between others": Fault(
        HIDDEN,
        "@media (width > 300px) { @media screen and (min-resolution: calc(1dppx + 1dppx)) {"
        " .provider-notice > p { visibility: hidden } } }",
        way=HELD,
    ),
    "in an app's window": Fault(
        HIDDEN,
        "@media not print { .provider-notice > p { @media (display-mode: standalone) {"
        " visibility: hidden } } }",
        way=HELD,
    ),
    "after five seconds": Fault(
        "ARTICLE is transparent", f"{FADE} .article {{ animation: fade 1s 5s forwards }}"
    ),
    "for a while": Fault("ARTICLE is transparent", f"{FADE} .article {{ animation: fade 8s 5s }}"),
    "twice a second": Fault(
        "SECTION is transparent",
        "@keyframes blink { 50% { opacity: 0 } }"
        " .provider-notice { animation: blink 0.5s infinite }",
    ),
    "when a drawing has grown": Fault(UNPAINTED, "", CURTAIN.format(30, 30)),
    "with more contrast": Fault(
        UNPAINTED,
        f"@media (prefers-contrast: more) {{ {PICTURE} }}",
        way=Way("more contrast, dark"),
    ),
    "with less motion": Fault(
        UNPAINTED, f"@media (prefers-reduced-motion) {{ {PICTURE} }}", way=Way("less motion")
    ),
    "in a box too small for spaced text": Fault(
        UNPAINTED,
        ".provider-notice { max-block-size: 600px; overflow: clip }",
        way=Way(width=320, setting="spaced text"),
    ),
    "in a box too small for large text": Fault(
        UNPAINTED,
        ".provider-notice { max-block-size: 400px; overflow: clip }",
        way=Way(width=640, setting="large text"),
    ),
}
NEAR_MISSES = {
    "colours under the pointer": Fault(
        "",
        ".provider-notice :hover { background: var(--color-accent-soft); transition: all 0.3s }",
        way=HELD,
    ),
    "hidden unless something holds": Fault(
        "", ".article:not(:hover) > .provider-notice { visibility: hidden }", way=HELD
    ),
    "hidden in no window that there is": Fault(
        "",
        "@media (width < 1px) and (hover) { .provider-notice > p { visibility: hidden } }"
        " @media (update: none) and print { .provider-notice > p { visibility: hidden } }",
        way=HELD,
    ),
    "a state that other styles outweigh": Fault(
        "",
        ".article:hover p { visibility: hidden }"
        " .article > .provider-notice > p { visibility: visible }",
        way=HELD,
    ),
    "an entrance of a second": Fault(
        "", "@keyframes come { from { opacity: 0 } } .article { animation: come 1s }"
    ),
    "something that turns for ever": Fault(
        "",
        "@keyframes turn { to { rotate: 1turn } } .wheel { inline-size: 9px; animation: turn 3s"
        " infinite }",
        "<p class='wheel'>o</p>",
    ),
    "a box that fits": Fault(
        "", ".provider-notice { max-block-size: 600px; overflow: clip }", way=Way(width=320)
    ),
}

# A style, and the screen that it asks for: from, to, and whether that is its width or height.
STRETCHES = {
    "@media (700px <= width < 710px) { p { color: red } }": (700, 710, 0),
    "@media (prefers-color-scheme: dark) and (min-width: calc(50rem + 1px)) and "
    "(max-width: 50.5rem) { p { color: red } }": (801, 809, 0),
    "@supports (color: red) { .a { @container (inline-size > 1500px) { color: red } } }": (
        1501,
        2000,
        0,
    ),
    "@media (max-width: 17.5rem) { p { color: red } }": (240, 281, 0),
    "@media (width > 2560px) { p { color: red } }": (2561, 4000, 0),
    "@media (max-height: 500px) { p { color: red } }": (320, 501, 1),
    "@media (orientation: landscape) and (max-width: 640px) { p { color: red } }": (320, 640, 1),
}
