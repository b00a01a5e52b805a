"""`make html`, run for real: what it builds, and how it fails without losing anything."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.project import copy_project, fingerprint, run_make


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project whose smallest site was built once without fault."""
    folder = copy_project(tmp_path_factory.mktemp("project") / "site")
    result = run_make(folder, "html")
    assert result.returncode == 0, result.stdout + result.stderr
    return folder


def test_a_good_build_is_put_in_place_and_leaves_nothing_else_behind(project: Path) -> None:
    assert (project / "output" / "side-effects" / "at-a-glance.html").is_file()
    left = {path.name for path in project.iterdir() if path.name.startswith(".output")}
    assert left <= {".output.lock"}


def test_publishing_goes_through_and_warns_of_what_readers_are_not_told(project: Path) -> None:
    """Whole addresses meet styles, and checks, that relative ones do not."""
    site = project / "content" / "data" / "site.toml"
    site.write_text(re.sub(r"^funder = .*", 'funder = ""', site.read_text(), flags=re.M))
    where = ("SITEURL=https://guide.example", "CONTACT=us@guide.example", "OUTPUT=the public")
    kept = fingerprint(project / ".cache")
    result = run_make(project, "publish", *where)
    assert result.returncode == 0, result.stdout + result.stderr
    # What an earlier check remembered could be forged: what is published is judged anew.
    assert kept
    assert fingerprint(project / ".cache") == kept
    warnings = [line for line in result.stdout.splitlines() if ": warning " in line]
    assert warnings == [
        "content/data/site.toml:1: warning site-unsaid: funder is empty, so readers are told that "
        'it is not stated yet. Write funder = "..." in one sentence, as readers should read it.'
    ]


def test_short_addresses_and_files_that_an_editor_marked_are_built(tmp_path: Path) -> None:
    """Many sites leave index.html out of addresses, and some editors begin files with a mark."""
    folder = copy_project(tmp_path / "site")
    for file in (folder / "content").rglob("*.*"):
        if file.suffix in (".toml", ".md", ".csv", ".json"):
            file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    with (folder / "pelicanconf.py").open("a") as conf:
        conf.write('ARTICLE_URL = "{category}/{slug}/"\n')
        conf.write('ARTICLE_SAVE_AS = "{category}/{slug}/index.html"\n')
    result = run_make(folder, "html")
    assert result.returncode == 0, result.stdout + result.stderr
    assert (folder / "output/side-effects/at-a-glance/index.txt").is_file()


def test_the_project_itself_is_no_place_for_the_site(project: Path) -> None:
    result = run_make(project, "html", "OUTPUT=.")
    assert result.returncode != 0
    assert "OUTPUT=. is the folder of the project" in result.stdout
    assert "Traceback" not in result.stdout + result.stderr
    assert (project / "Makefile").is_file()


def test_columns_are_aligned_without_a_style_in_the_page(tmp_path: Path) -> None:
    folder = copy_project(tmp_path / "site")
    with (folder / ARTICLE).open("a", encoding="utf-8") as article:
        article.write("\n\n| One | Two |\n|:--|--:|\n| Three | Four |\n")
    result = run_make(folder, "html")
    assert result.returncode == 0, result.stdout + result.stderr
    page = (folder / "output/side-effects/at-a-glance.html").read_text(encoding="utf-8")
    soup = BeautifulSoup(page, "html5lib")
    assert [cell["align"] for cell in soup.select("table [align]")] == ["left", "right"] * 2


def replace(path: str, old: str, new: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        file = folder / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def write(path: str, content: bytes) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)

    return change


def empty_content(folder: Path) -> None:
    for path in (folder / "content").rglob("*.md"):
        path.unlink()


def broken_plugin(folder: Path) -> None:
    write("plugins/broken/__init__.py", b"import there_is_no_such_module\n")(folder)
    replace("pelicanconf.py", '"provider_notice"', '"provider_notice", "broken"')(folder)


def broken_start(folder: Path) -> None:
    code = b"def register():\n    raise ValueError('no luck')\n"
    write("plugins/broken/__init__.py", code)(folder)
    replace("pelicanconf.py", '"provider_notice"', '"provider_notice", "broken"')(folder)


def missing_wording(folder: Path) -> None:
    file = folder / "content" / "data" / "notice-wordings.toml"
    before, _, rest = file.read_text().partition("[wordings.en.side-effects]")
    file.write_text(before + rest[rest.index("[wordings.en.finding-care]") :])


