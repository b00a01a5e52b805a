"""What is kept between runs saves time, and never a verdict whose reasons have changed."""

import dataclasses
import json
import os
import pickle
import shutil
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from provider_notice.wordings import read_wordings
from site_checks.__main__ import main
from site_checks.document import Document
from site_checks.survey import Survey

from .tiny import ROOT, WORDINGS, write_tiny_site

PAGE = "output/the-process/first.html"

Check = Callable[..., str]
OPTIONS = ("output", "--wordings", "wordings.toml", "--today", "2026-11-23")
CACHE = ("--cache", "kept/checks")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A tiny site with its own copy of the wordings, and of the code that judges it."""
    write_tiny_site(tmp_path, "<p>Nausea can come. It is a breakthrough.</p>")
    shutil.copy2(WORDINGS, tmp_path / "wordings.toml")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def check(site: Path, capsys: pytest.CaptureFixture[str]) -> Check:
    """A run with a cache; returns its report."""

    def check(*options: str) -> str:
        assert main([*OPTIONS, *(options or CACHE)]) in (0, 1)
        return capsys.readouterr().out

    return check


def check_with_its_own_code(*options: str) -> str:
    """Return the report of a run of the code that stands beside the site."""
    command = [sys.executable, "-m", "site_checks", *OPTIONS, *(options or CACHE)]
    environment = {**os.environ, "PYTHONPATH": "plugins"}
    result = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode in (0, 1), result.stderr
    return result.stdout


def replace(path: Path, old: str, new: str) -> None:
    """Change the first *old* in a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def change_page(site: Path) -> None:
    replace(site / PAGE, "Nausea", "Sickness")


def change_style(site: Path) -> None:
    path = site / "output/theme/main.css"
    path.write_text(f"{path.read_text()}\n.provider-notice {{ display: none }}\n")


def change_wording(site: Path) -> None:
    """Approve another heading for the section of the first article."""
    path = site / "wordings.toml"
    old = read_wordings(path).choose("en", "the-process")
    new = dataclasses.replace(old, heading=f"{old.heading} now", version=old.version + 1)
    replace(path, f'heading = "{old.heading}"', f'heading = "{new.heading}"')
    before, after = path.read_text().split("[wordings.en.the-process]")
    after = after.replace(f"version = {old.version}", f"version = {new.version}", 1)
    approval = {"lang": "en", "kind": "the-process", "date": "2026-11-23", "by": "tester"}
    lines = [f'{key} = "{value}"' for key, value in approval.items()]
    lines += [f"version = {new.version}", f'fingerprint = "{new.fingerprint}"', ""]
    whole = f"{before}[wordings.en.the-process]{after}"
    path.write_text("\n".join((whole, "[[approvals]]", *lines)))


def change_rule(site: Path) -> None:
    path = site / "plugins/provider_notice/presence.py"
    replace(path, "if len(case.notices) > 1:", "if len(case.notices) > 0:")


def change_list(site: Path) -> None:
    path = site / "plugins/site_checks/rules/words/avoid.toml"
    replace(path, "phrases = [", 'phrases = [\n{ find = "can come", say = "may come" },')


def change_manifest(site: Path) -> None:
    replace(site / "output/provider-notice.json", '"kind": "the-process"', '"kind": "research"')


def take_a_file_away(site: Path) -> None:
    (site / "output/the-process/second.html").unlink()


CHANGES = [change_page, change_style, change_wording, change_manifest, take_a_file_away]


@pytest.mark.parametrize("change", CHANGES, ids=lambda function: function.__name__)
def test_whatever_a_verdict_rests_on_makes_it_void(
    change: Callable[[Path], None], site: Path, check: Check
) -> None:
    before = check()
    change(site)
    after = check()
    assert after == check("--format", "text")
    assert after != before


@pytest.mark.parametrize("change", [change_rule, change_list], ids=lambda f: f.__name__)
def test_so_does_the_code_that_judged(change: Callable[[Path], None], site: Path) -> None:
    for name in ("provider_notice", "site_checks"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / "plugins" / name, site / "plugins" / name, ignore=ignored)
    before = check_with_its_own_code()
    change(site)
    after = check_with_its_own_code()
    assert after == check_with_its_own_code("--format", "text")
    assert after != before


def test_the_address_of_the_site_is_part_of_it(site: Path, check: Check) -> None:
    replace(site / PAGE, "Nausea", '<a href="https://a.example/gone.html">Gone</a> Nausea')
    assert "gone.html" not in check(*CACHE, "--site-url", "https://b.example")
    assert "gone.html" in check(*CACHE, "--site-url", "https://a.example")


def test_a_second_run_reads_only_what_changed(
    site: Path, check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    original = Survey._read_file

    def note(survey: Survey, path: str, content: bytes) -> list[Document]:
        read.append(path)
        return original(survey, path, content)

    monkeypatch.setattr(Survey, "_read_file", note)
    first = check()
    kept = Path("kept/checks").read_bytes()
    assert "the-process/first.html" in read
    read.clear()
    assert check() == first
    assert (read, Path("kept/checks").read_bytes()) == ([], kept)
    change_page(site)
    check()
    assert read == ["the-process/first.html"]


class Foreign:
    """Something that a cache of ours never holds."""

    def __reduce__(self) -> tuple[Callable[[str], object], tuple[str]]:
        return exec, ("raise SystemExit(9)",)


def seal(packed: bytes) -> bytes:
    return sha256(packed).digest() + packed


def cut(kept: bytes) -> bytes:
    return kept[: len(kept) // 2]


def spoil(kept: bytes) -> bytes:
    return kept[:-200] + bytes([kept[-200] ^ 1]) + kept[-199:]


SPOILED: list[Callable[[bytes], bytes]] = [
    lambda kept: b"",
    lambda kept: b"not a cache",
    lambda kept: json.dumps({"version": "1", "prose": {}}).encode(),
    cut,
    spoil,
    lambda kept: seal(pickle.dumps(Foreign())),
    lambda kept: seal(pickle.dumps((b"", b"", {}))),
    lambda kept: seal(b"\x80\x05no pickle"),
]


@pytest.mark.parametrize("change", SPOILED)
def test_a_cache_that_is_not_ours_is_made_anew(
    change: Callable[[bytes], bytes], site: Path, check: Check
) -> None:
    first = check()
    path = site / "kept/checks"
    kept = path.read_bytes()
    path.write_bytes(change(kept))
    assert check() == first
    assert path.read_bytes()[:32] == sha256(path.read_bytes()[32:]).digest()
    assert len(path.read_bytes()) > len(kept) // 2
