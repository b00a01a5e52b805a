"""Styles by which the notice of a page would not be seen, and styles that spare it."""

import pytest

from provider_notice.case import Breach, Case
from provider_notice.dom import parse
from provider_notice.notice import render_notice
from provider_notice.origins import parse_map
from provider_notice.rules import judge
from provider_notice.styles import Sheet, parse_sheet, parse_sheets
from tests.provider_notice.cases import ROOT, WORDING
from theme_build.bundle import bundle_styles

FOLDER = ROOT / "tests" / "cases" / "notice" / "styles"
PAGE = (FOLDER / "page.html").read_text(encoding="utf-8")
NOTICE = str(render_notice(WORDING)).replace("{filename}/", "../").replace(".md", ".html")
SITE = parse_sheet(bundle_styles(ROOT / "theme/static/css")["site.css"], "theme/site.css")


def read_styles(name: str) -> list[str]:
    """Return the styles of one file; its first line says what they are."""
    return (FOLDER / name).read_text(encoding="utf-8").splitlines()[1:]


def find(style: str, where: str = "</title>", what: str = "") -> list[Breach]:
    """Return what is wrong with the page once *style* is added, and *what* after *where*."""
    html = PAGE.replace("{{ notice }}", NOTICE)
    assert where in html
    html = html.replace(where, where + what, 1)
    sheets = (SITE, parse_sheet(style, "theme/more.css"))
    return judge(Case(html, parse(html), WORDING, sheets))


@pytest.mark.parametrize("style", read_styles("found.css"))
def test_a_style_that_keeps_the_notice_from_sight_is_found(style: str) -> None:
    breaches = find(style)
    assert {breach.rule for breach in breaches} == {"notice-visible"}
    assert all("theme/more.css" in breach.wrong for breach in breaches)
    says = " hides it with '", ": theme/more.css says '"
    assert all(any(words in breach.wrong for words in says) for breach in breaches)
    assert all(breach.mend.endswith(".") for breach in breaches)


@pytest.mark.parametrize("style", read_styles("open.css"))
def test_a_style_that_cannot_be_reckoned_is_no_finding(style: str) -> None:
    """The README says so, and to look at such a page."""
    assert find(style) == []


@pytest.mark.parametrize("style", ["", *read_styles("spared.css")])
def test_a_style_that_spares_the_notice_passes(style: str) -> None:
    assert find(style) == []


