"""An article's Modified date is held against what git knows of its last change."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from site_checks.__main__ import main

from .tiny import WORDINGS, write_tiny_site

FIRST = "content/the-process/first.md"


def git(folder: Path, day: str, *arguments: str) -> None:
    """Run git in *folder* as on *day*, as nobody in particular."""
    moment = f"{day}T12:00:00+00:00"
    identity = {f"GIT_{who}_{what}": "a@example.org" for who in WHO for what in ("NAME", "EMAIL")}
    dates = {f"GIT_{who}_DATE": moment for who in WHO}
    environment = {**os.environ, **identity, **dates, "GIT_CONFIG_GLOBAL": os.devnull}
    subprocess.run(["git", "-C", str(folder), *arguments], env=environment, check=True)


WHO = ("AUTHOR", "COMMITTER")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """The tiny site, whose articles say 1 November, committed that day."""
    write_tiny_site(tmp_path)
    git(tmp_path, "2026-11-01", "init", "--quiet")
    commit(tmp_path, "2026-11-01")
    return tmp_path


def commit(folder: Path, day: str) -> None:
    git(folder, day, "add", "content")
    git(folder, day, "commit", "--quiet", "--message", "Text")


def change(folder: Path, old: str, new: str) -> None:
    path = folder / FIRST
    path.write_text(path.read_text().replace(old, new))


def find(folder: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Return the findings of the rule, each with what is wrong."""
    options = ["--content", f"{folder}/content", "--wordings", str(WORDINGS), "--format", "json"]
    main([f"{folder}/output", *options, "--only", "modified-old"])
    findings = json.loads(capsys.readouterr().out)["findings"]
    return [f"{f['path']}:{f['line']} {f['severity']} {f['wrong']}" for f in findings]


def test_a_text_changed_without_its_date_is_found(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(repository, "Ask what", "Ask all")
    commit(repository, "2026-11-20")
    assert find(repository, capsys) == [
        f"{FIRST}:4 warning it says it was last changed on 2026-11-01, "
        "but its text changed on 2026-11-20"
    ]


def test_a_text_changed_with_its_date_is_right(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(repository, "Modified: 2026-11-01", "Modified: 2026-11-20")
    commit(repository, "2026-11-20")
    assert find(repository, capsys) == []


def test_a_day_of_grace_for_time_zones(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(repository, "Ask what", "Ask all")
    commit(repository, "2026-11-02")
    assert find(repository, capsys) == []


def test_an_article_without_modified_is_held_to_its_date(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(repository, "Modified: 2026-11-01\n", "")
    commit(repository, "2026-11-09")
    assert [line.partition(" ")[0] for line in find(repository, capsys)] == [f"{FIRST}:3"]


def test_a_file_that_moved_counts_as_changed_when_it_was_written(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Data and pictures do not count: only the article's own file does."""
    (repository / "content/data").mkdir()
    (repository / "content/data/facts.toml").write_text("[a]\n")
    commit(repository, "2026-11-22")
    assert find(repository, capsys) == []


def test_a_shallow_clone_says_nothing(
    repository: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its one commit seems to change every file."""
    (repository / "more.txt").write_text("More.")
    git(repository, "2026-11-20", "add", "more.txt")
    git(repository, "2026-11-20", "commit", "--quiet", "--message", "More")
    clone = tmp_path_factory.mktemp("shallow") / "clone"
    source = f"file://{repository}"
    git(repository, "2026-11-20", "clone", "--quiet", "--depth=1", source, str(clone))
    write_tiny_site(clone)
    assert find(clone, capsys) == []


def test_no_repository_says_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_tiny_site(tmp_path)
    assert find(tmp_path, capsys) == []
