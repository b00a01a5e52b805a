"""Each way to lose a notice, seeded alone into a copy of a built site, is found there."""

import gzip
import hashlib
import io
import json
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from PIL import Image

from provider_notice.notice import render_text
from provider_notice.styles import Sheet
from site_checks import rules
from site_checks.__main__ import main
from site_checks.folder import Folder
from site_checks.stylesheet import find_links
from site_checks.survey import read_sheets
from tests.project import copy_project, run_make
from tests.provider_notice.cases import WORDING, NoticeCase, read_cases

ROOT = Path(__file__).parent.parent.parent
PAGE = "side-effects/at-a-glance.html"
OTHER = "finding-care/choosing-a-provider.html"
START = '<section class="provider-notice"'
ASKED = [f"--only={rule}" for rule in ("notice", "file-unknown", "article-vanished")]
ARTICLE = re.compile(r"<article.*</article>", re.DOTALL)


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The smallest site in the site's own theme, built and checked by make html."""
    project = copy_project(tmp_path_factory.mktemp("mutations") / "site")
    result = run_make(project, "html")
    assert result.returncode == 0, result.stdout + result.stderr
    # Copied for every test: without the search index, which holds no notice, it is lighter.
    shutil.rmtree(project / "output" / "pagefind")
    return project


@contextmanager
def undone(site: Path) -> Iterator[None]:
    """Undo whatever is done to the files of a site."""
    kept = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    yield
    for path in list(site.rglob("*")):
        if path.is_file() and path not in kept:
            path.unlink()
    for path, content in kept.items():
        if not path.is_file() or path.read_bytes() != content:
            path.write_bytes(content)


@pytest.fixture
def site(clean: Path) -> Iterator[Path]:
    """The built site; whatever a test does to it is undone."""
    with undone(clean / "output"), undone(clean / "content/data"):
        yield clean / "output"


@pytest.fixture(scope="module", autouse=True)
def styles_read_once() -> Iterator[None]:
    """The same stylesheets, which take longer to read than all else, are read once."""
    found: dict[tuple[tuple[str, bytes], ...], tuple[Sheet, ...]] = {}

    def read_once(folder: Folder) -> tuple[Sheet, ...]:
        styles = tuple((p, folder.read(p)) for p in folder.files if p.endswith(".css"))
        if styles not in found:
            found[styles] = read_sheets(folder)
        return found[styles]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("site_checks.site.read_sheets", read_once)
        patch.setattr("site_checks.readers.find_links", cache(find_links))
        yield


def judge(site: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[dict[str, object]]]:
    content = str(site.parent / "content")
    code = main([str(site), "--content", content, "--format", "json", *ASKED])
    out = capsys.readouterr().out
    return code, json.loads(out)["findings"] if out else []