MESSAGES = {
    ".site-footer { position: relative; z-index: 2; margin-top: -24px }": (
        "the notice is hidden: theme/more.css hides it with "
        "'.site-footer { position: relative; z-index: 2; margin-top: -24px }': "
        "<footer> can be moved over it",
        "Move it by less than 24 px; or give .provider-notice position: relative, a "
        "background, and a z-index above all others.",
    ),
    ".provider-notice a:active { color: #aaa; background: white }": (
        "the notice is hidden: theme/more.css hides it with '.provider-notice a:active "
        "{ color: #aaa }' and '.provider-notice a:active { background: white }': "
        "in light colours, with :active, the words of <a> differ from what is behind them by "
        "2.3 to 1",
        "Give .provider-notice and what is in it a color and a background-color that differ by "
        "at least 3 to 1, in light colours, in dark ones and in print.",
    ),
    "main { animation: in 2s 3s both } @keyframes in { from { opacity: 0 } }": (
        "the notice is hidden: theme/more.css hides it with "
        "'main { animation: in 2s 3s both }': it stays hidden for 5 s",
        "Take the rule out, or narrow its selector so that it spares the notice.",
    ),
    "main { animation: in 1s both } main { animation-timeline: view() } "
    "@keyframes in { from { opacity: 0 } }": (
        "the notice is hidden: theme/more.css hides it with 'main { animation: in 1s both }' and "
        "'main { animation-timeline: view() }': it comes in only when a reader scrolls",
        "Take the animation out, or let it begin at once and end within a second.",
    ),
    ".provider-notice { background: #111 } .provider-notice * "
    "{ color: white; print-color-adjust: exact }": (
        "the notice is hidden: "
        "theme/more.css hides it with '.provider-notice * { color: white }' and "
        "'.provider-notice { background: #111 }': in print, where print-color-adjust keeps their "
        "colour but not the ground, the words of <h2> differ from what is behind them by 1.0 to 1",
        "Take print-color-adjust out, or set it on .provider-notice and on all that is in it.",
    ),
    ".site-footer { position: fixed; inset: 0; z-index: 5 }": (
        "the notice is hidden: "
        "theme/more.css hides it with '.site-footer { position: fixed; inset: 0; z-index: 5 }': "
        "<footer> can lie over it",
        "Take the rule out, or bound its size; or give .provider-notice position: relative, a "
        "background, and a z-index above all others.",
    ),
    ".article::after { content: ''; position: fixed; inset: 0; background: #fff; z-index: 2 }": (
        'the notice is hidden: theme/more.css hides it with \'.article::after { content: ""; '
        "position: fixed; inset: 0; background: #fff; z-index: 2 }': "
        "what stands after <article> can lie over it",
        "Take the rule out, or bound its size; or give .provider-notice position: relative, a "
        "background, and a z-index above all others.",
    ),
    ".article > p { margin-bottom: 5000px }": (
        "the notice is hidden: "
        "theme/more.css hides it with '.article > p { margin-bottom: 5000px }': "
        "<p> can push it more than a screen away from the text",
        "Take the rule out, or make what it measures smaller than a screen.",
    ),
    ".article, .provider-notice { font-size: .85em } .provider-notice p { font-size: 85% }": (
        "the notice is hidden: "
        "theme/more.css hides it with '.article { font-size: .85em }' and "
        "'.provider-notice { font-size: .85em }' and '.provider-notice p { font-size: 85% }': "
        "in light colours, the letters of <p> are 11.1 px high",
        "Make letters larger in .provider-notice or what it stands in: steps of 0.85em multiply.",
    ),
    ".provider-notice { background: #132c23 no-repat } .provider-notice * { color: white }": (
        "the notice is hidden: "
        "theme/more.css hides it with '.provider-notice * { color: white }' and "
        "'.provider-notice { background: #132c23 no-repat }': "
        "in light colours, the colours of <h2> cannot be reckoned",
        "Write a color and a background-color for .provider-notice and what is in it, each alone "
        "and plainly: browsers drop what they cannot read.",
    ),
    "@page { size: 5cm }": (
        "paper can cut the notice off: theme/more.css says '@page { size: 5cm }'",
        "Name a size, or set 70 mm at least.",
    ),
    "@font-face { font-family: F; src: local(Arial); size-adjust: 69% }": (
        "the notice's letters can be blank, or others: theme/more.css says "
        "'@font-face { size-adjust: 69% }'",
        "Set it between 70% and 150%, or take it out.",
    ),
    "::view-transition-group(root) { animation-duration: 900s }": (
        "the notice can be out of sight while pages change: theme/more.css says "
        "'::view-transition-group(root) { animation-duration: 900s }': it stays hidden for 900 s",
        "Take the rule out, or let the change of pages be over within a second.",
    ),
    ".article > p { margin-bottom: 900px }": (
        "the notice is hidden: "
        "theme/more.css hides it with '.article > p { margin-bottom: 900px }': "
        "in 2 places of the article 1800 px stand empty",
        "Make what it measures smaller, so that no screens of nothing stand in an article.",
    ),
    ".article { max-height: 60vh; overflow: hidden }": (
        "the notice is hidden: theme/more.css hides it with '.article { overflow: hidden }' and "
        "'.article { max-height: 60vh }'",
        "Take overflow out, or the height, so that the page is as high as its text.",
    ),
    ".provider-notice p { color: white }": (
        "the notice is hidden: "
        "theme/more.css hides it with '.provider-notice p { color: white }', and "
        "theme/site.css with '.provider-notice { background: var(--color-ground) }' "
        "and ':root { --color-ground: oklch(98.6% .008 85) }': "
        "in light colours, the words of <p> differ from what is behind them by 1.0 to 1",
        "Give .provider-notice and what is in it a color and a background-color that differ by "
        "at least 3 to 1, in light colours, in dark ones and in print.",
    ),
}


