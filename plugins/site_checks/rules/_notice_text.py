"""New text on a page that is no article: few words may stand without a notice after them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem
from ..limits import FEW, find_limit
from ..own_words import count_own_words

if TYPE_CHECKING:
    from ..site import Site


def notice_text(site: "Site") -> Iterator[Problem]:
    """A list, or a page of another plugin, says little but titles and summaries."""
    for page, count in count_own_words(site):
        allowed = find_limit(site, page.path)
        if allowed is None or count <= allowed:
            continue
        by = site.records[page.path].by if page.path in site.records else ""
        who = f"the plugin {by!r} wrote the page, and " if by else ""
        also = f", and its exemption allows {allowed}" if allowed != FEW else ""
        yield Problem(
            page.path,
            f"{who}no notice follows its {count} words that are no title or summary{also}",
            "Write them into an article, or into a page with the head line 'Notice: KIND'. Or add "
            f"to {site.list_name} an entry [[exemptions]] with page = "
            f'"{site.source_of(page.path) or page.path}", reason, owner and until; '
            f"words = {_round(count)} limits it.",
            rule="notice-text",
        )


def _round(count: int) -> int:
    """Return the next hundred."""
    return -(-count // 100) * 100
