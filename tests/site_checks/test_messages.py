"""What an editor is told to do about a file or page, where that depends on what it is."""

import json
from pathlib import Path

import pytest

from site_checks.__main__ import main

from .tiny import WORDINGS, write_tiny_site

PAGE = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>More</title><h1>More</h1></html>'
)


def tell(folder: Path, rule: str, capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    """Return what to do about each file."""
    sources = ["--content", f"{folder}/content", "--wordings", str(WORDINGS)]
    main([f"{folder}/output", *sources, "--format", "json", "--only", rule])
    findings = json.loads(capsys.readouterr().out)["findings"]
    return {path: finding["mend"] for finding in findings for path in finding["built"]}


@pytest.mark.parametrize(
    ("path", "mend"),
    [
        (
            "extra/CNAME",
            "Delete it; or, as servers look for CNAME at the root of the site, add to "
            "EXTRA_PATH_METADATA 'extra/CNAME': {'path': 'CNAME'}.",
        ),
        (
            "leaflet.pdf",
            "Delete it, or build again into an empty folder. A leaflet needs its notice too: make "
            "it an article. If the site needs the file and it is none, add to content/data/"
            'notice-exemptions.toml an entry [[exemptions]] with page = "leaflet.pdf", reason, '
            "owner and until.",
        ),
    ],
)
def test_a_file_of_unknown_origin_is_sent_where_it_belongs(
    path: str, mend: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_tiny_site(tmp_path)
    (tmp_path / "output" / path).parent.mkdir(exist_ok=True)
    (tmp_path / "output" / path).write_text("x")
    assert tell(tmp_path, "file-unknown", capsys) == {path: mend}


@pytest.mark.parametrize(
    ("record", "mend"),
    [
        (
            {"surface": "listing"},
            "Link to it from another page, or have it left out: take its template out of "
            "DIRECT_TEMPLATES or TEMPLATE_PAGES, or give its kind of list an empty …_SAVE_AS.",
        ),
        (
            {"surface": "other", "by": "maps"},
            "Link to it from another page, or take the plugin 'maps' out of PLUGINS.",
        ),
        (
            {"surface": "exempt", "source": "pages/more.md", "status": "published"},
            "Link to it from a section or another article, or make it a draft.",
        ),
    ],
)
def test_a_page_that_nobody_finds_is_left_out_where_it_was_made(
    record: dict[str, str], mend: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_tiny_site(tmp_path)
    (tmp_path / "output/more.html").write_text(PAGE)
    manifest = tmp_path / "output/provider-notice.json"
    written = json.loads(manifest.read_text())
    written["written"].append(record | {"path": "more.html"})
    manifest.write_text(json.dumps(written))
    assert tell(tmp_path, "page-orphan", capsys) == {"more.html": mend}
