"""Each way to lose a notice, seeded alone into a copy of a built site, is found there."""

import hashlib
import io
import json
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from provider_notice.styles import Sheet
from site_checks import rules
from site_checks.__main__ import main
from site_checks.folder import Folder
from site_checks.stylesheet import find_links
from site_checks.survey import read_sheets
from tests.project import copy_project, run_make
from tests.provider_notice import (
    faults_of_feeds,
    faults_of_files,
    faults_of_server,
    faults_of_texts,
)
from tests.provider_notice.cases import NoticeCase, read_cases
from tests.provider_notice.changes import PAGE, load_font, load_script
from tests.provider_notice.spared import SPARED

ROOT = Path(__file__).parent.parent.parent
ASKED = [f"--only={rule}" for rule in ("notice", "file-unknown", "article-vanished")]
ARTICLE = re.compile(r"<article.*</article>", re.DOTALL)


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The smallest site in the site's own theme, built and checked by make html."""
    project = copy_project(tmp_path_factory.mktemp("mutations") / "site")
    result = run_make(project, "html")
    assert result.returncode == 0, result.stdout + result.stderr
    # Most faults in styles are to be found by what they say, not as a change of the file.
    files = project / "content/data/notice-files.toml"
    head, *entries = files.read_text().split("[[files]]")
    kept = [entry for entry in entries if '.css"' not in entry]
    files.write_text("[[files]]".join((head, *kept)))
    # Copied for every test: without the search index, which holds no notice, it is lighter.
    shutil.rmtree(project / "output" / "pagefind")
    return project


@contextmanager
def undone(site: Path) -> Iterator[None]:
    """Undo whatever is done to the files of a site."""
    kept = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    yield
    for path in list(site.rglob("*")):
        if path.is_file() and path not in kept:
            path.unlink()
    for path, content in kept.items():
        if not path.is_file() or path.read_bytes() != content:
            path.write_bytes(content)


@pytest.fixture
def site(clean: Path) -> Iterator[Path]:
    """The built site; whatever a test does to it is undone."""
    with undone(clean / "output"), undone(clean / "content/data"):
        yield clean / "output"


@pytest.fixture(scope="module", autouse=True)
def styles_read_once() -> Iterator[None]:
    """The same stylesheets, which take longer to read than all else, are read once."""
    found: dict[tuple[tuple[str, bytes], ...], tuple[Sheet, ...]] = {}

    def read_once(folder: Folder) -> tuple[Sheet, ...]:
        styles = tuple((p, folder.read(p)) for p in folder.files if p.endswith(".css"))
        if styles not in found:
            found[styles] = read_sheets(folder)
        return found[styles]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("site_checks.site.read_sheets", read_once)
        patch.setattr("site_checks.readers.find_links", cache(find_links))
        yield


def judge(site: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[dict[str, object]]]:
    content = str(site.parent / "content")
    code = main([str(site), "--content", content, "--format", "json", *ASKED])
    out = capsys.readouterr().out
    return code, json.loads(out)["findings"] if out else []


