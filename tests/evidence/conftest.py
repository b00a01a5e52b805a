"""A small site to try the evidence on: real data, articles of the test's own."""

import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup

from tests.conftest import ROOT, run_pelican

from .bodies import BODIES, PAGES

# A body that starts with more head lines follows the head without an empty line.
HEAD = """Title: {title}
Summary: What {title} is about.
Order: {order}
Date: 2026-11-23
Modified: {modified}
Review: {review}

"""

# The closing notice and some inserts link to these.
_LINKED = {
    "finding-care/choosing-a-provider.md": 1,
    "finding-care/cost-and-who-pays.md": 2,
    "is-it-for-you/help-in-a-crisis.md": 1,
    "is-it-for-you/other-choices.md": 2,
    "is-it-for-you/who-should-not-have-it.md": 3,
    "finding-care/questions-to-ask.md": 3,
}


def make_site(folder: Path) -> SimpleNamespace:
    """Return a site of four plain articles: `write` adds one, `build` builds it."""
    content = folder / "content"
    shutil.copytree(ROOT / "content" / "data", content / "data")

    def write(body: str, path: str = "side-effects/it.md", order: int = 1, **head: str) -> None:
        values = {"title": "It", "modified": "2026-11-23", "review": "safety", **head}
        target = content / path
        target.parent.mkdir(parents=True, exist_ok=True)
        text = HEAD.format(order=order, **values)
        text = text.rstrip("\n") + "\n" if body.startswith("Status:") else text
        target.write_text(text + body, "utf-8")

    def build(*options: str) -> SimpleNamespace:
        result = run_pelican(content, folder / "output", *options)
        return SimpleNamespace(code=result.returncode, text=result.stdout + result.stderr)

    def page(path: str = "side-effects/it.html") -> BeautifulSoup:
        return BeautifulSoup((folder / "output" / path).read_text("utf-8"), "html5lib")

    for path, order in _LINKED.items():
        write("Some words.", path, order, title=path, review="general")
    return SimpleNamespace(content=content, write=write, build=build, page=page, folder=folder)


@pytest.fixture
def site(tmp_path: Path) -> SimpleNamespace:
    """A small site of one test's own."""
    return make_site(tmp_path)


@pytest.fixture(scope="session")
def show(tmp_path_factory: pytest.TempPathFactory) -> SimpleNamespace:
    """One build of a site with an article for each thing to look at; only read it."""
    site = make_site(tmp_path_factory.mktemp("show"))
    for number, (name, body) in enumerate(BODIES.items(), 1):
        site.write(body, f"side-effects/{name}.md", number, title=f"All of {name}")
    site.write("Status: draft\n\nA claim [@wilkinson2017].\n", "research/draft.md", 1)
    (site.content / "pages").mkdir(exist_ok=True)
    for name, body in PAGES.items():
        head = f"Title: {name}\nSummary: {name}\nDate: 2026-11-23\n"
        head += "Notice: glossary\n\n" if name == "glossary" else "\n"
        (site.content / "pages" / f"{name}.md").write_text(head + body, "utf-8")
    result = site.build(
        "-e", 'CONTACT_EMAIL="us@example.org"', 'SITE_MUST_SAY=["funder", "publisher"]'
    )
    assert result.code == 0, result.text

    def article(name: str) -> BeautifulSoup:
        return site.page(f"side-effects/{name}.html")

    return SimpleNamespace(article=article, page=site.page, folder=site.folder, text=result.text)
