"""A file that prints an article is told from one that prints its summary, or what many share."""

import html
import json
import re
from base64 import b64encode
from collections.abc import Callable
from datetime import date
from pathlib import Path
from urllib.parse import quote

import pytest

from site_checks.fulltext import find_full_texts
from site_checks.site import Request, read_site

from .tiny import ARTICLES, WORDINGS, notice, write_tiny_site

FIRST = "the-process/first.md"
SHARED = "\n\n".join(
    f"If you are in doubt about point {n}, weigh with your doctor what speaks for it."
    for n in "abc"
)
WORDS = "nurse room hour chair pulse watch friend letter phone water light music door".split()


def write_text(name: str) -> list[str]:
    """Return twenty sentences that stand in no other article."""
    pairs = [(a, b) for a in WORDS for b in WORDS if a < b][:20]
    text = "In {} text the {} is close to the {}, as was agreed on before."
    return [text.format(name, *pair) for pair in pairs]


TEXTS = {
    slug: write_text(word) for slug, word in zip(ARTICLES, ("one", "two", "three"), strict=True)
}
TEXT = TEXTS["the-process/first"]


def write_site(folder: Path) -> Path:
    """Write the tiny site, each article with a copy that all words stand in."""
    write_tiny_site(folder)
    output = folder / "output"
    manifest = json.loads((output / "provider-notice.json").read_text())
    for record in [r for r in manifest["written"] if r["surface"] == "article"]:
        slug = record["path"].removesuffix(".html")
        title, summary = ARTICLES[slug]
        body = "\n\n".join((*TEXTS[slug], SHARED))
        (output / f"{slug}.txt").write_text(
            f"# {title}\n\n{summary} {TEXTS[slug][0]} {TEXTS[slug][1]}\n\n"
            f"Last updated: 2026-11-01\nThis article: {slug}.html\n\n{body}\n\n## Ask\n\nAsk: x\n"
        )
        manifest["written"].append(record | {"path": f"{slug}.txt", "surface": "copy"})
    (output / "provider-notice.json").write_text(json.dumps(manifest))
    return output


def find(output: Path) -> set[tuple[str, str]]:
    content = output.parent / "content"
    site = read_site(Request(output, date(2026, 11, 27), content=content, wordings=WORDINGS))
    return set(find_full_texts(site))


Change = Callable[[str], str]


def split(between: str) -> Change:
    """Put something into every word."""
    return lambda text: re.sub(r"(\w)(\w)", rf"\1{between}\2", text)


CYRILLIC = str.maketrans("aceopxy", "\u0430\u0441\u0435\u043e\u0440\u0445\u0443")
ACCENTS = str.maketrans("aeiou", "\u00e4\u00e9\u00ee\u00f2\u016f")


def cut(text: str) -> list[str]:
    """Return *text* in parts of five words."""
    words = text.split()
    return [" ".join(words[at : at + 5]) for at in range(0, len(words), 5)]


def show_values(text: str, name: str, beside: str = "") -> str:
    return "".join(f'<p {name}="{part}" {beside}></p>' for part in cut(text))


