"""Styles by which the notice of a page would not be seen, and styles that spare it."""

import pytest

from provider_notice.case import Breach, Case
from provider_notice.dom import parse
from provider_notice.notice import render_notice
from provider_notice.rules import judge
from provider_notice.styles import parse_sheet
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
    assert all(" hides it with '" in breach.wrong for breach in breaches)
    assert all(breach.mend.endswith(".") for breach in breaches)


@pytest.mark.parametrize("style", ["", *read_styles("spared.css")])
def test_a_style_that_spares_the_notice_passes(style: str) -> None:
    assert find(style) == []


MESSAGES = {
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
    for style, is_found in ((paper, False), (paper + " aside { color: transparent }", True)):
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


def test_a_sheet_for_one_medium_counts_there_only() -> None:
    """A dark scheme in a file of its own is held together with nothing of the light one."""
    dark = ".provider-notice { background: black } .provider-notice * { color: #eee }"
    page = PAGE.replace("{{ notice }}", NOTICE)
    link = 'href="../theme/more.css"'
    page = page.replace(link, f'{link} media="(prefers-color-scheme: dark)"')
    sheets = (SITE, parse_sheet(dark, "theme/more.css"))
    assert judge(Case(page, parse(page), WORDING, sheets)) == []
    white = (SITE, parse_sheet(".provider-notice p { color: black }", "theme/more.css"))
    assert judge(Case(page, parse(page), WORDING, white))


ELEMENTS = {
    "a style in the page": ("</title>", "<style>.provider-notice p { color: white }</style>"),
}


@pytest.mark.parametrize("name", ELEMENTS)
def test_an_element_that_keeps_the_notice_from_sight_is_found(name: str) -> None:
    assert find("", *ELEMENTS[name])


def test_pages_of_one_kind_that_differ_beside_the_notice_do_not_share_an_answer() -> None:
    """What a selector asks of the rest of the page is asked of every page."""
    style = "h1 ~ .lead ~ aside p { color: white }"
    assert find(style) == []
    assert find(style, "</h1>", "<p class=lead>Lead.</p>")
    assert find(style) == []