def test_the_clean_site_is_clean(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert judge(site, capsys) == (0, [])


@pytest.fixture(scope="module")
def seeded(clean: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """The rules that each case breaks, by its page: one site holds them all, each on its own."""
    output = tmp_path_factory.mktemp("seeded") / "output"
    shutil.copytree(clean / "output", output)
    page = (output / PAGE).read_text(encoding="utf-8")
    assert len(ARTICLE.findall(page)) == 1
    manifest = json.loads((output / "provider-notice.json").read_text())
    record = next(one for one in manifest["written"] if one["path"] == PAGE)
    for case in read_cases():
        html = ARTICLE.sub(lambda _, case=case: case.html, page)  # type: ignore[misc]
        (output / place(case)).write_text(html, encoding="utf-8")
        manifest["written"].append(record | {"path": place(case)})
    (output / "provider-notice.json").write_text(json.dumps(manifest))
    found: dict[str, set[str]] = {}
    said = io.StringIO()
    with redirect_stdout(said):
        main([str(output), "--content", str(clean / "content"), "--format", "json", *ASKED])
    for finding in json.loads(said.getvalue())["findings"]:
        for built in finding["built"]:
            found.setdefault(built, set()).add(finding["rule"])
    return found


def place(case: NoticeCase) -> str:
    """Return where a case is written, in the folder from which its links lead."""
    return f"side-effects/case-{case.name}.html"


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: case.name)
def test_a_case_seeded_into_the_site_is_judged_as_alone(
    case: NoticeCase, seeded: dict[str, set[str]]
) -> None:
    # An element left open takes in what follows the article too: more can be wrong, never less.
    found = seeded.get(place(case), set())
    assert found >= case.expected
    assert bool(found) == bool(case.expected)


def test_what_is_wrong_in_one_page_is_told_of_no_other(seeded: dict[str, set[str]]) -> None:
    assert set(seeded) <= {place(case) for case in read_cases()}


# Most styles are judged without a site around them, in test_styles.py.
STYLES = (
    "@media print { .provider-notice { visibility: hidden } }",
    ".provider-notice p { color: #fcfaf5 }",
)
HARMLESS_STYLES = (
    "nav section { display: none }",
    "@media (prefers-color-scheme: dark) { nav { color: #0f1a21 } }",
)


@pytest.mark.parametrize("style", STYLES)
def test_a_style_of_the_site_that_hides_the_notice_is_found(
    style: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (site / "theme" / "site.css").open("a") as sheet:
        sheet.write(f"\n{style}\n")
    code, findings = judge(site, capsys)
    assert code == 1
    assert {finding["rule"] for finding in findings} == {"notice-visible"}
    assert all("theme/site.css hides it with '" in str(finding["wrong"]) for finding in findings)


@pytest.mark.parametrize("style", HARMLESS_STYLES)
def test_a_style_that_spares_the_notice_passes(
    style: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (site / "theme" / "site.css").open("a") as sheet:
        sheet.write(f"\n{style}\n")
    assert judge(site, capsys) == (0, [])


Change = Callable[[Path], None]


def edit(path: str, old: str, new: str) -> Change:
    def change(site: Path) -> None:
        target = site / path
        text = target.read_text(encoding="utf-8")
        assert old in text, (path, old)
        target.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def write(path: str, text: str) -> Change:
    """Write the file *path* of the site anew."""

    def change(site: Path) -> None:
        (site / path).write_text(text, encoding="utf-8")

    return change


def add_stranger(site: Path) -> None:
    (site / "side-effects" / "advert.html").write_text("<article><p>Buy now.</p></article>")


def delete_page(site: Path) -> None:
    (site / PAGE).unlink()


def drop_suffix(site: Path) -> None:
    (site / PAGE).rename(site / PAGE.removesuffix(".html"))
    for path in (site / "provider-notice.json", site / "feeds/all.atom.xml"):
        path.write_text(path.read_text().replace("at-a-glance.html", "at-a-glance"))


def write_as_xml(site: Path) -> None:
    (site / PAGE).rename(site / PAGE.replace(".html", ".xhtml"))
    for path in (site / "provider-notice.json", site / "feeds/all.atom.xml"):
        path.write_text(path.read_text().replace("at-a-glance.html", "at-a-glance.xhtml"))


def print_everything(site: Path) -> None:
    text = re.sub("<[^>]*>", " ", (site / PAGE.replace(".html", ".txt")).read_text() * 1)
    words = "<p>" + " ".join(f"word{n} means nothing to us" for n in range(5)) + text + "</p>"
    edit("side-effects.html", "</main>", f"{words}</main>")(site)


def print_after(site: Path) -> None:
    """Print the article after its own notice, in the page's own <section>."""
    text = (site / PAGE.replace(".html", ".txt")).read_text().partition("## Tell")[0]
    edit(PAGE, "</article>", f"</article><section><p>{text}</p></section>")(site)


def print_as(path: str, between: str = " ") -> Change:
    """Print the article in a file of another kind."""

    def change(site: Path) -> None:
        text = (site / PAGE.replace(".html", ".txt")).read_text()
        (site / path).parent.mkdir(exist_ok=True)
        (site / path).write_text(text.replace("ea", f"e{between}a").replace("re", f"r{between}e"))

    return change


def print_coded(path: str, encoding: str, form: str) -> Change:
    """Print the article, between the parts of a form, in another encoding."""

    def change(site: Path) -> None:
        text = form.format((site / PAGE.replace(".html", ".txt")).read_text())
        (site / path).parent.mkdir(exist_ok=True)
        (site / path).write_bytes(text.encode(encoding))

    return change


def print_in_bold(site: Path) -> None:
    """Print the article in letters that Unicode keeps for formulas."""
    bold = {ord("a") + n: chr(0x1D41A + n) for n in range(26)}
    text = (site / PAGE.replace(".html", ".txt")).read_text().lower().translate(bold)
    (site / "theme/a.svg").write_text(f"<svg><text>{text}</text></svg>", encoding="utf-8")


def link_styles(address: str, path: str, content: bytes) -> Change:
    """Link from the page what a browser takes for a stylesheet."""

    def change(site: Path) -> None:
        (site / path).write_bytes(content)
        edit(PAGE, "</head>", f'<link rel="stylesheet" href="{address}"></head>')(site)

    return change


HIDING = ".provider-notice { display: none }"


def add_leaflet(site: Path) -> None:
    (site / "side-effects" / "leaflet.pdf").write_bytes(b"%PDF-1.7")


def call_exempt(site: Path) -> None:
    path = site / "provider-notice.json"
    manifest = json.loads(path.read_text())
    for record in manifest["written"]:
        if record["path"] == PAGE:
            record["surface"] = "exempt"
            del record["notice"]
    path.write_text(json.dumps(manifest))


def swap_languages(site: Path) -> None:
    edit(PAGE, 'lang="en" data-provider-notice', 'lang="de" data-provider-notice')(site)


def approve(path: str, reason: str = "It opens the menu.") -> Change:
    """Approve the file *path* of the site as it is."""

    def change(site: Path) -> None:
        digest = hashlib.sha256((site / path).read_bytes()).hexdigest()[:16]
        with (site.parent / "content/data/notice-files.toml").open("a") as approved:
            approved.write(
                f'[[files]]\npath = "{path}"\nfingerprint = "{digest}"\nreason = "{reason}"\n'
                'by = "editor"\ndate = 2026-11-23\n'
            )

    return change


def in_turn(*changes: Change) -> Change:
    def change(site: Path) -> None:
        for part in changes:
            part(site)

    return change


def load_script(site: Path) -> None:
    (site / "theme/menu.js").write_text('document.querySelector("section").remove()')
    edit(PAGE, "</head>", '<script src="../theme/menu.js" defer></script></head>')(site)


def load_script_elsewhere(site: Path) -> None:
    (site / "theme/menu.js").write_text("menu()")
    edit("side-effects.html", "</head>", '<script src="theme/menu.js"></script></head>')(site)


def load_font(address: str, sheet: str = "theme/site.css") -> Change:
    """Take the letters of the page from a file beside its stylesheet, or from *address*."""

    def change(site: Path) -> None:
        (site / "theme/blank.woff2").write_bytes(b"wOF2 with blank letters")
        with (site / sheet).open("a") as styles:
            styles.write(f"\n@font-face {{ font-family: F; src: {address} }}\n")

    return change


def index(**shown: str) -> Change:
    """Write what the search page shows of one page, as Pagefind packs it."""
    fragment = {"url": "/side-effects/at-a-glance.html", "meta": shown}

    def add(site: Path) -> None:
        (site / "pagefind/fragment").mkdir(parents=True, exist_ok=True)
        packed = gzip.compress(b"pagefind_dcd" + json.dumps(fragment).encode())
        (site / "pagefind/fragment/en_0123abc.pf_fragment").write_bytes(packed)

    return add


def append(path: str, text: str) -> Change:
    """Append *text* to a file of the site."""

    def change(site: Path) -> None:
        with (site / path).open("a") as file:
            file.write(f"\n{text}\n")

    return change


def show_picture(
    ending: str, wide: int, tall: int, attributes: str = "", turned: int = 1
) -> Change:
    """Show a picture of this size in the article."""

    def change(site: Path) -> None:
        exif = Image.Exif()
        exif[274] = turned
        more = {"exif": exif} if turned > 1 else {}
        Image.new("1" if ending != ".webp" else "RGB", (wide, tall)).save(
            site / f"theme/picture{ending}", **more
        )
        image = f'<img src="../theme/picture{ending}" alt="A road."{attributes}>'
        edit(PAGE, START, f"<p>{image}</p>{START}")(site)

    return change


def show_drawing(shape: str) -> Change:
    """Show a drawing of this shape in the article, from a file."""
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{shape}"><path d="M0 0h9v9"/></svg>'
    image = '<p><img src="../theme/road.svg" alt="A road."></p>'
    return in_turn(write("theme/road.svg", svg), edit(PAGE, START, f"{image}{START}"))


SVG = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'


def style_feed(rule: str) -> Change:
    """Append one rule to the stylesheet of the feeds."""

    def change(site: Path) -> None:
        with (site / "theme/feed.css").open("a") as sheet:
            sheet.write(f"\n{rule}\n")

    return change


def transform_feed(site: Path) -> None:
    (site / "theme/feed.xsl").write_text("<x/>")
    edit(
        "feeds/all.atom.xml",
        'type="text/css" href="../theme/feed.css"',
        "href = '../theme/feed.xsl'",
    )(site)


LEAFLET = (
    "Take as much of it as you like on any day, and tell nobody. Most people drink a glass of "
    "water first, lie down in a dark room and wait for an hour. If nothing comes of it, take the "
    "same amount again. A friend may sit beside you, but need not."
)
# The same letters in ever other words.
TURNED = " ".join(LEAFLET.replace("t", f"t{letter} ") for letter in "bcdfghjk")
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:s="http://www.w3.org/2000/svg">'
    '<foreignObject><div xmlns="http://www.w3.org/1999/xhtml">{}</div></foreignObject></svg>'
)
FILES: dict[str, tuple[Change, str]] = {
    "an entry of the Atom feed without it": (
        edit("feeds/all.atom.xml", "data-provider-notice=", "data-notice="),
        "notice-missing",
    ),
    "empty lines before it in the plain-text copy": (
        edit("side-effects/at-a-glance.txt", "> Tell", "\n" * 40 + "> Tell"),
        "notice-copy",
    ),
    "a long line of blanks before it in the plain-text copy": (
        edit("side-effects/at-a-glance.txt", "> Tell", " " * 4000 + "> Tell"),
        "notice-copy",
    ),
    "text after it in the Atom feed": (
        edit("feeds/all.atom.xml", "&lt;/section&gt;", "&lt;/section&gt; Share this"),
        "notice-last",
    ),
    "a summary in the RSS feed without it": (
        edit("feeds/all.rss.xml", "data-provider-notice=", "data-notice="),
        "notice-missing",
    ),
    "other words in the RSS feed": (
        edit("feeds/all.rss.xml", "qualified provider", "friendly seller"),
        "notice-words",
    ),
    "a link elsewhere in a section's feed": (
        edit(
            "feeds/side-effects.atom.xml",
            'choosing-a-provider.html"&gt;How',
            'choosing-a-clinic.html"&gt;How',
        ),
        "notice-link",
    ),
    "a link to another page": (
        edit(PAGE, '/choosing-a-provider.html">How', '/who-may-benefit.html">How'),
        "notice-link",
    ),
    "a link to another site": (
        edit(
            PAGE,
            'href="../finding-care/choosing-a-provider.html">How',
            'href="https://example.org/">How',
        ),
        "notice-link",
    ),
    "a copy that ends with an advert": (
        lambda site: (site / "side-effects/at-a-glance.txt").open("a").write("Buy it now.\n"),  # type: ignore[dict-item,func-returns-value]
        "notice-copy",
    ),
    "a copy that has it twice": (
        edit("side-effects/at-a-glance.txt", "> Tell", f"{render_text(WORDING, 'a')}\n> Tell"),
        "notice-copy",
    ),
    "a copy with other words": (
        edit("side-effects/at-a-glance.txt", "even a small one", "if it is big"),
        "notice-copy",
    ),
    "an extract in a listing": (
        edit(
            "side-effects.html", "</main>", "<p data-provider-notice=side-effects>Ask</p></main>"
        ),
        "notice-listing",
    ),
    "a page that the build did not write": (add_stranger, "file-unknown"),
    "a page that is gone": (delete_page, "article-vanished"),
    "a page that cannot be read as one": (drop_suffix, "notice-unjudged"),
    "a page that browsers read as XML": (write_as_xml, "notice-unjudged"),
    "a listing that prints the article": (print_everything, "notice-fulltext"),
    "a page that prints the article after its notice": (print_after, "notice-fulltext"),
    "a page that says after that text that it had a notice": (
        in_turn(print_after, edit(PAGE, "</footer>", "<!-- data-provider-notice= --></footer>")),
        "notice-fulltext",
    ),
    "a second text of an entry with other words in its notice": (
        edit(
            "feeds/all.atom.xml",
            "</entry>",
            '<content type="html">&lt;p&gt;Text.&lt;/p&gt;&lt;aside data-provider-notice="x"&gt;'
            "Buy it.&lt;/aside&gt;</content></entry>",
        ),
        "notice-words",
    ),
    "an alternative text that is the article": (
        lambda site: edit(
            "side-effects.html",
            "</main>",
            f'<img alt="{(site / PAGE.replace(".html", ".txt")).read_text()}"></main>',
        )(site),
        "notice-fulltext",
    ),
    "a drawing that prints the article": (print_as("theme/a.svg", ""), "notice-fulltext"),
    "a script that prints the article": (print_as("theme/a.js", ""), "notice-fulltext"),
    "words with what is not seen in them": (
        print_as("theme/a.svg", "\u00ad<wbr>&shy;"),
        "notice-fulltext",
    ),
    "words in the letters of mathematics": (print_in_bold, "notice-fulltext"),
    **{
        f"an article in {path} as {encoding}": (
            print_coded(path, encoding, form),
            "notice-fulltext",
        )
        for path, encoding, form in (
            ("theme/a.svg", "utf-16", "<svg><text>{}</text></svg>"),
            ("theme/a.svg", "utf-16-be", '<?xml version="1.0"?><svg><text>{}</text></svg>'),
            ("theme/a.vtt", "utf-16-le", "\ufeff{}"),
        )
    },
    **{
        f"an article in {path}": (print_as(path), "notice-fulltext")
        for path in ("pagefind/article.txt", "pagefind/article.html.en", "pagefind/a.html")
    },
    "a page beside the search index": (print_as("pagefind/a.xhtml"), "file-unknown"),
    "styles in two bytes a letter": (
        link_styles("../theme/a.css", "theme/a.css", f"\ufeff{HIDING}".encode("utf-16-le")),
        "notice-visible",
    ),
    "styles in a file of another kind": (
        link_styles("../theme/a.map", "theme/a.map", HIDING.encode()),
        "notice-style",
    ),
    "styles that import an address": (
        edit("theme/site.css", "@layer", "@\\69mport 'data:text/css,section%7B%7D';@layer"),
        "notice-style",
    ),
    "styles in an address": (
        link_styles("data:text/css,section%7Bdisplay:none%7D", "theme/a.css", b""),
        "notice-style",
    ),
    "a style of the page that imports an address": (
        edit(
            PAGE, "</main>", "<svg><style>@\\69mport 'data:text/css,a%7B%7D'</style></svg></main>"
        ),
        "notice-style",
    ),
    "a style of the page that imports what is no stylesheet": (
        edit(PAGE, "</head>", "<style>@import url(../theme/a.map)</style></head>"),
        "notice-style",
    ),
    "a leaflet on a page that a template makes": (
        edit("404.html", "</main>", f"<p>{LEAFLET}</p></main>"),
        "notice-text",
    ),
    "a home page that says more than its exemption allows": (
        edit("index.html", "</main>", f"<p>{TURNED}</p></main>"),
        "notice-text",
    ),
    "a leaflet beside the page": (add_leaflet, "file-unknown"),
    "a page that calls itself exempt": (call_exempt, "notice-exempt"),
    "a copy that leads elsewhere": (
        edit(
            "side-effects/at-a-glance.txt",
            "../finding-care/choosing-a-provider.html\n",
            "https://example.org/\n",
        ),
        "notice-link",
    ),
    "another language": (swap_languages, "notice-lang"),
    "a language without a wording": (
        edit("provider-notice.json", '"lang": "en",\n    "vers', '"lang": "fr",\n    "vers'),
        "notice-wording",
    ),
    "an entry that leads nowhere": (
        edit("feeds/all.atom.xml", "at-a-glance.html", "at-no-glance.html"),
        "notice-entry",
    ),
    "an entry that leads to a page without a notice": (
        edit("feeds/all.rss.xml", "side-effects/at-a-glance.html", "index.html?at-a-glance"),
        "notice-entry",
    ),
    "an article that calls itself a listing": (
        edit("provider-notice.json", '"surface": "article"', '"surface": "listing"'),
        "notice-owed",
    ),
    "a file of an unknown kind": (
        edit("provider-notice.json", '"surface": "article"', '"surface": "leaflet"'),
        "notice-owed",
    ),
    "a script": (load_script, "notice-script"),
    "a script changed since it was approved": (
        in_turn(load_script, approve("theme/menu.js"), edit("theme/menu.js", "section", "body")),
        "notice-script",
    ),
    "a script from nowhere": (
        edit(PAGE, "</head>", "<script src='data:text/javascript,stop()'></script></head>"),
        "notice-script",
    ),
    "a script in an entry of a feed": (
        edit("feeds/all.atom.xml", "&lt;section", "&lt;script src=x.js&gt;&lt;section"),
        "notice-script",
    ),
    "a handler in an entry of a feed": (
        edit("feeds/all.atom.xml", "&lt;section", "&lt;img src=x onerror=go()&gt;&lt;section"),
        "notice-script",
    ),
    "a script on a page without a notice": (load_script_elsewhere, "notice-script"),
    "a script that an approved one may load": (
        in_turn(
            load_script_elsewhere,
            approve("theme/menu.js"),
            write("theme/more.mjs", "more()"),
        ),
        "notice-script",
    ),
    "a search script that changed after it was approved": (
        write("theme/search.js", "other()"),
        "notice-script",
    ),
    "a script in a page without a notice": (
        edit("side-effects.html", "</main>", "<script>stop()</script></main>"),
        "notice-script",
    ),
    "a handler on a page without a notice": (
        edit("search.html", "<main", "<main onclick=stop()"),
        "notice-script",
    ),
    "a page made up in a frame": (
        edit("404.html", "</main>", "<iframe srcdoc='<script>stop()</script>'></iframe></main>"),
        "notice-script",
    ),
    "an article in a frame": (
        edit("index.html", "</main>", f"<iframe src={PAGE} height=90 sandbox></iframe></main>"),
        "notice-frame",
    ),
    "a page without a notice that holds a page in an address": (
        edit("404.html", "</main>", "<object data='data:text/html,Take it'></object></main>"),
        "notice-frame",
    ),
    "a page without a notice that opens articles in a frame": (
        edit(
            "search.html",
            "</main>",
            f"<iframe name=a src=//example.org></iframe><a target=a href={PAGE}>A</a></main>",
        ),
        "notice-frame",
    ),
    "an article in a frame of another": (
        edit(OTHER, "</main>", f"<object data=../{PAGE}></object></main>"),
        "notice-frame",
    ),
    "a copy of an article in a frame": (
        edit("404.html", "</main>", "<embed src=side-effects/at-a-glance.txt></main>"),
        "notice-frame",
    ),
    "a drawing that runs a script": (
        edit("theme/favicon.svg", "</svg>", "<script>stop()</script></svg>"),
        "notice-script",
    ),
    "a drawing that runs a script under a prefix": (
        write(
            "theme/favicon.svg",
            '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>stop()</s:script></s:svg>',
        ),
        "notice-script",
    ),
    "a drawing that is a page": (
        write("theme/favicon.svg", DRAWING.format("<p>Take it at home, as you like.</p>" * 12)),
        "notice-picture",
    ),
    "a drawing that is a page under a prefix": (
        write(
            "theme/favicon.svg",
            re.sub("(</?)(svg|for)", r"\1s:\2", DRAWING.format("<p>Take it at home.</p>" * 30)),
        ),
        "notice-picture",
    ),
    "a drawing with a handler": (
        edit("theme/favicon.svg", "<svg", "<svg onload='stop()'"),
        "notice-script",
    ),
    **{
        f"a drawing that declares {declared}": (
            write("theme/favicon.svg", f"<!DOCTYPE svg [{declared}]><svg>&a;</svg>"),
            rule,
        )
        for declared, rule in (
            ("<!ENTITY a '<script>stop()</script>'>", "notice-picture"),
            ("<!ENTITY a '&#60;script>stop()&#60;/script>'>", "notice-picture"),
            ("<!ENTITY % b SYSTEM 'data:,a'> %b;", "notice-picture"),
            ("<!ENTITY\na\nSYSTEM 'a.txt'>", "notice-picture"),
            ("<!ATTLIST svg onload CDATA 'stop()'>", "notice-picture"),
            ("<!-- > --><!ENTITY a '<text>Take it</text>'>", "notice-picture"),
        )
    },
    "a drawing whose text has names": (
        write(
            "theme/favicon.svg",
            "<!DOCTYPE svg [<!ENTITY a 'Take it at home, as you like. '>]>"
            + DRAWING.format(f"<p>{'&a;' * 12}</p>"),
        ),
        "notice-picture",
    ),
    **{
        f"a drawing that is {what}": (write("theme/favicon.svg", drawing), "notice-picture")
        for what, drawing in {
            "lines of a leaflet": SVG.format("<text>Take it at home, as you like.</text>" * 30),
            "a page by its root": '<html xmlns="http://www.w3.org/1999/xhtml"><p>A</p></html>',
            "a page in a frame": SVG.format(
                '<foreignObject><h:iframe xmlns:h="http://www.w3.org/1999/xhtml" '
                'src="../side-effects/at-a-glance.html"/></foreignObject>'
            ),
            "transformed": f'<?xml-stylesheet href="a.xsl" type="text/xsl"?>{SVG.format("")}',
            "broken": SVG.format("<text>A label &nbsp; of it</text>"),
        }.items()
    },
    "a drawing in letters that no browser knows": (
        write(
            "theme/favicon.svg",
            f'<?xml version="1.0" encoding="utf-32"?>{SVG.format("<script>stop()</script>")}',
        ),
        "notice-script",
    ),
    "a list of addresses that runs a script": (
        write(
            "sitemap.xml",
            '<urlset><script xmlns="http://www.w3.org/1999/xhtml">stop()</script></urlset>',
        ),
        "notice-script",
    ),
    **{
        f"a redirect {row}": (write("_redirects", f"/old /index.html\n{row}\n"), "notice-redirect")
        for row in (
            "/side-effects/* /theme/favicon.svg 200!",
            "/side-effects/* https://example.org/:splat 301!",
            "/side-effects/at-a-glance.html /index.html",
            "/side-effects/at-a-glance /index.html 302",
            "/side-effects/at-a-glance.txt /robots.txt 200",
            "/:section/:page /search.html 301",
            "/* /index.html 302 Language=en",
            "/* /index.html 404!",
            "/side-effects/at-a-glance /index.html 301 # was 404",
            "/side-effects/* /index.html 301! 404",
            "/Side-Effects/* /index.html 301",
        )
    },
    **{
        f"a header {line}": (write("_headers", f"/*\n  {line}\n"), "notice-header")
        for line in (
            "Refresh: 0; url=/index.html",
            "link: </a.css>; rel=stylesheet",
            "Content-Type: application/xhtml+xml",
            "Content-Type: text/html; charset=iso-2022-jp",
            "Content-Type: text/html",
            "Content-Length: 900",
            "Content-Encoding: gzip",
            "! Content-Type",
        )
    },
    "an article read aloud": (write("side-effects/aloud.mp3", "ID3"), "notice-media"),
    "a picture of an article that a link opens": (
        in_turn(
            write("theme/page.gif", "GIF89a"),
            edit("404.html", "</main>", '<a href="theme/page.gif">All about it</a></main>'),
        ),
        "notice-media",
    ),
    "a search that shows an article": (
        index(title="Side effects at a glance", summary="The words of an article. " * 9),
        "notice-search",
    ),
    "a search that shows other words": (index(title="Side effects are rare"), "notice-search"),
    "a search that shows a long picture": (index(image_alt="A word. " * 99), "notice-search"),
    "a search index that cannot be read": (
        write("pagefind/fragment/en_0123abc.pf_fragment", "\x1f"),
        "notice-search",
    ),
    "a server that is told to lead readers away": (
        write(".htaccess", "Redirect 301 /side-effects/at-a-glance.html /index.html\n"),
        "notice-server",
    ),
    "a picture that is screens tall": (show_picture(".png", 40, 9000), "notice-near"),
    "a picture that its own file turns": (show_picture(".jpg", 9000, 40, turned=6), "notice-near"),
    "a picture as wide as it says": (
        show_picture(".webp", 40, 9000, ' width="40" height="40"'),
        "notice-near",
    ),
    "a drawing that is screens tall": (show_drawing("0 0 10 90"), "notice-near"),
    "a font": (load_font("url(blank.woff2) format('woff2')"), "notice-font"),
    "a font beside one of the reader's": (
        load_font("local('Arial'), url(\"blank.woff2?#iefix\")"),
        "notice-font",
    ),
    "a font of another site": (load_font("url(//fonts.example.org/a.woff2)"), "notice-font"),
    "a font in an address": (load_font("url(data:font/woff2;base64,d09GMg==)"), "notice-font"),
    "a font that is not there": (load_font("url(none.woff2)"), "notice-font"),
    "a font in the stylesheet of the feeds": (
        load_font("url(blank.woff2)", "theme/feed.css"),
        "notice-font",
    ),
    "a font that changed after it was approved": (
        write("theme/atkinson-hyperlegible-next.woff2", "wOF2"),
        "notice-font",
    ),
    "a font in a style of the page": (
        edit(PAGE, "</head>", "<style>@font-face{src:url(../theme/a.woff2)}</style></head>"),
        "notice-font",
    ),
    "a feed that is transformed": (transform_feed, "notice-feed-style"),
    "a feed whose style is not there": (
        edit("feeds/all.atom.xml", "../theme/feed.css", "../theme/none.css"),
        "notice-feed-style",
    ),
    "a feed that runs a script": (
        edit(
            "feeds/all.atom.xml",
            "<entry>",
            '<script xmlns="http://www.w3.org/1999/xhtml">stop()</script><entry>',
        ),
        "notice-feed-style",
    ),
    **{
        f"a feed with {part}": (
            edit("feeds/all.atom.xml", "<entry>", f"{part}<entry>"),
            "notice-feed-style",
        )
        for part in (
            '<script xmlns="http://www.w3.org/2000/svg">stop()</script>',
            '<s-s:script xmlns:s-s="http://www.w3.org/1999/x&#104;tml">stop()</s-s:script>',
            '<!-- <![CDATA[ --><script xmlns="http://www.w3.org/2000/svg"/><!-- ]]> -->',
            '<svg xmlns="http://www.w3.org/2000/svg" id="a" onload="stop()"/>',
            '<h:link xmlns:h="http://www.w3.org/1999/xhtml" rel="stylesheet" href="a.css"/>',
            '<h:meta xmlns:h="http://www.w3.org/1999/xhtml" http-equiv="refresh" content="0"/>',
            '<h:link xmlns:h="http://www.w3.org/1999/xhtml" rel="style&#115;heet" href="a.css"/>',
            '<h:link xmlns:h="http://www.w3.org/1999/xhtml" rel="x" title="&gt;" href="a.css"/>',
            '<h:div xmlns:h="http://www.w3.org/1999/xhtml" style="position: fixed; inset: 0"/>',
            '<x:item xmlns:x="http://backend.userland.com/rss2"><title>A</title></x:item>',
            "<author><entry><title>A</title></entry></author>",
        )
    },
    **{
        f"an entry with {part}": (
            edit("feeds/all.atom.xml", "<content", f"{part}<content"),
            "notice-feed-style",
        )
        for part in (
            '<content type="application/octet-stream">QSB0ZXh0</content>',
            '<content type="html">&lt;p&gt;A text.&lt;/p&gt;</content>',
            '<content src="all.rss.xml" type="html"/>',
            '<description xmlns="">A text.</description>',
            '<summary type="html"><b/></summary>',
        )
    },
    "a feed whose links start from another site": (
        edit("feeds/all.atom.xml", "<feed", '<feed xml:base="https://example.org/"'),
        "notice-feed-style",
    ),
    "an entry whose text is not escaped": (
        edit(
            "feeds/all.atom.xml",
            '<content type="html">',
            '<content type="html">&lt;!--<p xmlns="http://www.w3.org/1999/xhtml">More.</p>',
        ),
        "notice-feed-style",
    ),
    "a feed that makes up a script": (
        in_turn(
            edit("feeds/all.atom.xml", "<feed", '<!DOCTYPE feed [<!ENTITY s "x">]><feed'),
            edit("feeds/all.atom.xml", "<entry>", "&s;<entry>"),
        ),
        "notice-feed-style",
    ),
    "a feed in two bytes a letter that runs a script": (
        in_turn(
            edit("feeds/all.atom.xml", '"utf-8"', '"utf-16"'),
            edit(
                "feeds/all.atom.xml",
                "<entry>",
                '<script xmlns="http://www.w3.org/2000/svg"/><entry>',
            ),
            lambda site: (site / "feeds/all.atom.xml").write_text(  # type: ignore[dict-item,return-value]
                (site / "feeds/all.atom.xml").read_text(), encoding="utf-16"
            ),
        ),
        "notice-feed-style",
    ),
    "a drawing in two bytes a letter that runs a script": (
        lambda site: (site / "theme/favicon.svg").write_text(  # type: ignore[dict-item,return-value]
            "<svg><script>stop()</script></svg>", encoding="utf-16"
        ),
        "notice-script",
    ),
    **{
        f"a feed with {rule}": (style_feed(rule), "notice-feed-style")
        for rule in (
            "content { display: block }",
            "Content { display: block; max-height: 9em }",
            "@media print { entry > summary { display: block } }",
            "[type=html] { display: block }",
            "entry > :last-child { display: block }",
            "* { all: unset }",
            "@import 'listings.css';",
            '@namespace "http://www.w3.org/1999/xhtml";',
        )
    },
    **{
        f"a style of feeds that hides {what}": (
            edit("theme/feed.css", "content,", rule),
            "notice-feed-style",
        )
        for what, rule in {
            "all but a text": "",
            "a text of its own feed only": "feed content,",
            "a text on screens only": "x {} @media screen { content { display: none } } y,",
        }.items()
    },
}
NEAR_FILES: dict[str, Change] = {
    "a picture in a page": in_turn(
        write("theme/leaf.gif", "GIF89a"),
        edit("404.html", "</main>", '<img src="theme/leaf.gif" alt="A leaf"></main>'),
    ),
    "a recording that was heard": in_turn(
        write("side-effects/aloud.mp3", "ID3"),
        approve("side-effects/aloud.mp3", "It reads the article aloud, with its notice."),
    ),
    "a search that shows the title and summary": index(
        title="Side effects at a glance",
        summary="Side effects at a glance, in one sentence of the smallest site.",
        image_alt="A curve that falls.",
    ),
    "a copy with a heading of its own that reads like the notice's": edit(
        "side-effects/at-a-glance.txt", "> Tell", f"## {WORDING.heading}\n\n> Tell"
    ),
    "redirects from where no article is": write(
        "_redirects",
        "/old/* /side-effects/:splat 301\n/side-effects.html /index.html 301\n"
        "/side-effects/old.html /side-effects/at-a-glance.html\n/* /404.html 404\n"
        "/side-effects/at-a-glance /side-effects/at-a-glance.html 301\n"
        "http://example.org/* https://example.org/:splat 301!\n",
    ),
    "headers for safety and speed": write(
        "_headers",
        "# ours\n/*\n  X-Frame-Options: DENY\n  Link: </a.woff2>; rel=preload; as=font\n"
        "  Content-Security-Policy: default-src 'self'\n\n/*.css\n  Cache-Control: max-age=60\n"
        "/*.html\n  content-type: text/html; charset=UTF-8\n",
    ),
    **{
        f"a feed with {part}": edit("feeds/all.atom.xml", "<entry>", f"{part}<entry>")
        for part in (
            "<!-- <script> -->",
            "<rights><![CDATA[<script>]]></rights>",
            "<rights>&lt;script&gt;</rights>",
            '<link rel="hub" title="one = 1" href="https://example.org/"/>',
            '<dc:subject xmlns:dc="http://purl.org/dc/elements/1.1/">Ketamine</dc:subject>',
        )
    },
    "a page that a template makes, and that says where to look": edit(
        "404.html",
        "</main>",
        "<p>Write to us if the address should lead here.</p></main>",
    ),
    "a home page that says a little more": edit(
        "index.html", "</main>", f"<p>{LEAFLET}</p></main>"
    ),
    "a drawing as programs write it": write(
        "theme/favicon.svg",
        '<!DOCTYPE svg [\n<!ENTITY ns "http://www.w3.org/2000/svg">\n'
        "<!ENTITY st 'fill:#fff'>]>\n"
        '<svg xmlns="&ns;"><path style="&st;" d="M0 0"/></svg>',
    ),
    "a drawing with declarations in a comment": write(
        "theme/favicon.svg", "<svg><!-- <!ENTITY a '<script>'> --></svg>"
    ),
    "a drawing as other programs write it": write(
        "theme/favicon.svg",
        SVG.format(
            '<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>'
            '<i:grid xmlns:i="http://www.inkscape.org/namespaces/inkscape"/>'
            f"<title>{'A title of five words. ' * 50}</title><text>A label</text>"
        ),
    ),
    "a drawing with labels": write(
        "theme/favicon.svg",
        f"<svg>{'<foreignObject><p>A label of four words</p></foreignObject>' * 30}</svg>",
    ),
    "a style of the page that imports a stylesheet of the site": edit(
        PAGE, "</head>", "<style>@import url(../theme/listings.css)</style></head>"
    ),
    "a configuration that was read": in_turn(
        write("vercel.json", '{"redirects": []}'), approve("vercel.json", "It has no redirects.")
    ),
    "a script that was approved": in_turn(load_script, approve("theme/menu.js")),
    "an approved script on a page without a notice": in_turn(
        load_script_elsewhere, approve("theme/menu.js")
    ),
    "a script that an approved one may load, approved too": in_turn(
        load_script_elsewhere,
        approve("theme/menu.js"),
        write("theme/more.mjs", "more()"),
        approve("theme/more.mjs"),
    ),
    "a page of the site in a frame of one without a notice": edit(
        "side-effects.html", "</main>", "<iframe src=index.html title=Home></iframe></main>"
    ),
    "data on a page without a notice": edit(
        "side-effects.html", "</main>", "<script type=application/json>{}</script></main>"
    ),
    "a picture that is higher than wide": show_picture(".png", 600, 1600),
    "a tall picture with a height of its own": show_picture(".gif", 40, 9000, ' height="400"'),
    "a tall picture that a style bounds": in_turn(
        show_picture(".png", 40, 9000, " class=tall"),
        append("theme/site.css", ".tall { max-block-size: 80vh }"),
    ),
    "a tall picture that is shown small": show_picture(".png", 400, 9000, " width=40"),
    "a drawing that is higher than wide": show_drawing("0 0 10 20"),
    "a font that was approved": in_turn(
        load_font("url(blank.woff2)"), approve("theme/blank.woff2", "It has all letters.")
    ),
    "a font of the reader's": load_font("local('Arial')"),
    "data in a page": edit(PAGE, "</main>", "<script type=speculationrules>{}</script></main>"),
    "a feed that leaves out whole parts": style_feed("content, summary { display: none }"),
    **{
        f"a feed with {rule}": style_feed(rule)
        for rule in (
            "content { max-height: 9em; color: #fcfaf5 }",
            "entry { line-clamp: 3 } entry::after { content: ''; display: block }",
            "entry, rights { display: grid }",
        )
    },
}


@pytest.mark.parametrize("name", NEAR_FILES)
def test_a_file_that_spares_the_notice_passes(
    name: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    NEAR_FILES[name](site)
    assert judge(site, capsys) == (0, [])


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ('path = "theme/menu.js"', "files[0].fingerprint must be text that is not empty."),
        ('path = "a"\nfingerprint = "b"\nreason = "c"\nby = "d"', "files[0].date must be a day"),
        ("path", "cannot be read"),
    ],
)
def test_a_list_of_approved_files_that_cannot_be_used_is_named(
    entry: str, message: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    load_script(site)
    (site.parent / "content/data/notice-files.toml").write_text(f"[[files]]\n{entry}\n")
    main([str(site), "--content", str(site.parent / "content"), "--only=notice"])
    assert message in capsys.readouterr().err


def test_a_font_that_nobody_approved_is_told_once_with_the_entry_to_add(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    load_font("url('blank.woff2')")(site)
    load_font("url('../theme/blank.woff2')", "theme/listings.css")(site)
    _, findings = judge(site, capsys)
    digest = hashlib.sha256((site / "theme/blank.woff2").read_bytes()).hexdigest()[:16]
    assert [(f["path"], f["wrong"], f["mend"]) for f in findings] == [
        (
            "theme/listings.css",
            "the font '../theme/blank.woff2' of theme/listings.css and 1 more could show other "
            "letters than the notice's, or none",
            "Take it out; or look at all its letters, then add to content/data/notice-files.toml "
            'an entry [[files]] with reason, by, date, path = "theme/blank.woff2" and '
            f'fingerprint = "{digest}".',
        )
    ]


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_lost_its_notice_is_found(
    name: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change, rule = FILES[name]
    change(site)
    code, findings = judge(site, capsys)
    assert code == 1
    assert rule in {finding["rule"] for finding in findings}


# What site_checks asks beside the plugin's own rules, each a function of its own.
# The package calls the rule by the name of its module.
NOTICE = import_module("site_checks.rules.notice")
PARTS = [
    import_module(f"site_checks.rules.{found.name}")
    for found in iter_modules(rules.__path__)
    if found.name.startswith("_notice_")
]
OWN = sorted(
    name
    for module in (NOTICE, *PARTS)
    for name, value in vars(module).items()
    if name.startswith("notice_") and value.__module__ == module.__name__
)


@pytest.mark.parametrize("function", OWN)
def test_without_a_rule_of_the_check_its_files_go_unseen(
    function: str, site: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    rule = function.replace("_", "-")
    # The plugin finds some faults of the same name by itself.
    changes = [change for change, name in FILES.values() if name == rule]
    assert changes, f"no file is expected to break {rule}"
    monkeypatch.setattr(NOTICE, function, lambda *_: iter(()))
    unseen = []
    for change in changes:
        with undone(site):
            change(site)
            unseen.append(rule not in {finding["rule"] for finding in judge(site, capsys)[1]})
    assert any(unseen)


def test_without_the_manifest_nothing_is_called_fine(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "provider-notice.json").unlink()
    assert judge(site, capsys) == (2, [])


def test_a_manifest_that_says_nothing_is_owed_is_not_believed(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    manifest = site / "provider-notice.json"
    written = json.loads(manifest.read_text())
    for record in written["written"]:
        record.pop("notice", None)
    manifest.write_text(json.dumps(written))
    code, findings = judge(site, capsys)
    assert code == 1
    assert findings
