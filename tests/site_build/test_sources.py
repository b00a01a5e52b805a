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


def write_article(folder: Path, head: str = "", body: str = "Text.") -> Path:
    path = folder / "care" / "it.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{HEAD}{head}\n{body}\n", encoding="utf-8")
    return path


LINES = {
    "Slug: ../x53\n": "6: error head-slug: Slug '../x53' cannot be the name of a page. Write "
    "letters, digits and - only, at most 100: dose-and-effects.",
    f"Slug: {'a' * 300}\n": "6: error head-slug: Slug has 300 letters, too many for the name of a "
    "page. Write letters, digits and - only, at most 100: dose-and-effects.",
    "Template: index\n": "6: error head-template: Template 'index' prints a list or a frame, and "
    "not the article. Take the line out.",
    "Notice: pressure\nNotice: cost\n": "7: error head-twice: Notice stands a second time in the "
    "head. Keep one line 'Notice: …'.",
}


@pytest.mark.parametrize("lines", LINES)
def test_a_line_of_the_head_that_means_something_else_is_told(lines: str, tmp_path: Path) -> None:
    path = write_article(tmp_path, lines)
    (problem,) = check_sources(tmp_path)
    assert str(problem) == f"{path}:{LINES[lines]}"


@pytest.mark.parametrize("tag", ["<textarea>", "</div>", "<!--"])
def test_a_tag_in_the_head_is_told_with_its_line(tag: str, tmp_path: Path) -> None:
    path = write_article(tmp_path)
    path.write_text(path.read_text().replace("Summary: A.", f"Summary: A {tag} b."))
    (problem,) = check_sources(tmp_path)
    assert str(problem) == (
        f"{path}:2: error head-markup: Summary holds {tag!r}. Say it in plain words: a line of "
        "the head can hold no HTML."
    )


@pytest.mark.parametrize("sign", ["\x0b", "\x1b", "\x00", "\x0c"])
def test_a_sign_that_no_page_can_hold_is_told_with_its_line(sign: str, tmp_path: Path) -> None:
    path = write_article(tmp_path, "", f"Text.\n\nA dose of{sign} more.")
    (problem,) = check_sources(tmp_path)
    assert str(problem) == (
        f"{path}:9: error source-letter: a sign that is not seen, U+{ord(sign):04X}, stands after "
        "'A dose of'. Delete it, and type the words around it again: it comes with text from a "
        "PDF."
    )


def test_a_head_that_is_well_is_left_alone(tmp_path: Path) -> None:
    lines = "Slug: dose-2-größer\nTemplate: article\nNotice: cost\nTags: a, b\n"
    path = write_article(tmp_path, lines, "A tab\there, a dose < 2, café — 🌿\r\n")
    path.write_text(path.read_text().replace("Summary: A.", "Summary: A dose < 2 mg & more."))
    assert check_sources(tmp_path) == []


def test_files_in_a_linked_folder_are_read_as_pelican_reads_them(tmp_path: Path) -> None:
    content, elsewhere = tmp_path / "content", tmp_path / "elsewhere"
    content.mkdir()
    elsewhere.mkdir()
    write_article(elsewhere, "Slug: ../it\n")
    (elsewhere / "care/leaflet.docx").write_text("Words.")
    (content / "linked").symlink_to(elsewhere)
    (elsewhere / "care/around").symlink_to(content)
    assert [p.path.name for p in check_sources(content)] == ["it.md"]
    assert [p.path.name for p in find_unread(content)] == ["leaflet.docx"]
