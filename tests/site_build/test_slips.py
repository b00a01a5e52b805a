"""Slips in Markdown, which would be printed as they were typed, and what only looks like one."""

from pathlib import Path

import pytest

from site_build.slips import find_slips

# What is written from line 3 on, and the finding about it.
WRONG = {
    "See [costs]({filename}/care/costs.md for more (or less).": (
        "3: error link-open: the link to '{filename}/care/costs.md' is not closed. "
        "Write ) after its address."
    ),
    "See [costs({filename}/care/costs.md) for more.": (
        "3: error link-open: '({filename}/care/costs.md' stands alone and makes no link. "
        "Write [words](address), with nothing between ] and (."
    ),
    "See [costs] (https://example.org/) for more.": (
        "3: error link-open: '(https://example.org/' stands alone and makes no link. "
        "Write [words](address), with nothing between ] and (."
    ),
    "Words.\n\n![]({static}/care/room.jpg)": (
        "5: error image-alt: the picture '{static}/care/room.jpg' has no words for those who "
        'cannot see it. Write what it tells: ![What it tells](address), or alt="" if it tells '
        "nothing."
    ),
    "It helped some (@popova2019).": (
        "3: error citation-form: (@popova2019) is not a citation. Write [@popova2019]."
    ),
    "It helped some [popova2019].": (
        "3: error citation-form: [popova2019] is not a citation. Write [@popova2019]."
    ),
    "Words. <!-- A note to myself\n\nMore.": (
        "3: error comment-open: a comment, <!--, is not closed. Write --> where the comment ends."
    ),
    "!!! urgent \u201cCall if:\u201d\n    - you fall": (
        "3: error box-form: '!!! urgent \u201cCall if:\u201d' does not begin a box. "
        'Write it as !!! urgent "Heading", with straight quotation marks.'
    ),
    '!!! urgent "Call if:"\n- you fall\n- you faint': (
        "3: error box-form: the box '!!! urgent \"Call if:\"' holds nothing. "
        "Begin each line that belongs in it with 4 spaces."
    ),
    '!!! urgent "Call if:"\n\n  - you fall': (
        "3: error box-form: the box '!!! urgent \"Call if:\"' holds nothing. "
        "Begin each line that belongs in it with 4 spaces."
    ),
    "| Dose | Rise |\n| Low | small |\n| High | large |": (
        "3: error table-form: the table has no line of dashes under its first row. "
        "Write a line such as |---|---| there."
    ),
    "So it rises:\n| Dose | Rise |\n|---|---|\n| Low | small |": (
        "4: error table-form: the table follows a line of text at once, and is printed as part "
        "of it. Leave an empty line above the table."
    ),
    "Ask:\n- who treats you\n- where": (
        "4: error list-form: the list follows a line of text at once, and is printed as part of "
        "it. Leave an empty line above the list."
    ),
}
RIGHT = [
    "See [costs]({filename}/care/costs.md), and [these (two)](https://example.org/a_(b)).",
    'See [costs](<{filename}/care/two words.md> "What it costs (in full)").',
    "See [costs\nof care]({filename}/care/costs.md).",
    "See [costs] [c], and [costs][c].\n\n[c]: {filename}/care/costs.md (A title)",
    "A note[^1] [sic] (see below), in [2019] (by us).\n\n[^1]: Words.",
    "It helped some [@popova2019], says [popova2019](https://example.org/).",
    "Write to (us@example.org) or (@us).",
    '<img src="{static}/care/line.svg" alt="">',
    "`[costs]({filename}/a.md` and `[]` and `<!--` and `![](x)`.",
    "```\n!!! urgent\n| a |\n[x](y\n<!--\n```",
    "<!-- [x](y\n| a | b | -->",
    '!!! urgent "Call if:"\n\t- you fall\n\t- you faint',
    '!!! urgent "Call if:"\n\n    You fall.',
    '1. One:\n\n    !!! urgent "Call if:"\n        - you fall',
    "## Doses\n| Dose | Rise |\n|:--|--:|\n| Low | small\n| High |",
    "| Dose | Rise |\n| --- | --- |\n| Low | small |\n\nDose | Rise\n--- | ---\nLow | small",
    "The size |x| of it.",
    "- who treats you\nand where\n- what it costs",
    "## Ask\n- who treats you\n\n1. One\n2. Two\n    - three\n3. Four",
    "> - quoted\n> - too\n\nThe year was\n2019. It rained.",
    "*[FDA]: Food and Drug Administration\n*[NHS]: National Health Service",
    "Words\n---\n\nMore\n\n---\n\n- last",
]


def write(folder: Path, body: str) -> None:
    (folder / "it.md").write_text(f"Title: It\n\n{body}\n")


@pytest.mark.parametrize("body", WRONG)
def test_a_slip_is_told_once_with_its_line(body: str, tmp_path: Path) -> None:
    write(tmp_path, body)
    assert [str(problem) for problem in find_slips(tmp_path)] == [
        f"{tmp_path}/it.md:{WRONG[body]}"
    ]


@pytest.mark.parametrize("body", RIGHT)
def test_what_only_looks_like_a_slip_is_not_told(body: str, tmp_path: Path) -> None:
    write(tmp_path, body)
    assert find_slips(tmp_path) == []