def test_the_clean_site_is_clean(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert judge(site, capsys) == (0, [])


@pytest.fixture(scope="module")
def seeded(clean: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """The rules that each case breaks, by its page: one site holds them all, each on its own."""
    output = tmp_path_factory.mktemp("seeded") / "output"
    shutil.copytree(clean / "output", output)
    page = (output / PAGE).read_text(encoding="utf-8")
    assert len(ARTICLE.findall(page)) == 1
    manifest = json.loads((output / "provider-notice.json").read_text())
    record = next(one for one in manifest["written"] if one["path"] == PAGE)
    for case in read_cases():
        html = ARTICLE.sub(lambda _, case=case: case.html, page)  # type: ignore[misc]
        (output / place(case)).write_text(html, encoding="utf-8")
        manifest["written"].append(record | {"path": place(case)})
    (output / "provider-notice.json").write_text(json.dumps(manifest))
    found: dict[str, set[str]] = {}
    said = io.StringIO()
    with redirect_stdout(said):
        main([str(output), "--content", str(clean / "content"), "--format", "json", *ASKED])
    for finding in json.loads(said.getvalue())["findings"]:
        for built in finding["built"]:
            found.setdefault(built, set()).add(finding["rule"])
    return found


def place(case: NoticeCase) -> str:
    """Return where a case is written, in the folder from which its links lead."""
    return f"side-effects/case-{case.name}.html"


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: case.name)
def test_a_case_seeded_into_the_site_is_judged_as_alone(
    case: NoticeCase, seeded: dict[str, set[str]]
) -> None:
    # An element left open takes in what follows the article too: more can be wrong, never less.
    found = seeded.get(place(case), set())
    assert found >= case.expected
    assert bool(found) == bool(case.expected)


def test_what_is_wrong_in_one_page_is_told_of_no_other(seeded: dict[str, set[str]]) -> None:
    assert set(seeded) <= {place(case) for case in read_cases()}


# Most styles are judged without a site around them, in test_styles.py.
STYLES = (
    "@media print { .provider-notice { visibility: hidden } }",
    ".provider-notice p { color: #fcfaf5 }",
)
HARMLESS_STYLES = (
    "nav section { display: none }",
    "@media (prefers-color-scheme: dark) { nav { color: #0f1a21 } }",
)


@pytest.mark.parametrize("style", STYLES)
def test_a_style_of_the_site_that_hides_the_notice_is_found(
    style: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (site / "theme" / "site.css").open("a") as sheet:
        sheet.write(f"\n{style}\n")
    code, findings = judge(site, capsys)
    assert code == 1
    assert {finding["rule"] for finding in findings} == {"notice-visible"}
    assert all("theme/site.css hides it with '" in str(finding["wrong"]) for finding in findings)


@pytest.mark.parametrize("style", HARMLESS_STYLES)
def test_a_style_that_spares_the_notice_passes(
    style: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (site / "theme" / "site.css").open("a") as sheet:
        sheet.write(f"\n{style}\n")
    assert judge(site, capsys) == (0, [])


FAULTS = (
    faults_of_feeds.FAULTS
    | faults_of_files.FAULTS
    | faults_of_server.FAULTS
    | faults_of_texts.FAULTS
)


@pytest.mark.parametrize("name", SPARED)
def test_a_file_that_spares_the_notice_passes(
    name: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    SPARED[name](site)
    assert judge(site, capsys) == (0, [])


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ('path = "theme/menu.js"', "files[0].fingerprint must be text that is not empty."),
        ('path = "a"\nfingerprint = "b"\nreason = "c"\nby = "d"', "files[0].date must be a day"),
        ("path", "cannot be read"),
    ],
)
def test_a_list_of_approved_files_that_cannot_be_used_is_named(
    entry: str, message: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    load_script(site)
    (site.parent / "content/data/notice-files.toml").write_text(f"[[files]]\n{entry}\n")
    main([str(site), "--content", str(site.parent / "content"), "--only=notice"])
    assert message in capsys.readouterr().err


def test_a_font_that_nobody_approved_is_told_once_with_the_entry_to_add(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    load_font("url('blank.woff2')")(site)
    load_font("url('../theme/blank.woff2')", "theme/listings.css")(site)
    _, findings = judge(site, capsys)
    digest = hashlib.sha256((site / "theme/blank.woff2").read_bytes()).hexdigest()[:16]
    assert [(f["path"], f["wrong"], f["mend"]) for f in findings] == [
        (
            "theme/listings.css",
            "the font '../theme/blank.woff2' of theme/listings.css and 1 more could show other "
            "letters than the notice's, or none",
            "Take it out; or look at all its letters, then add to content/data/notice-files.toml "
            'an entry [[files]] with reason, by, date, path = "theme/blank.woff2" and '
            f'fingerprint = "{digest}".',
        )
    ]


@pytest.mark.parametrize("name", FAULTS)
def test_a_file_that_lost_its_notice_is_found(
    name: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change, rule = FAULTS[name]
    change(site)
    code, findings = judge(site, capsys)
    assert code == 1
    assert rule in {finding["rule"] for finding in findings}


# What site_checks asks beside the plugin's own rules, each a function of its own.
# The package calls the rule by the name of its module.
NOTICE = import_module("site_checks.rules.notice")
PARTS = [
    import_module(f"site_checks.rules.{found.name}")
    for found in iter_modules(rules.__path__)
    if found.name.startswith("_notice_")
]
OWN = sorted(
    name
    for module in (NOTICE, *PARTS)
    for name, value in vars(module).items()
    if name.startswith("notice_") and value.__module__ == module.__name__
)


@pytest.mark.parametrize("function", OWN)
def test_without_a_rule_of_the_check_its_files_go_unseen(
    function: str, site: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    rule = function.replace("_", "-")
    # The plugin finds some faults of the same name by itself.
    changes = [change for change, name in FAULTS.values() if name == rule]
    assert changes, f"no file is expected to break {rule}"
    monkeypatch.setattr(NOTICE, function, lambda *_: iter(()))
    unseen = []
    for change in changes:
        with undone(site):
            change(site)
            unseen.append(rule not in {finding["rule"] for finding in judge(site, capsys)[1]})
    assert any(unseen)


def test_without_the_manifest_nothing_is_called_fine(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "provider-notice.json").unlink()
    assert judge(site, capsys) == (2, [])


def test_a_manifest_that_says_nothing_is_owed_is_not_believed(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    manifest = site / "provider-notice.json"
    written = json.loads(manifest.read_text())
    for record in written["written"]:
        record.pop("notice", None)
    manifest.write_text(json.dumps(written))
    code, findings = judge(site, capsys)
    assert code == 1
    assert findings
