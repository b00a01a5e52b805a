"""What an author writes into an article that leaves screens of nothing, and what does no harm.

How tall browsers make each was measured in Chromium.
"""

import pytest

from tests.provider_notice.test_styles import find

WORDS = "<p>Words.</p>"
LINES = "\n" * 70
FOUND = (
    # Browsers read the number at the start and leave the rest.
    '<canvas height="1200em"></canvas>',
    '<table><tr><td height=" 1200.5px">x</table>',
    '<img src="a.png" alt="x" vspace="500foo">',
    '<img src="a.png" alt="x" vspace="90%">',
    '<img src="a.png" alt="x" border="+600">',
    '<marquee vspace="600">x</marquee>',
    '<table cellspacing="1000"><td>x</table>',
    f'<table cellpadding="50">{"<tr><td>x" * 10}</table>',
    '<hr size="+1200em">',
    '<math><mspace height="700px" depth="500px"/></math>',
    '<math><mstyle scriptlevel="-20"><mi>x</mi></mstyle></math>',
    # Less than a screen each, and more together.
    f'<canvas height="900"></canvas>{WORDS}' * 2,
    f'<canvas height="300foo"></canvas>{WORDS}' * 4,
    f'<table><td height="400"></table>{WORDS}' * 3,
    f'<iframe height="600"></iframe>{WORDS}' * 2,
    f'<math><mspace height="30em"/></math>{WORDS}' * 3,
    f'<svg height="700"></svg>{WORDS}' * 2,
    # Empty lines that a style keeps.
    f'<p style="white-space: pre">x{LINES}x</p>',
    f'<p style="white-space: pre-line">x{LINES}x</p>',
    f'<div style="white-space-collapse: preserve"><p>x{LINES}x</p></div>',
    f"<listing>x{LINES}x</listing>",
    f'<p style="white-space: break-spaces">x{"&#10;" * 70}x</p>',
    f"<style>.poem {{ white-space: pre-line }}</style><p class=poem>x{LINES}x</p>",
)
SPARED = (
    # 30 pixels, not 30 times the size of letters.
    '<canvas height="30em"></canvas>' * 2,
    '<table height="9999%"><td>x</table>',
    '<table cellpadding="60"><td>x</table>',
    '<table><tr><td height="40">x<td height="40">y</table>' * 30,
    f'<table><td height="300">{"words and words " * 200}</table>' * 5,
    '<iframe src="https://example.org/" sandbox height="600"></iframe><p>Words.</p>' * 3,
    '<table height="900"><tr height="900"><td height="900">x</table>',
    '<input size="2000">',
    f'<hr size="2">{WORDS}' * 20,
    '<math><mstyle scriptlevel="2"><mi>x</mi></mstyle></math>',
    f"<p>x{LINES}x</p>",
    f'<p style="white-space: nowrap">x{LINES}x</p>',
    '<p style="white-space: pre-line">One line.\n\nAnother.\n\n\nA third.</p>',
    f'<p class="poem">x{LINES}x</p>',
)


@pytest.mark.parametrize("markup", FOUND)
def test_screens_of_nothing_are_found(markup: str) -> None:
    assert {breach.rule for breach in find("", "<p>More of it.</p>", markup)} == {"notice-near"}


@pytest.mark.parametrize("markup", SPARED)
def test_what_leaves_no_screens_empty_passes(markup: str) -> None:
    assert find("", "<p>More of it.</p>", markup) == []


def test_lines_that_a_stylesheet_keeps_empty_before_the_notice_are_found() -> None:
    """A dozen lines after the last words part the notice from its text."""
    lines = f'<p class="poem">The end.{chr(10) * 20}</p>'
    keeps = "@media print { .poem { white-space: var(--keep) } } :root { --keep: pre-wrap }"
    assert [breach.rule for breach in find(keeps, "<p>More of it.</p>", lines)] == ["notice-near"]
    assert find("", "<p>More of it.</p>", lines) == []


TALL = '<svg class="bottle" viewBox="0 0 10 100"><path d="M0 0"/></svg>'


@pytest.mark.parametrize(
    ("style", "is_found"),
    [
        (".bottle { height: 20rem }", False),
        (".bottle { inline-size: 2em }", False),
        ("svg { max-height: 60vh; width: auto }", False),
        ("", True),
        (".bottle { width: 100% }", True),
        ("@media print { .bottle { height: 20rem } }", True),
        (".bottle:hover { height: 20rem }", True),
    ],
)
def test_a_narrow_drawing_is_as_tall_as_its_styles_let_it_be(style: str, is_found: bool) -> None:
    assert bool(find(style, "<p>More of it.</p>", TALL)) is is_found


def test_emptiness_that_adds_up_is_told_with_its_height() -> None:
    markup = f'<canvas height="900"></canvas>{WORDS}<svg height="200"></svg>{WORDS}'
    assert [(b.wrong, b.mend) for b in find("", "<p>More of it.</p>", markup)] == [
        (
            "<canvas> and others without words are 1100 px tall together",
            "Give them smaller heights, or take them out.",
        )
    ]
