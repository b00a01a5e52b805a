"""Rules on words: the notice says what was approved, in the right language, and links there."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from .case import HARMLESS, Breach, Case
from .dom import name, squeeze
from .notice import MARKER, VERSION, attributes_of

_PARTS = frozenset(("h2", "p", "a", "abbr", "wbr"))
_REBUILD = "Build the site again from its sources with the current wordings file."
_MEND = "Take out what rewrites the notice; wordings change only in the wordings file."


def notice_words(case: Case) -> Iterator[Breach]:
    """The notice has the approved words, and no others."""
    for notice in case.notices[:1]:
        words, owed = squeeze(notice.text(separator=" ")), squeeze(case.wording.text)
        # Spaces do not count: an <abbr> or <wbr> may stand inside a word.
        if words.replace(" ", "") != owed.replace(" ", ""):
            yield Breach(
                "notice-words", f"the notice reads {words!r}, not the approved {owed!r}", _MEND
            )


def notice_form(case: Case) -> Iterator[Breach]:
    """The notice is built as approved: one heading, paragraphs, a link, nothing added."""
    for notice in case.notices[:1]:
        inside = [node for node in notice.css("*") if node.mem_id != notice.mem_id]
        wrong = None
        if notice.tag != "section" or dict(notice.attributes) != attributes_of(case.wording):
            wrong = f"the notice's own element was changed to {_opening(notice)}"
        elif len(notice.css("h2")) != 1:
            wrong = f"the notice has {len(notice.css('h2'))} headings, not one"
        else:
            extra = next((node for node in inside if not _belongs(node)), None)
            if extra is not None:
                wrong = f"{name(extra)} was added to the notice or changed in it"
        if wrong:
            yield Breach("notice-form", wrong, _MEND)


_ATTRIBUTES = {"a": {"href"}, "abbr": {"title"}}


def _belongs(node: LexborNode) -> bool:
    tag = node.tag or ""
    return tag in _PARTS | HARMLESS and not set(node.attributes) - _ATTRIBUTES.get(tag, set())


def notice_link(case: Case) -> Iterator[Breach]:
    """The notice's one link is there and leads where an address can lead."""
    for notice in case.notices[:1]:
        links = [node for node in notice.css("a") if squeeze(node.text())]
        href = links[0].attributes.get("href") if len(links) == 1 else None
        wrong, mend = None, f"It must lead to {case.wording.link}."
        opened = _find_open(case, notice) if len(notice.css("a")) > 1 else None
        if opened:
            wrong = f"{opened} is left open, and goes on in the notice"
            mend = f"Close it with </a> where its words end. {mend}"
        elif not href:
            wrong = f"the notice has {len(links)} links, not one with an address"
        elif squeeze(links[0].text()) != squeeze(case.wording.link_text):
            wrong = f"the notice's link reads {squeeze(links[0].text())!r}"
        elif href.strip().startswith(("{", "#", "javascript:", "data:", "mailto:")):
            wrong = f"the notice's link leads to {href!r}"
        elif case.with_tag("base"):
            wrong = "a <base> in the page bends the notice's link"
        if wrong:
            yield Breach("notice-link", wrong, mend)


def _find_open(case: Case, notice: LexborNode) -> str | None:
    """Return how a message names the link before the notice that browsers open in it again."""
    own = [dict(node.attributes) for node in notice.css("a")]
    inside = {node.mem_id for node in notice.css("a")}
    before = [node for node in case.tree.css("article a") if node.mem_id not in inside]
    for node in reversed(before):
        # A link left open is opened again in each part that follows, at last without words.
        if dict(node.attributes) in own and squeeze(node.text()):
            return f"{_opening(node)}, with the words {squeeze(node.text())[:40]!r},"
    return None


def notice_lang(case: Case) -> Iterator[Breach]:
    """The notice is in the language of its article."""
    yield from _compare(case, "notice-lang", "lang", "language", case.wording.lang)


def notice_kind(case: Case) -> Iterator[Breach]:
    """The notice is the one of the article's section."""
    yield from _compare(case, "notice-kind", MARKER, "kind", case.wording.kind)


def notice_version(case: Case) -> Iterator[Breach]:
    """The notice has the version in force."""
    yield from _compare(case, "notice-version", VERSION, "version", str(case.wording.version))


def _compare(case: Case, rule: str, attribute: str, what: str, owed: str) -> Iterator[Breach]:
    for notice in case.notices[:1]:
        got = notice.attributes.get(attribute)
        if got != owed:
            wrong = f"the notice's {what} is {got or 'not given'}, not {owed}"
            yield Breach(rule, wrong, _REBUILD)


def _opening(node: LexborNode) -> str:
    return (node.html or "").partition(">")[0] + ">"
