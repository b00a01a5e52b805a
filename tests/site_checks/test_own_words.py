"""A list that says something new is told from one that says titles, summaries and how to go on."""

import base64
import html
import json
from datetime import date
from pathlib import Path
from urllib.parse import quote

import pytest

from site_checks.__main__ import main
from site_checks.limits import FEW
from site_checks.own_words import count_own_words
from site_checks.site import Request, read_site

from .tiny import ARTICLES, WORDINGS, notice, write_tiny_site

LEAFLET = (
    "Take as much of it as you like on any day, and tell nobody. Most people drink a glass of "
    "water first, lie down in a dark room and wait for an hour. If nothing comes of it, take the "
    "same amount again. A friend may sit beside you, but need not. You can drive home at once, "
    "work in the garden or go to bed early."
)
PAIRS = [" ".join(LEAFLET.split()[i : i + 4]) for i in range(0, 64, 4)]
LOOK = str.maketrans("aceopxy", "\u0430\u0441\u0435\u043e\u0440\u0445\u0443")


def count(output: Path, main: str, sides: tuple[str, str] = ("", ""), css: str = "") -> int:
    """Return how many words of its own a list of the tiny site has."""
    page = (output / "index.html").read_text()
    start, end = page.index("<main>"), page.index("</main>")
    before, after = page[:start] + sides[0], sides[1] + page[end + 7 :]
    whole = f"{before}<main><h1>List</h1>{main}</main>{after}"
    (output / "list.html").write_text(whole)
    (output / "theme/main.css").write_text(css or "body { color: black }")
    content = output.parent / "content"
    site = read_site(Request(output, date(2026, 11, 27), content=content, wordings=WORDINGS))
    return {page.path: number for page, number in count_own_words(site)}["list.html"]


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("own")
    write_tiny_site(folder)
    output = folder / "output"
    manifest = json.loads((output / "provider-notice.json").read_text())
    manifest["written"].append({"path": "list.html", "surface": "listing"})
    (output / "provider-notice.json").write_text(json.dumps(manifest))
    return output


def frame(text: str) -> str:
    return f'<iframe srcdoc="{html.escape(f"<p>{text}</p>")}"></iframe>'


SVG = f"<svg xmlns='http://www.w3.org/2000/svg'><text>{LEAFLET}</text></svg>"
BASE64 = base64.b64encode(SVG.encode()).decode()
NEW: dict[str, str] = {
    "a paragraph": f"<p>{LEAFLET}</p>",
    "a quotation": f"<blockquote>{LEAFLET}</blockquote>",
    "links": "".join(f'<a href="index.html">{part}</a> ' for part in PAIRS),
    "links to articles": "".join(f'<a href="the-process/first.html">{p}</a> ' for p in PAIRS),
    "navigation": f"<nav>{LEAFLET}</nav>",
    "options": "".join(f"<option>{part}" for part in PAIRS),
    "buttons": "".join(f"<button>{part}</button>" for part in PAIRS),
    "fields": "".join(f'<input placeholder="{part}">' for part in PAIRS),
    "values": "".join(f'<input type=button value="{part}">' for part in PAIRS),
    "labels of options": "".join(f'<option label="{part}"></option>' for part in PAIRS),
    "frames": "".join(map(frame, PAIRS)),
    "a template that is shown": f"<div><template shadowrootmode=open>{LEAFLET}</template></div>",
    "letters that are parted": f"<p>{' '.join(LEAFLET.replace(' ', ''))}</p>",
    "words without spaces": f"<p>{LEAFLET.replace(' ', '')}</p>",
    "elements in words": "<p>{}</p>".format(LEAFLET.replace("e", "<b>e</b>")),
    "letters of other scripts": f"<p>{LEAFLET.translate(LOOK)}</p>",
    "words in reverse": f'<p><bdo dir="rtl">{LEAFLET[::-1]}</bdo></p>',
    "a drawing in its address": f'<img alt="" src="data:image/svg+xml,{quote(SVG)}">',
    "a drawing in its address, packed": f'<img alt="" src="data:image/svg+xml;base64,{BASE64}">',
}
KNOWN: dict[str, str] = {
    "titles and summaries": "".join(
        f'<h2><a href="{slug}.html">{title}</a></h2><p>{summary}</p><time>{day} May 2026</time>'
        for day in range(9)
        for slug, (title, summary) in ARTICLES.items()
    ),
    "a title with other markup": "<p>The <em>first</em> step</p>",
    "dates and authors": "".join(
        f"<p>Published on {day} {month} 2026 by The editors in Care</p>"
        for day in range(28)
        for month in ("May", "June", "July")
    ),
    "the same words at each article": "<p><a href='the-process/first.html'>Read more</a></p>" * 40,
    "an article that ends with its notice": (
        f"<article><h2>New</h2><p>{LEAFLET}</p>{notice('the-process', '')}</article>"
    ),
    "values that are not seen": "".join(
        f'<p data-a="{part}" title="{part}"></p><input type=hidden value="{part}">'
        for part in PAIRS
    ),
    "data": f"<script type=application/json>{json.dumps(LEAFLET)}</script>",
    "a picture in its address": f'<img alt="" src="data:image/png;base64,{BASE64}">',
}


