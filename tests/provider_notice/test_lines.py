"""Where an author finds the tag that keeps the notice from its place."""

import pytest

from provider_notice.lines import find_tag

DIV = "Close <div> in the article's text."
STRAY = "Take out a stray closing tag (</article>, </div>) in the article's text."
LINK = "Close it with </a> where its words end. It must lead to {filename}/care/a.md."
LINES = {
    ("[x](y) <a href=y>x</a>\n\n<a href=z>open\n\n<a href=y>x</a>", LINK): 3,
    ("One\n\n<div class='a'>\nTwo", DIV): 3,
    ("<div>\n</div>\n<DIV>", DIV): 3,
    ("<divider>\n<div>\n", DIV): 2,
    ("`<div>`\n```\n<div>\n```\n<!-- <div>\n-->\n<div>", DIV): 7,
    ("<div>\n</div>\n</div>", STRAY): 3,
    ("One\n</article>", STRAY): 2,
    ("One\n\n</main>", STRAY): 3,
    ("<div>\n</div>", DIV): 0,
    ("<div>", "Take out the copies."): 0,
}


@pytest.mark.parametrize(("text", "mend"), LINES)
def test_the_line_of_a_loose_tag_is_found(text: str, mend: str) -> None:
    assert find_tag(text, mend) == LINES[text, mend]
