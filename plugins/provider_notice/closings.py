"""Rule on elements that only browsers know to be open."""

import re
from collections.abc import Iterator

from .case import Breach, Case

# Browsers read what is in these as letters, up to their end tag.
_RAW = frozenset("style textarea xmp noembed noframes noscript iframe plaintext applet".split())
_CLOSED = re.compile(rf"<({'|'.join(sorted(_RAW))}|title|script)\b[^<>]*/\s*>", re.IGNORECASE)


def notice_open(case: Case) -> Iterator[Breach]:
    """No element is closed in its own tag that is not: feed readers lose what follows it.

    A drawing may have <style/>, and browsers go on after it. Programs that read feeds take
    it for HTML's, which ends at </style>, and the notice for a part of it.
    """
    if _may_have_one(case):
        found = _CLOSED.search(case.html)
        if found:
            tag = found[1].lower()
            yield Breach(
                "notice-open",
                f"programs that read feeds take <{tag}/> for open, and all after it for a part "
                "of it",
                f"Write <{tag}></{tag}>, or take it out.",
            )


def _may_have_one(case: Case) -> bool:
    """Tell whether it is worth while to look: every page has a title, and data in a script."""
    tags = case.has.tags
    is_title = "<title/" in case.html or "<title />" in case.html
    return (
        not tags.isdisjoint(_RAW)
        or is_title
        or (
            not tags.isdisjoint(("svg", "math"))
            and case.tree.css_first("svg script, math script") is not None
        )
    )
