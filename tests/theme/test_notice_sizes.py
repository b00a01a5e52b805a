"""The theme sizes its type by tokens; the notice's rules must see through them."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from provider_notice.selectors import Target, meets
from provider_notice.styles import parse_sheet


@pytest.mark.parametrize(
    ("css", "hides"),
    [
        (":root { --size: 1.25rem } h2 { font-size: var(--size) }", False),
        (
            ":root { --size: clamp(1.2rem, 1rem + 1vw, 1.4rem) } h2 { font-size: var(--size) }",
            False,
        ),
        (":root { --size: 0 } h2 { font-size: var(--size) }", True),
        (
            ":root { --s: 2rem } @media print { :root { --s: 1px } } h2 { font-size: var(--s) }",
            True,
        ),
        ("h2 { font-size: var(--unknown) }", True),
        ("html { font: 400 1.125rem / 1.65 sans-serif }", False),
        ("html { font: 400 0 / 1.65 sans-serif }", True),
    ],
)
def test_a_size_from_a_token_is_judged_by_what_the_token_stands_for(css: str, hides: bool) -> None:
    """A readable size is let through, one that hides is not, whichever way it is written."""
    assert bool(parse_sheet(css, "site.css").hidings) is hides


def test_a_rule_for_the_menu_is_not_taken_for_one_that_meets_the_page() -> None:
    """What a selector finds inside an element is not the element itself."""
    tree = LexborHTMLParser("<body class='page'><nav class='menu'></nav></body>")
    assert tree.body is not None
    target = Target(tree, [tree.body])
    assert not meets(".menu", target)
    assert meets(".page", target)
