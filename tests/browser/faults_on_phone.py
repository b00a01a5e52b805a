"""Faults that a phone brings out, and what keeps readers from getting to the notice."""

from tests.browser.faults import Fault

ON_PHONE = {
    "a page as wide as a desk": Fault(
        "the page is laid out for 1300 px", "", "<meta name='viewport' content='width=1300'>"
    ),
    "letters made small by the page": Fault(
        "letters in P are", "", "<meta name='viewport' content='width=780'>"
    ),
    "a notice wider than the screen": Fault(
        "words in P lie beside the screen",
        "html, body { overflow-x: hidden }"
        " .article > .provider-notice { max-inline-size: none; inline-size: 700px }",
    ),
    "a row of a carousel": Fault(
        "words in P lie beside the screen",
        ".article { display: flex; overflow-x: clip } .article > * { flex: none; width: 100% }",
    ),
    "small where fingers are": Fault(
        "letters in P are",
        "@media (pointer: coarse) and (hover: none) { .provider-notice > p { font-size: 12px } }",
    ),
    "small where pixels are": Fault(
        "letters in P are",
        "@media (min-resolution: 2dppx) { .provider-notice > p { font-size: 12px } }",
    ),
}
ON_PHONE_NEAR_MISSES = {
    "nothing": Fault("", ""),
    "a table that is pushed to and fro": Fault(
        "",
        ".wide { overflow-x: auto }",
        "<div class='wide'><table><tr><td style='min-inline-size: 900px'>Read on.</table></div>",
    ),
    "large where fingers are": Fault(
        "", "@media (pointer: coarse) { .provider-notice > p { font-size: 1.2em } }"
    ),
}

SNAP = "html { scroll-snap-type: y mandatory } .page-head { scroll-snap-align: start }"
CONTAINED = ".article { overflow-x: auto; overscroll-behavior: contain }"
WHEEL, SWIPE = "turning the wheel does not", "swiping does not"
WITH_A_MOUSE = {
    "a page that snaps back to its head": Fault(WHEEL, SNAP),
    "an article that keeps the wheel": Fault(WHEEL, CONTAINED),
    "a page that stands still": Fault("the End key stops", "html { overflow: hidden }"),
    "a page inside a fixed one": Fault(
        WHEEL, "body { position: fixed; inset: 0; overflow: auto }"
    ),
}
WITH_A_FINGER = {
    "a page that fingers do not move": Fault(SWIPE, "html { touch-action: none }"),
    "a text that fingers do not move": Fault(SWIPE, "main { touch-action: pan-x }"),
    "a page that snaps back to its head": Fault(SWIPE, SNAP),
    "an article that keeps the finger": Fault(SWIPE, CONTAINED),
    "a page that stands still": Fault(SWIPE, "html { overflow: hidden }"),
}
# With either: all that only guides a scroll.
GUIDED = """html { scroll-behavior: smooth; scroll-snap-type: y proximity; scroll-padding: 3rem;
overscroll-behavior: none; touch-action: pan-y pinch-zoom } .article { touch-action: manipulation }
.article > h2, .provider-notice { scroll-snap-align: start }
main { overscroll-behavior: contain }"""