@pytest.mark.parametrize("name", NEW)
def test_new_text_is_counted_wherever_a_list_says_it(name: str, output: Path) -> None:
    assert count(output, NEW[name]) > FEW


@pytest.mark.parametrize("name", KNOWN)
def test_what_a_list_says_of_its_articles_is_not(name: str, output: Path) -> None:
    assert count(output, KNOWN[name]) <= FEW // 2


@pytest.mark.parametrize(
    ("css", "is_seen"),
    [
        ("p::before { content: attr(data-a) }", True),
        ("p::before { content: ATTR( data-a type(<string>), '') }", True),
        ("p::before { content: at\\74 r(/* */data-\\61 ) }", True),
        ("p::before { content: attr(data-b) }", False),
    ],
)
def test_values_that_a_style_shows_are_words_of_a_page(
    css: str, is_seen: bool, output: Path
) -> None:
    words = "".join(f'<p data-a="{part}"></p>' for part in PAIRS)
    assert (count(output, words, css=css) > FEW) == is_seen


@pytest.mark.parametrize("place", ["before", "after"])
def test_what_stands_outside_the_main_part_counts_unless_all_pages_have_it(
    place: str, output: Path
) -> None:
    leaflet = f"<aside>{LEAFLET}</aside>"
    sides = (leaflet, "") if place == "before" else ("", leaflet)
    assert count(output, "<p>List</p>", sides) > FEW
    shared = [output / f"{slug}.html" for slug in ARTICLES]
    kept = {path: path.read_text() for path in shared}
    for path in shared[:2]:
        path.write_text(kept[path].replace("</main>", f"</main>{leaflet}"))
    assert count(output, "<p>List</p>", sides) <= FEW
    for path, text in kept.items():
        path.write_text(text)


def test_the_summary_that_only_a_copy_has_is_known(output: Path) -> None:
    assert count(output, f"<p>{LEAFLET}</p>") > FEW
    manifest = (output / "provider-notice.json").read_text()
    copied = json.loads(manifest)
    record = next(r for r in copied["written"] if r["path"] == "the-process/first.html")
    copied["written"].append(record | {"path": "the-process/first.txt", "surface": "copy"})
    (output / "provider-notice.json").write_text(json.dumps(copied))
    (output / "the-process/first.txt").write_text(
        f"# The first step\n\n{LEAFLET}\n\nLast updated: 2026-11-01\nThis article: x\n\nText."
    )
    assert count(output, f"<p>{LEAFLET}</p>") <= FEW
    (output / "the-process/first.txt").unlink()
    (output / "provider-notice.json").write_text(manifest)


@pytest.mark.parametrize(
    ("limit", "is_found"), [("", False), ("words = 60", False), ("words = 9", True)]
)
def test_an_exemption_may_say_how_many_words_it_is_for(
    limit: str, is_found: bool, output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    count(output, f"<p>{LEAFLET}</p>")
    path = output.parent / "content/data/notice-exemptions.toml"
    path.parent.mkdir(exist_ok=True)
    entry = 'reason = "It is old."\nowner = "editor"\nuntil = 2099-01-01'
    path.write_text(f'[[exemptions]]\npage = "list.html"\n{entry}\n{limit}\n')
    options = ["--content", str(path.parent.parent), "--wordings", str(WORDINGS)]
    main([str(output), *options, "--only", "notice"])
    path.unlink()
    out = capsys.readouterr().out
    assert ("notice-text" in out) == is_found
    assert ("its exemption allows 9" in out) == is_found
