"""How much a reader on a slow line has to fetch."""

import gzip
import re
from pathlib import Path

KB = 1024


def weigh(text: bytes) -> int:
    """Return how many bytes *text* takes on the wire."""
    return len(gzip.compress(text, 9, mtime=0))


def find_articles(site: Path) -> list[Path]:
    """Return every article page of the built *site*."""
    return [p for p in site.glob("*/*.html") if "<article" in p.read_text(encoding="utf-8")]


def test_styles_take_eight_kilobytes_or_less(built_site: Path) -> None:
    """An article asks for one stylesheet, a page that lists articles for two."""
    sheets = {p.name: weigh(p.read_bytes()) for p in (built_site / "theme").rglob("*.css")}
    assert sorted(sheets) == ["feed.css", "listings.css", "site.css"]
    assert sheets["site.css"] + sheets["listings.css"] <= 8 * KB


def test_the_heaviest_article_takes_twenty_kilobytes_or_less(built_site: Path) -> None:
    """An article and its stylesheet, without its pictures and the typeface."""
    styles = weigh((built_site / "theme" / "site.css").read_bytes())
    weights = {}
    for path in find_articles(built_site):
        page = re.sub(rb"<svg.*?</svg>", b"", path.read_bytes(), flags=re.DOTALL)
        weights[path.name] = weigh(page) + styles
    heaviest = max(weights, key=lambda name: weights[name])
    assert weights[heaviest] <= 20 * KB, (heaviest, weights[heaviest])


def test_the_typeface_is_one_file_of_thirty_five_kilobytes_or_less(built_site: Path) -> None:
    """One variable face, with its licence beside it."""
    faces = list((built_site / "theme").glob("*.woff2"))
    assert len(faces) == 1
    assert faces[0].stat().st_size <= 35 * KB
    assert "SIL OPEN FONT LICENSE" in (built_site / "theme" / "OFL.txt").read_text()
