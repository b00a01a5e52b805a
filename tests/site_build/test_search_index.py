"""The search index finds articles, and its extracts never show the notice."""

import gzip
from pathlib import Path

from site_build.search_index import write_index

PAGE = (
    "<!doctype html><html lang=en><title>T</title><body><article data-pagefind-body><h1>Title</h1>"
    "<p>Words of the article.</p>"
    "<section class=provider-notice><h2>Ask before you start</h2></section>"
    "</article></body></html>"
)


def read_extracts(folder: Path) -> str:
    parts = sorted((folder / "pagefind" / "fragment").iterdir())
    return " ".join(gzip.decompress(part.read_bytes()).decode("utf-8") for part in parts)


def test_an_extract_holds_the_article_and_not_its_notice(tmp_path: Path) -> None:
    (tmp_path / "search.html").write_text("<!doctype html><html lang=en><title>S</title></html>")
    (tmp_path / "article.html").write_text(PAGE)
    write_index(tmp_path)
    extracts = read_extracts(tmp_path)
    assert "Words of the article." in extracts
    assert "Ask before you start" not in extracts
