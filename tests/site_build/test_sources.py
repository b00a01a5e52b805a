"""Authors' files: what keeps one from being read as meant is told once, with its place."""

from pathlib import Path

import pytest

from site_build.sources import check_sources
from site_build.unread import find_unread

HEAD = "Title: A\nSummary: A.\nOrder: 1\nDate: 2026-11-23\nModified: 2026-11-23\n"
NO_HEAD = (
    "error head-missing: the file does not begin with its head. Begin its first line with "
    "'Title: ', without a space before the colon and without ---; then Summary, Date and "
    "Modified, each on a line of its own, and an empty line."
)
HEADS = {
    "": ": error head-missing: the file is empty. Write the article, or take its file away.",
    " \n\n": ": error head-missing: the file is empty. Write the article, or take its file away.",
    f"\n{HEAD}\nText.\n": f":1: {NO_HEAD}",
    f"---\n{HEAD}---\n\nText.\n": f":1: {NO_HEAD}",
    HEAD.replace("Title:", "Title :") + "\nText.\n": f":1: {NO_HEAD}",
    "Text without a head.\n": f":1: {NO_HEAD}",
}


@pytest.mark.parametrize("text", HEADS)
def test_a_file_without_a_head_is_told_once(text: str, tmp_path: Path) -> None:
    path = tmp_path / "care" / "it.md"
    path.parent.mkdir()
    path.write_text(text)
    (problem,) = check_sources(tmp_path)
    assert str(problem) == f"{path}{HEADS[text]}"


@pytest.mark.parametrize(
    "name", ["it.MD", "it.txt", "it.docx", "it.markdown", "it.rst", "it.html"]
)
def test_a_text_that_would_not_become_an_article_is_told(name: str, tmp_path: Path) -> None:
    path = tmp_path / "care" / name
    path.parent.mkdir()
    path.write_text("Words.")
    (problem,) = find_unread(tmp_path)
    assert str(problem) == (
        f"{path}: error source-format: a file that ends in {path.suffix} does not become an "
        "article. Write it as Markdown and name it it.md, or move it out of the folder of "
        "articles."
    )


@pytest.mark.parametrize(
    "name",
    ["care/it.md", "care/it.png", "care/.it.txt", "care/~$it.docx", "data/it.txt", "LICENSE"],
)
def test_a_file_that_is_no_text_or_no_article_is_left_alone(name: str, tmp_path: Path) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("Words.")
    assert find_unread(tmp_path) == []