ARTICLE = "content/side-effects/at-a-glance.md"
FAULTS = {
    "misspelt plugin": (
        replace("pelicanconf.py", '"provider_notice"', '"provider_notise"'),
        "pelicanconf.py: error plugin-load: the plugin 'provider_notise' cannot be used "
        "(Cannot import plugin `provider_notise`). Correct its name in PLUGINS, or mend the "
        "plugin.",
    ),
    "plugin whose import fails": (
        broken_plugin,
        "pelicanconf.py: error plugin-load: the plugin 'broken' cannot be used (No module named "
        "'there_is_no_such_module'). Correct its name in PLUGINS, or mend the plugin.",
    ),
    "plugin whose start fails": (
        broken_start,
        "pelicanconf.py: error plugin-load: the plugin 'broken' cannot be used (ValueError: no "
        "luck). Correct its name in PLUGINS, or mend the plugin.",
    ),
    "missing wording": (
        missing_wording,
        f"{ARTICLE}: error notice-wording: No approved notice is called 'side-effects' in "
        "language 'en'",
    ),
    "bad date": (
        replace(ARTICLE, "Date: 2026-11-23", "Date: 2026-13-45"),
        f"{ARTICLE}:4: error head-date: Date '2026-13-45' is not a date. "
        "Write year, month and day as 2026-11-23.",
    ),
    "not UTF-8": (
        write(ARTICLE, b"Title: One\n\nCaf\xe9\n"),
        f"{ARTICLE}:3: error source-encoding: byte 0xe9 is not UTF-8. "
        "Save the file again with the encoding UTF-8.",
    ),
    "empty content": (
        empty_content,
        "content: error no-articles: there is no article in the folder. "
        "Put articles in content/<section>/<slug>.md.",
    ),
    "broken link": (
        replace(ARTICLE, "The words of", "[A page](no-such-page.html). The words of"),
        f"{ARTICLE}:10: error link-target: The link leads to 'side-effects/no-such-page.html'",
    ),
    "reworded notice": (
        replace("content/data/notice-wordings.toml", "even a small one", "if it is big"),
        "content/data/notice-wordings.toml: wordings.en.side-effects: its words are not those "
        "approved as version 1. Put the approved words back, or raise version to 2 and add an "
        "approval with fingerprint",
    ),
    "missing summary": (
        replace(ARTICLE, "Summary:", "Sumary:"),
        f"{ARTICLE}:1: error head-missing: Summary is missing from the head.",
    ),
    "unclosed element": (
        replace(ARTICLE, "The words of", "<textarea>The words of"),
        f"{ARTICLE}:10: error notice-swallowed: the notice is swallowed by <textarea>",
    ),
    "words for the search in the text": (
        replace(ARTICLE, "The words", '<b data-pagefind-filter="section">The words</b>'),
        f"{ARTICLE}: error notice-search: data-pagefind in the text makes the search show words",
    ),
    "the end of a page in the text": (
        replace(ARTICLE, "The words", "</body></html>\n\nThe words"),
        f"{ARTICLE}:10: error notice-open: programs that read feeds end the text at </body>.",
    ),
    "folder that is no section": (
        write(
            "content/new/a.md",
            b"Title: A\nSummary: A.\nOrder: 1\nDate: 2026-11-23\nModified: 2026-11-23\n\nA\n",
        ),
        "content/new/a.md: error section-unknown: the folder 'new' is not a section.",
    ),
}


# What else is wrong, and may stop the build before links are looked at.
STOPPED = {
    "head": ("Review: general", "Revue: general", f"{ARTICLE}:6: error head-unknown: "),
    "evidence": ("The words", "A claim [@nobody2020].", f"{ARTICLE}:10: error unknown-source: "),
    "notice": ("The words", "<textarea>", f"{ARTICLE}:10: error notice-swallowed: "),
    "link": ("The words", "[Two](nowhere.html)", f"{ARTICLE}:10: error link-target: "),
}


@pytest.mark.parametrize("stop", STOPPED)
def test_a_left_over_link_is_told_with_whatever_else_is_wrong_and_once(
    stop: str, tmp_path: Path
) -> None:
    old, new, other = STOPPED[stop]
    folder = copy_project(tmp_path / "site")
    link = "[One]({filename}/side-effects/at-a-glanse.md)"
    replace(ARTICLE, "of a notice", f"of {link} a notice")(folder)
    replace(ARTICLE, old, new)(folder)
    result = run_make(folder, "html")
    said = result.stdout + result.stderr
    assert result.returncode != 0
    assert other in said
    assert f"{ARTICLE}:10: error link-leftover: " in said
    assert said.count("at-a-glanse") == 1


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_stops_the_build_says_what_to_do_and_keeps_the_last_output(
    fault: str, project: Path, tmp_path: Path
) -> None:
    change, message = FAULTS[fault]
    folder = copy_project(tmp_path / "site")
    (project / "output").rename(folder / "output")
    try:
        before = fingerprint(folder / "output")
        change(folder)
        result = run_make(folder, "html")
        said = result.stdout + result.stderr
        assert result.returncode != 0, said
        assert message in said
        assert said.count(message) == 1
        assert "Traceback" not in said
        assert "output/ is as it was." in said
        assert fingerprint(folder / "output") == before
    finally:
        (folder / "output").rename(project / "output")
