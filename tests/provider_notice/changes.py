"""Ways to change a built site, each a function of its folder."""

import gzip
import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path

from PIL import Image

PAGE = "side-effects/at-a-glance.html"


OTHER = "finding-care/choosing-a-provider.html"


START = '<section class="provider-notice"'


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


def index(filters: dict[str, list[str]] | None = None, **shown: str) -> Change:
    """Write what the search page shows of one page, as Pagefind packs it."""
    address = "/side-effects/at-a-glance.html"
    fragment = {"url": address, "meta": shown, "filters": filters or {}}

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


def approve_styles(site: Path) -> None:
    """Approve every stylesheet of the site as it is."""
    for path in ("theme/site.css", "theme/listings.css", "theme/feed.css"):
        approve(path, "The notices were photographed with it.")(site)


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
