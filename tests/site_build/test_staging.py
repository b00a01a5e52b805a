"""The staging folder: nothing is lost, and no two builds meet."""

from pathlib import Path

import pytest

from site_build.failure import BuildFailedError
from site_build.staging import open_staging, swap_in


def make_site(folder: Path, words: str) -> Path:
    folder.mkdir(parents=True)
    (folder / "provider-notice.json").write_text("{}")
    (folder / "index.html").write_text(words)
    return folder


def test_an_interrupted_swap_is_made_good_by_the_next_build(tmp_path: Path) -> None:
    """The last good site stood aside when the machine went down: it comes back."""
    make_site(tmp_path / ".output.previous", "last good")
    with open_staging(tmp_path / "output"):
        assert (tmp_path / "output" / "index.html").read_text() == "last good"
    assert not (tmp_path / ".output.previous").exists()


def test_two_builds_of_one_folder_do_not_meet(tmp_path: Path) -> None:
    with (
        open_staging(tmp_path / "output"),
        pytest.raises(BuildFailedError, match=r"Another build of .*output is under way"),
        open_staging(tmp_path / "output"),
    ):
        pass


def test_a_folder_that_no_build_made_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "mine.txt").write_text("mine")
    with open_staging(tmp_path / "letters") as staging:
        make_site(staging / "x", "new")
        with pytest.raises(BuildFailedError, match="holds other files than a built site"):
            swap_in(staging, tmp_path / "letters")
    assert (tmp_path / "letters" / "mine.txt").read_text() == "mine"


def test_what_is_left_in_staging_is_removed(tmp_path: Path) -> None:
    with open_staging(tmp_path / "output") as staging:
        (staging / "half.html").write_text("half")
    assert not staging.exists()
    assert not (tmp_path / "output").exists()
