"""What "ends with its notice" means. Pure; used in the build and after it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .dom import ancestors, find_articles, find_notices, following, has_ancestor, shows, squeeze
from .notice import MARKER, VERSION
from .wordings import Wording


@dataclass(frozen=True, slots=True)
class Breach:
    """One way in which a page fails its notice: rule, what is wrong, what to do."""

    rule: str
    wrong: str
    mend: str


@dataclass(frozen=True, slots=True)
class Case:
    """A page to judge: its text, its tree, and the wording it owes."""

    html: str
    tree: LexborHTMLParser
    wording: Wording

    @property
    def notices(self) -> list[LexborNode]:
        """Every notice on the page."""
        return find_notices(self.tree)


Rule = Callable[[Case], Iterator[Breach]]

# Elements whose content a browser never shows as part of the page.
_SWALLOWERS = (
    "textarea title iframe xmp plaintext noembed noframes noscript template script style select"
).split()


def notice_missing(case: Case) -> Iterator[Breach]:
    """Every article carries a notice."""
    if case.notices:
        return
    if MARKER not in case.html:
        yield Breach(
            "notice-missing",
            "there is no notice",
            "Check that the provider_notice plugin is listed in PLUGINS and that the "
            "template prints the article's content.",
        )
        return
    where = next(
        (tag for tag in _SWALLOWERS for node in case.tree.css(tag) if MARKER in (node.html or "")),
        None,
    )
    element = f"<{where}>" if where else "a comment"
    yield Breach(
        "notice-swallowed",
        f"the notice is swallowed by {element} and never shown",
        f"Close {element} in the article's text, or take it out.",
    )


def notice_once(case: Case) -> Iterator[Breach]:
    """An article carries its notice once."""
    if len(case.notices) > 1:
        yield Breach(
            "notice-once",
            f"the notice stands {len(case.notices)} times",
            "Take out the copies in the text or the template; the plugin adds the one.",
        )


def notice_inside(case: Case) -> Iterator[Breach]:
    """The notice is a direct child of the outermost article."""
    articles = find_articles(case.tree)
    for notice in case.notices[:1]:
        parent = notice.parent
        if parent is None or not has_ancestor(notice, "article"):
            yield Breach(
                "notice-inside",
                "the notice stands outside the article",
                "Take out a stray closing tag (</article>, </div>) in the article's text, "
                "or print the content inside <article> in the template.",
            )
        elif not any(parent.mem_id == article.mem_id for article in articles):
            yield Breach(
                "notice-inside",
                f"the notice is caught inside <{parent.tag}>",
                f"Close <{parent.tag}> in the article's text, or in the template print the "
                "content directly inside <article>.",
            )


def notice_last(case: Case) -> Iterator[Breach]:
    """Nothing a reader can see follows the notice inside its article."""
    for notice in case.notices[:1]:
        nodes = [notice, *(a for a in ancestors(notice) if has_ancestor(a, "article"))]
        after = next((n for node in nodes for n in following(node) if shows(n)), None)
        if after is not None:
            yield Breach(
                "notice-last",
                f"{_name(after)} follows the notice",
                "Move it above the article's content in the template, or out of <article>.",
            )


def notice_words(case: Case) -> Iterator[Breach]:
    """The notice has the approved words, language, kind and version, and no others."""
    wording = case.wording
    for notice in case.notices[:1]:
        got = notice.attributes
        if got.get("lang") != wording.lang:
            yield _differs("notice-lang", "language", got.get("lang"), wording.lang)
        if got.get(MARKER) != wording.kind:
            yield _differs("notice-kind", "kind", got.get(MARKER), wording.kind)
        if got.get(VERSION) != str(wording.version):
            yield _differs("notice-version", "version", got.get(VERSION), str(wording.version))
        words = squeeze(notice.text(separator=" "))
        if words != squeeze(wording.text):
            yield Breach(
                "notice-words",
                f"the notice reads {words!r}, not the approved wording",
                "Take out what rewrites the notice; wordings change only in the wordings file.",
            )


RULES: tuple[Rule, ...] = (notice_missing, notice_once, notice_inside, notice_last, notice_words)


def judge(case: Case) -> list[Breach]:
    """Return every breach of every rule, in the order of RULES."""
    return [breach for rule in RULES for breach in rule(case)]


def _differs(rule: str, what: str, got: str | None, owed: str) -> Breach:
    return Breach(
        rule,
        f"the notice's {what} is {got or 'not given'}, not {owed}",
        "Build the site again from its sources with the current wordings file.",
    )


def _name(node: LexborNode) -> str:
    if node.tag == "-text":
        return f"the text {squeeze(node.text(deep=False) or '')[:40]!r}"
    return f"<{node.tag}>"
