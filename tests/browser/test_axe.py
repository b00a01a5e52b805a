"""Accessibility rules: axe with every rule it has, in each scheme and at both widths."""

from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Page

from tests.browser.kinds import KINDS

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")

# Colours differ by scheme; what else a page is made of does not, and is judged once.
RUN = """async ([colourOnly, shared]) => {
  const rules = Object.fromEntries(axe.getRules().map((rule) =>
    [rule.ruleId, { enabled: !colourOnly || rule.tags.includes("cat.color") }]));
  const exclude = shared.filter((part) => document.querySelector(part));
  const { violations } =
    await axe.run({ exclude }, { rules, resultTypes: ["violations"] });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${help}: ${node.html.slice(0, 140)}`));
}"""
SCHEMES = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced colours": {"color_scheme": "light", "forced_colors": "active"},
}
# Two long pages are made of nothing that others have not.
JUDGED = [kind for kind in KINDS if kind not in ("sources", "decision aid")]
# The same on every page, word for word or made alike, and judged on the kinds.
SHARED = [".help-line", ".site-header", ".site-footer", ".weigh-up", ".sources"]
SHARED += [".neighbours", ".on-this-page"]


@pytest.mark.parametrize("kind", JUDGED)
def test_axe_finds_nothing(page: Page, kind: str) -> None:
    """No rule of axe is broken, in any scheme, on a phone or a wide screen."""
    page.emulate_media(reduced_motion="reduce")
    page.goto(KINDS[kind] + ("#bladder" if kind == "search" else ""))
    if kind == "search":
        page.wait_for_selector(".search__result")
    page.evaluate(AXE)
    found = {}
    for scheme, media in SCHEMES.items():
        page.emulate_media(**media)  # type: ignore[arg-type]
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            found[scheme, width] = page.evaluate(RUN, [scheme != "light", []])
    assert not any(found.values()), {where: what for where, what in found.items() if what}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_on_any_page(page: Page, served_site: Path, scheme: str) -> None:
    """Every page that is no kind's is judged by every rule, each in one of the schemes."""
    kinds = [KINDS[kind] for kind in JUDGED]
    paths = [path.relative_to(served_site).as_posix() for path in served_site.rglob("*.html")]
    rest = sorted(path for path in paths if path not in kinds and "pagefind" not in path)
    assert len(rest) + len(kinds) == len([path for path in paths if "pagefind" not in path])
    page.emulate_media(reduced_motion="reduce", **SCHEMES[scheme])  # type: ignore[arg-type]
    found = {}
    for path in rest[list(SCHEMES).index(scheme) :: len(SCHEMES)]:
        page.goto(path)
        page.evaluate(AXE)
        found[path] = page.evaluate(RUN, [False, SHARED])
    assert not any(found.values()), {path: what for path, what in found.items() if what}


def test_axe_is_awake(page: Page) -> None:
    """A fault that axe should name is named, so silence means something."""
    page.goto(KINDS["home"])
    page.evaluate(AXE)
    page.evaluate("document.querySelector('h1').innerHTML = '<img src=x>'")
    assert any("image-alt" in found for found in page.evaluate(RUN, [False, []]))
