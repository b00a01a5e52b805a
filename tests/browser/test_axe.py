"""Accessibility rules: axe with every rule it has, in each scheme and at both widths."""

from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Page

from tests.browser.kinds import KINDS

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")

# Colours differ by scheme; what else a page is made of does not, and is judged once.
RUN = """async (colourOnly) => {
  const rules = Object.fromEntries(axe.getRules().map((rule) =>
    [rule.ruleId, { enabled: !colourOnly || rule.tags.includes("cat.color") }]));
  const { violations } = await axe.run(document, { rules, resultTypes: ["violations"] });
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
            found[scheme, width] = page.evaluate(RUN, scheme != "light")
    assert not any(found.values()), {where: what for where, what in found.items() if what}


def test_axe_is_awake(page: Page) -> None:
    """A fault that axe should name is named, so silence means something."""
    page.goto(KINDS["home"])
    page.evaluate(AXE)
    page.evaluate("document.querySelector('h1').innerHTML = '<img src=x>'")
    assert any("image-alt" in found for found in page.evaluate(RUN, False))
