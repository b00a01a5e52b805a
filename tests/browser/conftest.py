"""The built site as it is published, and pages to open it in."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from site_build.search_index import write_index
from tests.browser.reader import Reader
from tests.conftest import serve

# The article that faults are put into.
SEEDED = "research/ketamine-and-ect.html"


@pytest.fixture(scope="session")
def served_site(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site with its search index, as it is published."""
    folder = tmp_path_factory.mktemp("served") / "site"
    shutil.copytree(built_site, folder)
    write_index(folder)
    return folder


@pytest.fixture(scope="session")
def address(served_site: Path) -> Iterator[str]:
    """The address of the site with its search."""
    for address in serve(served_site):
        yield address + "/"


@pytest.fixture(scope="session")
def articles(served_site: Path) -> list[str]:
    """Every article's address, relative to the site."""
    pages = sorted(p for p in served_site.glob("*/*.html") if p.parent.name != "pagefind")
    return [page.relative_to(served_site).as_posix() for page in pages]


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A fresh page, 1280 px wide, that takes addresses relative to the site."""
    context = browser.new_context(base_url=address, viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Page]:
    """A fresh page, 320 px wide."""
    context = browser.new_context(base_url=address, viewport={"width": 320, "height": 640})
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def seeded(browser: Browser, site: str) -> Iterator[Reader]:
    """An article for all faults; the page's own policy would keep some of them out."""
    reader = Reader(browser, bypass_csp=True)
    reader.open(f"{site}/{SEEDED}")
    yield reader
    reader.close()