@pytest.mark.parametrize("style", MESSAGES)
def test_the_message_names_sheet_and_selector_and_says_what_to_do(style: str) -> None:
    assert [(breach.wrong, breach.mend) for breach in find(style)] == [MESSAGES[style]]


def test_a_picture_behind_the_page_is_no_fault_but_clear_words_on_it_are() -> None:
    """What lies behind the words is then not known; that nothing is seen of them is."""
    page = PAGE.replace("{{ notice }}", NOTICE)
    paper = "body { background: url(paper.svg) }"
    for style, is_found in ((paper, False), (paper + " section { color: transparent }", True)):
        sheets = (parse_sheet(style, "theme/main.css"),)
        assert bool(judge(Case(page, parse(page), WORDING, sheets))) is is_found


def test_sheets_are_weighed_in_the_order_in_which_the_page_links_them() -> None:
    """Of two rules that weigh the same, the later one counts."""
    light = parse_sheet(".provider-notice { background: white; color: black }", "theme/site.css")
    dark = parse_sheet(".provider-notice { background: #010101 }", "theme/more.css")
    page = PAGE.replace("{{ notice }}", NOTICE)
    assert judge(Case(page, parse(page), WORDING, (dark, light)))
    swapped = (
        page.replace("site.css", "x").replace("more.css", "site.css").replace("/x", "/more.css")
    )
    assert judge(Case(swapped, parse(swapped), WORDING, (dark, light))) == []


def test_what_a_sheet_imports_stands_before_its_own_rules() -> None:
    """The page links only the first; of two rules that weigh the same, the later one counts."""
    page = PAGE.replace("{{ notice }}", NOTICE)
    dark = parse_sheet(".provider-notice { background: #010101 }", "theme/deep/dark.css")
    light = ".provider-notice { background: white; color: black }"
    for css, is_found in ((f"@import 'deep/dark.css'; {light}", False), (light, False)):
        sheets = (parse_sheet(css, "theme/site.css"), dark)
        assert bool(judge(Case(page, parse(page), WORDING, sheets))) is is_found
    words = "@import url(deep/dark.css); .provider-notice { color: black }"
    assert judge(Case(page, parse(page), WORDING, (parse_sheet(words, "theme/site.css"), dark)))


# What a sheet says before its own rule, by which the notice is white on white, and whether what
# it imports still sets that right.
IMPORTS = {
    "@import 'deep/ink.css';": False,
    "@import url('deep/ink.css') screen, print;": False,
    "@import 'deep/ink.css' layer(low);": True,
    "@import 'deep/ink.css' layer;": True,
    "@import 'deep/ink.css' print;": True,
    "@import 'deep/ink.css' supports(color: red);": True,
    "@import 'deep/first.css';": False,
    "@import 'deep/../deep/./%69nk.css?1';": False,
}


@pytest.mark.parametrize("says", IMPORTS)
def test_what_a_sheet_imports_is_weighed_as_it_says(says: str) -> None:
    """In a layer it gives way to what stands in none, and for one medium it holds there only."""
    ink = "#main .provider-notice * { color: black }"
    texts = {
        "theme/site.css": f"{says} .provider-notice {{ color: white }} "
        ".provider-notice * { color: white }",
        "theme/deep/first.css": "@import 'second.css';",
        "theme/deep/second.css": "@import 'third.css';",
        "theme/deep/third.css": "@import 'fourth.css';",
        "theme/deep/fourth.css": "@import 'ink.css'; @import 'first.css';",
        "theme/deep/ink.css": ink,
    }
    assert judge_sheets(parse_sheets(texts)) is IMPORTS[says]