HIDDEN: dict[str, Change] = {
    "as it is": str,
    "its first two fifths": lambda text: text[: len(text) * 2 // 5],
    "comments in words": split("<!-- - -->"),
    "comments that end at once": lambda text: f"<!-->{text}<!-- -->",
    "no character in words": split("\0"),
    "the start of words in bold": lambda text: re.sub(r"(\w)(\w+)", r"<b>\1</b>\2", text),
    "letters as numbers": lambda text: "".join(f"&#{ord(c)};" for c in text),
    "what is not seen in words": split("&shy;<wbr>\u200b"),
    "signs of comparison around it": lambda text: f"1 < 2 {text} 3 > 2",
    "a field that shows comments": lambda text: f"<textarea><!-- {text} --></textarea>",
    "a value with markup": lambda text: f'<p title="<b>{text}</b>">x</p>',
    "a template that is shown": lambda text: (
        f'<div><template shadowrootmode="open"><p>{text}</p></template></div>'
    ),
    "capitals": str.upper,
    "what looks like the address of a link": lambda text: f'<input value="]({text})">',
    "what XML takes for text": lambda text: f"<svg><x><![CDATA[{text}]]></x></svg>",
    "letters of another script": lambda text: text.translate(CYRILLIC),
    "letters with strokes": lambda text: re.sub(r"(\w)", "\\1\u0336", text),
    "letters with accents": lambda text: text.translate(ACCENTS),
    "words in reverse": lambda text: f'<bdo dir="rtl">{text[::-1]}</bdo>',
    "short values": lambda text: show_values(text, "data-a"),
    "short values among others": lambda text: show_values(text, "title", 'data-b="other words"'),
    "pages in frames": lambda text: "".join(
        f'<iframe srcdoc="{part}"></iframe>' for part in cut(text)
    ),
    "a page in its own address": lambda text: f'<embed src="data:text/html,{quote(text)}">',
    "a packed page in its own address": lambda text: (
        f'<embed src="data:text/html;base64,{b64encode(text.encode()).decode()}">'
    ),
    "letters of mathematics": lambda text: text.lower().translate(
        {ord("a") + n: chr(0x1D41A + n) for n in range(26)}
    ),
}
SPARED: dict[str, Change] = {
    "its summary": lambda _: " ".join(TEXT[:2]),
    "its summary and one sentence": lambda _: f"{' '.join(TEXT[:2])} {TEXT[9]}",
    "what articles share": lambda _: SHARED,
    "the same words in another order": lambda text: " ".join(reversed(text.split())),
    "a tenth of it": lambda text: text[: len(text) // 10],
    "a comment": lambda text: f"<!-- {text} -->",
}


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_site(tmp_path_factory.mktemp("fulltext"))


@pytest.mark.parametrize("name", HIDDEN)
def test_a_listing_that_prints_an_article_is_found(name: str, output: Path) -> None:
    (output / "list.html").write_text(f"<h1>List</h1>{HIDDEN[name](' '.join(TEXT))}")
    assert find(output) == {("list.html", FIRST)}


@pytest.mark.parametrize("name", SPARED)
def test_a_listing_that_prints_no_article_passes(name: str, output: Path) -> None:
    (output / "list.html").write_text(f"<h1>List</h1>{SPARED[name](' '.join(TEXT))}")
    assert find(output) == set()


def test_only_the_article_that_is_printed_is_blamed(output: Path) -> None:
    (output / "list.html").write_text(f"<h1>List</h1>{SHARED} {' '.join(TEXT)}")
    assert find(output) == {("list.html", FIRST)}


def test_an_article_that_stands_twice_in_the_site_is_found(tmp_path: Path) -> None:
    output = write_site(tmp_path)
    copy = (output / "the-process/first.txt").read_text()
    (output / "the-process/second.txt").write_text(copy)
    (output / "list.html").write_text(" ".join(TEXT))
    assert len(find(output)) == 1


def test_a_footnote_after_the_sources_changes_nothing(tmp_path: Path) -> None:
    output = write_site(tmp_path)
    copy = output / "the-process/first.txt"
    title = "A long title of a trial in many people who were given one of two medicines"
    copy.write_text(
        copy.read_text().replace(
            "\n\n## Ask", f"\n\n## Sources\n\n1. {title}.\n\nA note.\n\n## Ask"
        )
    )
    (output / "list.html").write_text(f"<p>{title}</p>" * 9)
    assert find(output) == set()


# A pattern for such a list once took minutes.
MANY = "\n- One\n" * 60


def test_an_article_with_an_early_heading_called_sources_is_found(tmp_path: Path) -> None:
    output = write_site(tmp_path)
    copy = output / "the-process/first.txt"
    text = copy.read_text().replace(TEXT[0], f"{TEXT[0]}\n\n## Sources\n{MANY}\n{TEXT[1]}", 2)
    copy.write_text(text.replace("\n\n## Ask", "\n\n## Sources\n\n1. A title.\n\n## Ask"))
    (output / "list.html").write_text(" ".join(TEXT[4:]))
    assert find(output) == {("list.html", FIRST)}


FULL = html.escape(f"<p>{' '.join(TEXT)}</p>")
NOTICE = html.escape(notice("the-process", ""))
ATOM, RSS = "feeds/all.atom.xml", "feeds/all.rss.xml"
# The feed, what of it is replaced, and by what.
IN_FEEDS: dict[str, tuple[str, str, str]] = {
    "a summary beside the text": (ATOM, "</summary>", f"{FULL}</summary>"),
    "a second text": (ATOM, "</entry>", f'<content type="html">{FULL}</content></entry>'),
    "a second text in the feed itself": (
        ATOM,
        "</entry>",
        f'<content type="xhtml">{html.unescape(FULL)}</content></entry>',
    ),
    "a description for other programs": (
        ATOM,
        "</entry>",
        f'<m:description xmlns:m="http://search.yahoo.com/mrss/">{FULL}</m:description></entry>',
    ),
    "a value": (ATOM, "</entry>", f'<category label="{FULL}"/></entry>'),
    "the feed's own subtitle": (ATOM, "</title>", f"</title><subtitle>{FULL}</subtitle>"),
    "the end of the feed": (ATOM, "</feed>", f"<rights>{FULL}</rights></feed>"),
    "the feed's own documents": (RSS, "</title>", f"</title><docs>{FULL}</docs>"),
    "between the entries": (RSS, "</item>", f"</item>{FULL}"),
    "an entry that leads to a page without a notice": (
        RSS,
        "<link>the-process/first.html</link><description>",
        f"<link>index.html?p=1</link><description>{FULL}",
    ),
    "the text after the notice": (
        ATOM,
        "</content>",
        f"{html.escape('</article><p>')}{FULL}</content>",
    ),
}
SPARED_IN_FEEDS: dict[str, tuple[str, str, str]] = {
    "a summary": (ATOM, "</summary>", f"{' '.join(TEXT[:3])}</summary>"),
    "a second text with its notice": (
        ATOM,
        "</entry>",
        f'<content type="html">{FULL}{NOTICE}</content></entry>',
    ),
    "a page about the site": (
        RSS,
        "<link>the-process/first.html</link><description>",
        "<link>index.html</link><description>",
    ),
}


def edit_feed(output: Path, change: tuple[str, str, str]) -> set[tuple[str, str]]:
    feed, old, new = change
    text = (output / feed).read_text()
    assert old in text
    (output / feed).write_text(text.replace(old, new, 1))
    try:
        return find(output)
    finally:
        (output / feed).write_text(text)


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_site(tmp_path_factory.mktemp("feeds"))


@pytest.mark.parametrize("name", IN_FEEDS)
def test_a_feed_that_prints_an_article_without_its_notice_is_found(name: str, bare: Path) -> None:
    assert edit_feed(bare, IN_FEEDS[name]) == {(IN_FEEDS[name][0], FIRST)}


@pytest.mark.parametrize("name", SPARED_IN_FEEDS)
def test_a_feed_that_prints_less_or_with_its_notice_passes(name: str, bare: Path) -> None:
    assert edit_feed(bare, SPARED_IN_FEEDS[name]) == set()


@pytest.mark.parametrize("surface", ["page", "draft", "hidden"])
@pytest.mark.parametrize(("share", "is_found"), [(1.0, True), (0.1, False)])
def test_a_page_is_told_too_though_it_has_no_copy(
    surface: str, share: float, is_found: bool, tmp_path: Path
) -> None:
    output = write_site(tmp_path)
    text = [f"<p>{sentence}</p>" for sentence in write_text("page")]
    page = f"<article><h1>Words</h1>{''.join(text)}{notice('the-process', '')}</article>"
    (output / "words.html").write_text(page)
    (output / "list.html").write_text("".join(text[: int(share * len(text))]))
    manifest = json.loads((output / "provider-notice.json").read_text())
    record = next(r for r in manifest["written"] if r["surface"] == "article")
    changes = {"path": "words.html", "surface": surface, "source": "pages/words.md"}
    manifest["written"].append(record | changes)
    (output / "provider-notice.json").write_text(json.dumps(manifest))
    assert find(output) == ({("list.html", "pages/words.md")} if is_found else set())
