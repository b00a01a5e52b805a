"""make new: a draft that builds as it is."""

from pathlib import Path

import pytest

from tests.project import copy_project, run_make


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("new") / "site")


def test_a_new_article_is_a_draft_with_its_place(project: Path) -> None:
    result = run_make(project, "new", "SECTION=research", "TITLE=What is a  café study?")
    assert result.returncode == 0, result.stdout + result.stderr
    text = (project / "content" / "research" / "what-is-a-cafe-study.md").read_text()
    assert text.startswith("Title: What is a café study?\n")
    assert "\nOrder: 2\n" in text
    assert "\nStatus: draft\n" in text


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("SECTION=nowhere", "TITLE=A"), "Sections: about-the-treatment, is-it-for-you"),
        (("SECTION=research", "TITLE="), "Say which section and title"),
        (("SECTION=research", "TITLE=???"), "The title needs letters from a to z"),
    ],
)
def test_what_cannot_be_started_says_what_is_needed(
    arguments: tuple[str, str], message: str, project: Path
) -> None:
    before = sorted((project / "content").rglob("*"))
    result = run_make(project, "new", *arguments)
    assert result.returncode != 0
    assert message in result.stdout
    assert sorted((project / "content").rglob("*")) == before
