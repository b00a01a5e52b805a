"""Links between sources that name a file which is not there, and those that only look so."""

from pathlib import Path

import pytest

from site_build.leftovers import find_leftovers

WRONG = {
    "inline": "\n[Costs]({filename}/care/cots.md#fees)",
    "relative": "\n[Costs]({filename}cots.md)",
    "reference": "\n[Costs][c]\n\n[c]: {filename}/care/cots.md",
    "attribute": "\n<a href='{filename}/care/cots.md?a=b'>Costs</a>",
    "in brackets": "\n[Costs](<{filename}/care/cots.md>)",
    "old form": "\n[Costs](|filename|/care/cots.md)",
    "static": "\n![A]({static}/care/cots.md)",
}
RIGHT = {
    "from the root": "[Costs]({filename}/care/costs.md#fees)",
    "relative": "[Costs]({filename}../care/costs.md)",
    "escaped": "[Two]({filename}/care/two%20words.md)",
    "in code": "`[Costs]({filename}/care/cots.md)` and ``a ` ({filename}b.md)``",
    "in a block of code": "```\n[Costs]({filename}/care/cots.md)\n```\n",
    "commented out": "<!--\n[Costs]({filename}/care/cots.md)\n-->",
    "other forms": "[Care]({category}care) [Home]({index})",
    "in words": "Write {filename}/care/cots.md in brackets.",
}


def write(folder: Path, body: str) -> None:
    (folder / "care").mkdir()
    (folder / "care" / "costs.md").write_text("Title: Costs\n")
    (folder / "care" / "two words.md").write_text("Title: Two\n")
    (folder / "care" / "it.md").write_text(f"Title: It\n\n{body}\n")


@pytest.mark.parametrize("name", WRONG)
def test_a_link_to_a_file_that_is_not_there_is_told_with_its_line(
    name: str, tmp_path: Path
) -> None:
    write(tmp_path, WRONG[name])
    (problem,) = find_leftovers(tmp_path)
    assert problem.path == tmp_path / "care" / "it.md"
    assert problem.line == WRONG[name].count("\n") + 3
    assert problem.rule == "link-leftover"
    assert "cots.md" in problem.wrong
    assert problem.mend.endswith("/care/costs.md?")


@pytest.mark.parametrize("name", RIGHT)
def test_a_link_that_leads_somewhere_or_is_none_is_not_told(name: str, tmp_path: Path) -> None:
    write(tmp_path, RIGHT[name])
    assert find_leftovers(tmp_path) == []


def test_a_file_that_nothing_resembles_is_told_with_how_paths_are_written(tmp_path: Path) -> None:
    write(tmp_path, "[Costs]({filename}/zzz.md)")
    (problem,) = find_leftovers(tmp_path)
    assert str(problem) == (
        f"{tmp_path}/care/it.md:3: error link-leftover: the link '{{filename}}/zzz.md' names a "
        "file that is not there. Correct the path: with a / first, it starts in the folder of "
        "all articles."
    )


def test_a_file_is_proposed_for_its_name_and_not_for_its_folder(tmp_path: Path) -> None:
    links = ("/care/nowhere.md", "/elsewhere/costs.md", "/care/cots.md")
    write(tmp_path, " ".join(f"[A]({{filename}}{link})" for link in links))
    assert [problem.mend for problem in find_leftovers(tmp_path)] == [
        "Correct the path: with a / first, it starts in the folder of all articles.",
        "Did you mean {filename}/care/costs.md?",
        "Did you mean {filename}/care/costs.md?",
    ]