def test_layers_that_a_sheet_names_before_it_imports_keep_their_order() -> None:
    white, black = (f".provider-notice * {{ color: {name} }}" for name in ("white", "black"))
    for order, is_found in (("low, high", False), ("high, low", True)):
        texts = {
            "theme/site.css": f"@layer {order}; @import 'a.css' layer(high); "
            f"@import 'b.css' layer(low);",
            "theme/a.css": black,
            "theme/b.css": white,
        }
        assert judge_sheets(parse_sheets(texts)) is is_found


# Each leads to the second sheet of the page, which makes the notice white on white.
ADDRESSES = (
    "../theme/mor%65.css",
    " ../theme/more.css\n",
    "../theme/./more.css",
    "../theme/x/../more.css",
    "..\\theme\\more.css",
    "../theme/%2e/more.css#a",
    "https://example.org/theme/more.css?v=1",
    "/theme//more.css",
    "../th\neme/more.css",
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_each_sheet_that_a_page_links_is_weighed_however_its_address_is_written(
    address: str,
) -> None:
    page = PAGE.replace("{{ notice }}", NOTICE)
    linked = page.replace("../theme/more.css", address)
    white = ".provider-notice * { color: white }"
    sheets = parse_sheets({"theme/more.css": white, "theme/site.css": "p { color: black }"})
    assert judge(Case(linked, parse(linked), WORDING, sheets))


# A style of the page that would set right what a sheet says, and whether it does.
MENDED = {
    "<style>": True,
    '<style type="text/css" media="all">': True,
    '<style media="speech">': False,
    '<style type="text/less">': False,
    '<meta http-equiv="Content-Security-Policy" content="style-src \'self\'"><style>': False,
}


@pytest.mark.parametrize("what", MENDED)
def test_a_style_of_the_page_that_browsers_may_leave_out_sets_nothing_right(what: str) -> None:
    white = parse_sheets({"theme/site.css": ".provider-notice * { color: white }"})
    own = f"{what}#main .provider-notice * {{ color: black }}</style>"
    assert judge_sheets(white, own) is not MENDED[what]


# A variable that one sheet or page gives its value, and another sheet uses.
APART = {
    "main { opacity: var(--faint) }": ":root { --faint: 0.1 }",
    ".article > p { margin-bottom: var(--gap, 0) }": "main { --gap: 4000px }",
    ".site-footer { position: var(--p); inset: 0; z-index: 9 }": ".site-footer { --p: fixed }",
    "main { animation: in var(--wait) both } @keyframes in { from { opacity: 0 } }": (
        "html { --wait: 40s }"
    ),
}


def judge_sheets(sheets: tuple[Sheet, ...], head: str = "") -> bool:
    page = PAGE.replace("{{ notice }}", NOTICE).replace("</title>", f"</title>{head}")
    return bool(judge(Case(page, parse(page), WORDING, sheets)))


@pytest.mark.parametrize("uses", APART)
def test_a_variable_has_the_values_that_all_sheets_of_a_page_give_it(uses: str) -> None:
    gives, harmless = APART[uses], "html { --faint: 1; --gap: 1rem; --p: static; --wait: .2s }"
    for first, is_found in ((gives, True), (harmless, False)):
        assert judge_sheets(parse_sheets({"theme/a.css": first, "theme/b.css": uses})) is is_found
        # The page's own style gives it, or uses what a sheet gives.
        own, other = f"<style>{first}</style>", f"<style>{uses}</style>"
        assert judge_sheets(parse_sheets({"theme/b.css": uses}), own) is is_found
        assert judge_sheets(parse_sheets({"theme/b.css": first}), other) is is_found


def test_a_style_attribute_gives_a_variable_a_value_too() -> None:
    page = PAGE.replace("{{ notice }}", NOTICE)
    given = page.replace("<main ", "<main style='--faint: .1' ")
    sheets = parse_sheets({"theme/site.css": "main { opacity: var(--faint, 1) }"})
    found = [bool(judge(Case(p, parse(p), WORDING, sheets))) for p in (page, given, page)]
    assert found == [False, True, False]


def test_a_sheet_for_one_medium_counts_there_only() -> None:
    """A black ground under the light words of the dark scheme passes; in every scheme, not."""
    page = PAGE.replace("{{ notice }}", NOTICE)
    link = 'href="../theme/more.css"'
    dark = page.replace(link, f'{link} media="(prefers-color-scheme: dark)"')
    sheets = (SITE, parse_sheet(".provider-notice { background: black }", "theme/more.css"))
    assert judge(Case(dark, parse(dark), WORDING, sheets)) == []
    assert judge(Case(page, parse(page), WORDING, sheets))


# What a page says of its colours, and whether black words on no ground are lost for some reader.
SCHEMES = {
    '<meta name="color-scheme" content="dark">': True,
    '<META NAME="Color-Scheme" CONTENT=" light  Dark ">': True,
    '<meta name="color-scheme" content="only light">': False,
    '<meta name="color-scheme" content="light"><meta name="color-scheme" content="dark">': False,
    '<meta name="color-scheme" content=";"><meta name="color-scheme" content="dark">': True,
    '<meta name="scheme" content="dark">': False,
}


@pytest.mark.parametrize("what", SCHEMES)
def test_a_page_that_says_it_is_dark_is_weighed_so(what: str) -> None:
    """A style that says what an element is comes before it, and normal does not."""
    for css, is_found in (
        ("body { color: black }", SCHEMES[what]),
        ("html { color-scheme: light } body { color: black }", False),
        ("html { color-scheme: normal } body { color: black }", SCHEMES[what]),
        ("body, a { color: black } body { background: white }", False),
    ):
        assert judge_sheets(parse_sheets({"theme/site.css": css}), what) is is_found


MAP = (
    '{"version": 3, "sections": ['
    '{"offset": {"line": 0, "column": 30}, "map": {"sources": ["css/b.css"]}},'
    '{"offset": {"line": 0, "column": 0}, "map": {"sources": ["css/a.css"]}}]}'
)


@pytest.mark.parametrize(
    ("text", "named"),
    [(MAP, "theme/a.css (css/b.css)"), ("[]", "theme/a.css"), ("", "theme/a.css")],
)
def test_a_message_names_the_file_that_a_rule_was_taken_from(text: str, named: str) -> None:
    """A map that cannot be read names none, and hides no finding."""
    css = "a { color: red }               @layer x { main { opacity: 0 } }\nhtml { opacity: 0 }"
    sheets = parse_sheets({"theme/a.css": css}, origins={"theme/a.css": parse_map(text)})
    page = PAGE.replace("{{ notice }}", NOTICE)
    assert [b.wrong for b in judge(Case(page, parse(page), WORDING, sheets))] == [
        f"the notice is hidden: {named} hides it with 'main {{ opacity: 0 }}'",
        "the notice is hidden: theme/a.css hides it with 'html { opacity: 0 }'",
    ]


# What a template can print after the title: a style of the page's own counts like a sheet's.
OWN_STYLES = {
    "<style>.provider-notice p { color: white }</style>": True,
    "<style>.site-footer { position: fixed; inset: 0; z-index: 2 }</style>": True,
    "<style>.site-nav { position: fixed; inset: 0 0 auto; z-index: 2 }</style>": False,
}


@pytest.mark.parametrize("what", OWN_STYLES)
def test_a_style_in_the_page_is_judged_too(what: str) -> None:
    assert bool(find("", "</title>", what)) is OWN_STYLES[what]


# What an author can write into the article's text.
OWN_ATTRIBUTES = {
    '<div style="height: 9999px"></div>': True,
    '<p style="margin-bottom: 99rem">Words.</p>': True,
    '<p style="--gap: 9999px; padding-top: var(--gap)">Words.</p>': True,
    '<div style="height: 600px"></div><p>Words.</p><div style="height: 600px"></div>': True,
    '<p style="margin: 300px 0">Words.</p>' * 2: True,
    '<p style="line-height: 400px">Words.</p>' * 3: True,
    '<div style="height: 600px"><svg><rect /></svg></div>' * 2: False,
    '<div style="min-height: 600px">Words.</div>' * 2: False,
    '<p style="margin: 5rem 0">Words.</p>' * 20: False,
    '<p style="margin-bottom: 900px">Words.</p>': False,
}


@pytest.mark.parametrize("what", OWN_ATTRIBUTES)
def test_a_style_attribute_that_leaves_screens_empty_is_found(what: str) -> None:
    assert bool(find("", "<p>More of it.</p>", what)) is OWN_ATTRIBUTES[what]


@pytest.mark.parametrize(
    ("between", "is_found"), [("<div class=lid></div>" * 2, True), ("<p class=lid>x</p>", False)]
)
def test_empty_boxes_pull_up_what_follows_them(between: str, is_found: bool) -> None:
    """What shows something is itself what lies there, and not what follows it."""
    style = ".lid { margin-top: -10px; position: relative; z-index: 9; background: white }"
    assert bool(find(style, "</article>", f"{between}<p class=lid>x</p>")) is is_found


def test_what_is_in_the_page_but_not_shown_lies_over_nothing() -> None:
    """A dialog that is closed, or a panel that opens at a touch, spares the notice."""
    style = ".over { position: fixed; inset: 0; z-index: 9; background: black }"
    for element in ("<dialog class=over>x</dialog>", "<div class=over popover>x</div>"):
        assert find(style, "</header>", element) == []
    assert find(style, "</header>", "<div class=over>x</div>")


BARS = {
    "<p>Read on.</p>" * 6: True,
    "<p>Read on.</p>": False,
    "<p style='float: left'>Read on.</p>" * 6: False,
    "<p hidden>Read on.</p>" * 6: False,
    "<details><summary>More</summary>" + "<p>Read on.</p>" * 6 + "</details>": False,
    "<details open>" + "<p>Read on.</p>" * 6 + "</details>": True,
    "<img src='a.png' alt='x' height='300'>": True,
    "<div style='display: flex'>" + "<p>Read on.</p>" * 6 + "</div>": False,
    "<div style='display: flex; flex-direction: column'>" + "<p>Read on.</p>" * 6 + "</div>": True,
}


@pytest.mark.parametrize("parts", BARS)
def test_a_bar_is_as_tall_as_its_parts(parts: str) -> None:
    """Those that stand below each other add up; those beside each other do not."""
    style = ".bar { position: fixed; inset: 0 0 auto; z-index: 9 } .bar p { block-size: 40px }"
    assert bool(find(style, "</header>", f"<div class=bar>{parts}</div>")) is BARS[parts]


@pytest.mark.parametrize(
    "style",
    [
        "h1 ~ .lead ~ section p { color: white }",
        "article:has(.lead) section { display: none }",
        ".card { position: fixed; inset: 0; z-index: 2 } h1 + p + .card { display: none }",
        ".lead + p { position: fixed; inset: 0; z-index: 2 }",
    ],
)
def test_pages_that_differ_beside_the_notice_do_not_share_an_answer(style: str) -> None:
    """What a selector asks of the rest of the page is asked of every page."""
    page = PAGE.replace("{{ notice }}", NOTICE)
    led = page.replace("</h1>", "</h1><p class=lead>Lead.</p>")
    sheets = (SITE, parse_sheet(style, "theme/more.css"))
    found = [bool(judge(Case(p, parse(p), WORDING, sheets))) for p in (page, led, page, led)]
    assert found == [False, True, False, True]
