"""A small site to try the evidence on: real data, articles of the test's own."""

import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup

from tests.conftest import ROOT, run_pelican

HEAD = """Title: {title}
Summary: What {title} is about.
Order: {order}
Date: 2026-11-23
Modified: 2026-11-23
Review: {review}

"""

# The closing notice and some inserts link to these.
_LINKED = {
    "finding-care/choosing-a-provider.md": 1,
    "finding-care/cost-and-who-pays.md": 2,
    "is-it-for-you/help-in-a-crisis.md": 1,
    "is-it-for-you/other-choices.md": 2,
}


@pytest.fixture
def site(tmp_path: Path) -> SimpleNamespace:
    """A site of four plain articles; `write` adds one, `build` builds it."""
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content" / "data", content / "data")
    for path, order in _LINKED.items():
        write_article(content / path, "Some words.", path, order)

    def write(body: str, path: str = "side-effects/it.md", review: str = "safety") -> None:
        write_article(content / path, body, "It", 1, review)

    def build() -> SimpleNamespace:
        result = run_pelican(content, tmp_path / "output")
        return SimpleNamespace(code=result.returncode, text=result.stdout + result.stderr)

    def page(path: str = "side-effects/it.html") -> BeautifulSoup:
        return BeautifulSoup((tmp_path / "output" / path).read_text("utf-8"), "html5lib")

    return SimpleNamespace(content=content, write=write, build=build, page=page, folder=tmp_path)


def write_article(path: Path, body: str, title: str, order: int, review: str = "general") -> None:
    """Write one article."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(HEAD.format(title=title, order=order, review=review) + body, "utf-8")


@pytest.fixture
def read(site: SimpleNamespace) -> Callable[[str], BeautifulSoup]:
    """Build the site with one article and return its page; the build must succeed."""

    def read_body(body: str) -> BeautifulSoup:
        site.write(body)
        result = site.build()
        assert result.code == 0, result.text
        return site.page()

    return read_body
