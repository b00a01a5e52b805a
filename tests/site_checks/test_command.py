"""The command: what it prints, and the code it ends with, in a process of its own."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from site_checks.__main__ import main

from .tiny import ROOT, WORDINGS, write_tiny_site


def run(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Check the tiny site in *folder* as make does."""
    command = [sys.executable, "-m", "site_checks", *options, "--wordings", str(WORDINGS)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def test_a_clean_site_ends_with_0_and_a_count(tmp_path: Path) -> None:
    write_tiny_site(tmp_path)
    result = run(tmp_path, "output", "--today", "2026-11-23")
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == (
        "Judged 3 articles, 0 pages, 2 listings, 6 feed entries, 0 copies, 36 links: "
        "0 errors, 0 warnings.\n"
    )


def test_an_error_ends_with_1_and_says_what_to_do(tmp_path: Path) -> None:
    write_tiny_site(tmp_path, '<p>Read <a href="secnd.html">about costs</a>.</p>')
    result = run(tmp_path, "output", "--today", "2026-11-23")
    assert (result.returncode, result.stderr) == (1, "")
    assert result.stdout.splitlines()[0] == (
        "content/the-process/first.md:6: error link-target: The link leads to "
        "'the-process/secnd.html', and there is no such file. Did you mean "
        "'the-process/second.html'? Correct the address. "
        "(built: the-process/first.html)"
    )


def test_warnings_alone_end_with_0(tmp_path: Path) -> None:
    write_tiny_site(tmp_path, "<p>Nausea can come.</p>")
    result = run(tmp_path, "output", "--today", "2026-11-23")
    assert result.returncode == 0
    assert "content/the-process/first.md:6: warning words-avoid: 'Nausea'" in result.stdout


def test_a_fault_of_the_template_is_said_once(tmp_path: Path) -> None:
    """A finding for each of 300 pages would hide all others."""
    write_tiny_site(tmp_path)
    for page in (tmp_path / "output").rglob("*.html"):
        page.write_text(page.read_text().replace("</nav>", '<a href="gone.pdf">Gone</a></nav>'))
    result = run(tmp_path, "output", "--today", "2026-11-23", "--only", "link-empty")
    assert result.returncode == 0
    for page in (tmp_path / "output").rglob("*.html"):
        page.write_text(page.read_text().replace("gone.pdf", ""))
    result = run(tmp_path, "output", "--today", "2026-11-23", "--only", "link-empty")
    assert result.stdout.splitlines()[0] == (
        "finding-care/choosing-a-provider.html: error link-empty: The link '' has no address. "
        "Write where it leads, or take the link out. (built: index.html and 3 more)"
    )
    assert result.stdout.count("link-empty") == 1


def test_a_link_is_named_once_although_the_feed_repeats_it(tmp_path: Path) -> None:
    write_tiny_site(tmp_path, '<p><a href="gone.html">Gone</a></p>')
    feed = tmp_path / "output/feeds/all.atom.xml"
    body = "What happens on the first day.&lt;/p&gt;"
    link = "&lt;a href=&quot;gone.html&quot;&gt;x&lt;/a&gt;"
    feed.write_text(feed.read_text().replace(body, link + body, 1))
    result = run(tmp_path, "output", "--today", "2026-11-23")
    assert result.stdout.count("link-target") == 1
    assert "(built: the-process/first.html)" in result.stdout


DEEP = "<div>" * 5000 + "x" + "</div>" * 5000
NOT_CHECKED = {
    "deep": ([], "Could not check. Elements or values stand inside one another thousands deep. "),
    "day": (["--today", "tomorrow"], "'tomorrow' is no day. Write it as 2026-11-23."),
    "url": (
        ["--site-url", "https://[x"],
        "Could not check. 'https://[x' is no address of a site. ",
    ),
}


@pytest.mark.parametrize("what", NOT_CHECKED)
def test_what_cannot_be_checked_ends_with_2_and_says_why(what: str, tmp_path: Path) -> None:
    write_tiny_site(tmp_path)
    index = tmp_path / "output/index.html"
    records = tmp_path / "output/provider-notice.json"
    if what == "deep":
        index.write_text(index.read_text().replace("</article>", f"{DEEP}</article>"))
        (tmp_path / "content/home.md").write_text("Title: Home\n")
        named = '{"path": "index.html", "source": "home.md", '
        records.write_text(records.read_text().replace('{"path": "index.html", ', named))
    options, said = NOT_CHECKED[what]
    result = run(tmp_path, "output", *options)
    assert result.returncode == 2
    assert said in result.stderr
    assert "Traceback" not in result.stderr


def test_a_fault_of_ours_ends_with_2_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Python would end with 1, as if the site had been checked and had an error."""

    def fail(request: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr("site_checks.command.read_site", fail)
    assert main([str(tmp_path)]) == 2
    assert "This is a fault of site_checks itself" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["text", "sarif", "json"])
def test_a_name_of_any_bytes_is_told(form: str, tmp_path: Path) -> None:
    write_tiny_site(tmp_path)
    name = os.fsdecode(b"a\nb\xff\x1b[2J.pdf")
    (tmp_path / "output" / name).write_bytes(b"")
    result = run(tmp_path, "output", "--only", "file-unknown", "--format", form)
    assert (result.returncode, result.stderr) == (1, "")
    assert "\x1b" not in result.stdout


MENDS = {
    '<a href="second.md">x</a>': (
        "link-target: The link leads to 'the-process/second.md', and there is no such file. "
        "Write it as {filename}/the-process/second.md, which is turned into its address. "
    ),
    '<img src="heart.png" alt="x">': (
        "link-target: The picture leads to 'the-process/heart.png', and there is no such file. "
        "Write it as {static}/the-process/heart.png, which is turned into its address. "
    ),
    '<a href="#">x</a>': (
        "link-empty: The link '#' has no address. "
        "Write #top for the top of the page, or where else it leads. "
    ),
    '<img src="../theme/paper.svg" srcset="{static}/the-process/heart.png 2x" alt="x">': (
        "link-leftover: The address in <img srcset> '{static}/the-process/heart.png' was left as "
        "it stands in the source. Only href and src may be written so: take srcset out, and keep "
        "src. "
    ),
}


@pytest.mark.parametrize("body", MENDS)
def test_what_to_do_fits_what_the_author_meant(body: str, tmp_path: Path) -> None:
    write_tiny_site(tmp_path, f"<p>{body}</p>")
    (tmp_path / "content/the-process/heart.png").write_bytes(b"")
    result = run(tmp_path, "output", "--today", "2026-11-23")
    assert f"content/the-process/first.md:6: error {MENDS[body]}" in result.stdout
    assert result.stdout.count(": error ") == 1


IN_FEEDS = {
    "&lt;a href=&quot;../../x.html&quot;&gt;x&lt;/a&gt;": (
        "write it with {filename}, or a picture's with {static}."
    ),
    "&lt;img src=&quot;second.html&quot; srcset=&quot;../../x.png 2x&quot; alt=&quot;&quot;&gt;": (
        "take srcset out, and keep src."
    ),
}


@pytest.mark.parametrize("link", IN_FEEDS)
def test_a_link_that_only_a_feed_cannot_follow_is_told_how_to_write(
    link: str, tmp_path: Path
) -> None:
    """To take out ../, as on a page, would break the page."""
    write_tiny_site(tmp_path)
    feed = tmp_path / "output/feeds/all.atom.xml"
    body = "What happens on the first day.&lt;/p&gt;"
    feed.write_text(feed.read_text().replace(body, link + body, 1))
    result = run(tmp_path, "output", "--today", "2026-11-23", "--only", "link-above")
    assert f"outside the site. In a feed it leads nowhere: {IN_FEEDS[link]} " in result.stdout


def test_a_link_to_a_draft_is_told_once_although_the_feed_writes_it_otherwise(
    tmp_path: Path,
) -> None:
    write_tiny_site(tmp_path, '<p><a href="../the-process/second.html">Two</a></p>')
    manifest = tmp_path / "output/provider-notice.json"
    text = manifest.read_text().replace(
        '"the-process/second.html", "surface": "article", "source": "the-process/second.md", '
        '"status": "published"',
        '"the-process/second.html", "surface": "draft", "source": "the-process/second.md", '
        '"status": "draft"',
    )
    manifest.write_text(text)
    feed = tmp_path / "output/feeds/all.atom.xml"
    body = "What happens on the first day.&lt;/p&gt;"
    link = "&lt;a href=&quot;the-process/second.html&quot;&gt;x&lt;/a&gt;"
    feed.write_text(feed.read_text().replace(body, link + body, 1))
    result = run(tmp_path, "output", "--today", "2026-11-23", "--only", "link-draft")
    said = "content/the-process/first.md:6: error link-draft: The link leads to "
    assert said + "'the-process/second.html', which is a draft. Publish" in result.stdout
    assert result.stdout.count("content/the-process/first.md") == 1


def no_folder(output: Path) -> str:
    output.rename(output.with_name("moved"))
    return "output: no such folder."


def no_manifest(output: Path) -> str:
    (output / "provider-notice.json").unlink()
    return "output: holds no provider-notice.json."


def odd_manifest(output: Path) -> str:
    (output / "provider-notice.json").write_text('{"pages": []}')
    return "provider-notice.json: is not a manifest of this build"


def no_articles(output: Path) -> str:
    (output / "provider-notice.json").write_text('{"written": []}')
    return "output: holds no articles."


def unreadable(output: Path) -> str:
    (output / "index.html").unlink()
    os.mknod(output / "index.html", stat.S_IFSOCK | 0o600)
    return "index.html: cannot be read (No such device or address)."


def linked(output: Path) -> str:
    (output / "theme/leaf.css").symlink_to("main.css")
    return "theme/leaf.css: is a link to another file"


def no_sources(output: Path) -> str:
    (output.parent / "content").rename(output.parent / "words")
    return "content: no such folder."


BREAKS = [no_folder, no_manifest, odd_manifest, no_articles, unreadable, linked, no_sources]


@pytest.mark.parametrize("break_it", BREAKS, ids=lambda function: function.__name__)
def test_what_cannot_be_checked_ends_with_2(tmp_path: Path, break_it: object) -> None:
    """Never 0: what could not be checked is not fine."""
    write_tiny_site(tmp_path)
    said = break_it(tmp_path / "output")  # type: ignore[operator]
    result = run(tmp_path, "output")
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.startswith(f"Could not check. {said}")


def test_wordings_that_cannot_be_read_end_with_2(tmp_path: Path) -> None:
    write_tiny_site(tmp_path)
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}
    command = [sys.executable, "-m", "site_checks", "output"]
    result = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert result.returncode == 2
    assert "notice-wordings.toml: cannot be read" in result.stderr


@pytest.mark.parametrize("option", ["--only", "--skip"])
def test_a_misspelt_rule_ends_with_2(tmp_path: Path, option: str) -> None:
    write_tiny_site(tmp_path)
    result = run(tmp_path, "output", option, "link-taget")
    assert result.returncode == 2
    assert "no rule is called 'link-taget'; --list names them all" in result.stderr


def test_only_and_skip_choose_rules_by_name_pattern_and_family(tmp_path: Path) -> None:
    write_tiny_site(tmp_path, '<p><a href="a.html">A</a> <a href="">B</a> Nausea.</p>')
    assert rules(run(tmp_path, "output")) == {"link-target", "link-empty", "words-avoid"}
    assert rules(run(tmp_path, "output", "--only", "link-*")) == {"link-target", "link-empty"}
    assert rules(run(tmp_path, "output", "--skip", "link-*")) == {"words-avoid"}
    assert rules(run(tmp_path, "output", "--only", "notice")) == set()


def rules(result: subprocess.CompletedProcess[str]) -> set[str]:
    """Return the rules that a text report names."""
    lines = [line.split(": ") for line in result.stdout.splitlines() if ": " in line]
    return {parts[1].split()[1] for parts in lines if not parts[0].startswith("Judged")}


def test_list_explains_the_rules_without_a_site(tmp_path: Path) -> None:
    result = run(tmp_path, "--list", "--only", "link-empty")
    assert (result.returncode, result.stdout) == (
        0,
        "link-empty (error)\n"
        "    Every link has an address.\n"
        '    Bad: <a href="">Costs</a>\n'
        '    Good: <a href="costs.html">Costs</a>\n',
    )
