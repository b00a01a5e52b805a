"""Where an address leads, on a site under a path and on pages with a base of their own."""

import pytest

from site_checks.links import Leads, Resolver

FILES = frozenset(("index.html", "costs.html", "care/index.html", "care/a.html"))
HERE = Resolver(FILES, url="https://example.org/guide")


@pytest.mark.parametrize(
    "href",
    [
        "https://example.org/guide/costs.html",
        "https://example.org:443/guide/costs.html",
        "https://EXAMPLE.org./guide/costs.html",
        "http://me@example.org:80/guide/costs.html",
        "//example.org/guide/costs.html?x#y",
        "/guide/costs.html",
        "\t../costs\n.html ",
        "..\\costs.html",
    ],
)
def test_an_address_of_the_site_is_known_however_it_is_written(href: str) -> None:
    assert HERE.resolve("care/a.html", href)[:2] == (Leads.FILE, "costs.html")


@pytest.mark.parametrize(
    ("href", "leads"),
    [
        ("https://example.org:8080/guide/none.html", Leads.HOST),
        ("https://example.org/other/none.html", Leads.HOST),
        ("https://example.org/guide/none.html", Leads.MISSING),
        ("/costs.html", Leads.ABOVE),
        ("https://example.org:guide/", Leads.MALFORMED),
        ("\x01javascript:x()", Leads.SCRIPT),
        ("java\nscript:x()", Leads.SCRIPT),
    ],
)
def test_another_server_is_not_the_site(href: str, leads: Leads) -> None:
    assert HERE.resolve("care/a.html", href).leads is leads


@pytest.mark.parametrize(
    ("base", "href", "path"),
    [
        ("https://example.org/guide/", "costs.html", "costs.html"),
        ("https://example.org/guide/care/", "a.html#b", "care/a.html"),
        ("/guide/care/", "../costs.html", "costs.html"),
        ("../", "costs.html", "costs.html"),
        ("/guide/care/a.html", "#b", "care/a.html"),
    ],
)
def test_links_start_from_the_base_of_their_page(base: str, href: str, path: str) -> None:
    assert HERE.resolve("care/a.html", href, base)[:2] == (Leads.FILE, path)


def test_a_base_elsewhere_leads_elsewhere() -> None:
    assert HERE.resolve("care/a.html", "b.png", "https://example.com/").leads is Leads.HOST
