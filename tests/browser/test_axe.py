"""Accessibility rules: axe with every rule it has, in each scheme and at both widths.

But for color-contrast: color-contrast-enhanced asks more of the same words, once it is told to
name those that break both.
"""

from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Page

from tests.browser.kinds import KINDS

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
AXE += """;axe.configure({ checks: [{ id: "color-contrast-enhanced", options: {
  ignoreUnicode: true, ignoreLength: false, ignorePseudo: false, pseudoSizeThreshold: 0.25,
  boldValue: 700, boldTextPt: 14, largeTextPt: 18, shadowOutlineEmMax: 0.1, textStrokeEmMin: 0.03,
  contrastRatio: { normal: { expected: 7 }, large: { expected: 4.5 } } } }] });"""

# What is asked for: "all" rules, or those about "colour", or all but these ("shape").
RUN = """async ([asked, shared]) => {
  const isAsked = (rule) => rule.ruleId !== "color-contrast" &&
    (asked === "all" || rule.tags.includes("cat.color") === (asked === "colour"));
  const rules = Object.fromEntries(axe.getRules().map((rule) =>
    [rule.ruleId, { enabled: isAsked(rule) }]));
  const exclude = shared.filter((part) => document.querySelector(part));
  const { violations } =
    await axe.run({ exclude }, { rules, resultTypes: ["violations"], preload: false });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${help}: ${node.html.slice(0, 140)}`));
}"""
SCHEMES = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced colours": {"color_scheme": "light", "forced_colors": "active"},
}
# Colours differ by scheme, what else a page is made of by width: each is judged where it may.
LOOKS = [("light", 320, "all"), ("light", 1280, "shape")]
LOOKS += [("dark", 1280, "colour"), ("forced colours", 320, "colour")]
# Two long pages are made of nothing that others have not.
JUDGED = [kind for kind in KINDS if kind not in ("sources", "decision aid")]
# The same on every page, word for word or made alike: judged on every kind once, and in every
# way on two that have them all.
SHARED = [".help-line", ".site-header", ".site-footer", ".weigh-up", ".sources"]
SHARED += [".neighbours", ".on-this-page"]
WHOLE = ("home", "heaviest article")


@pytest.mark.parametrize("kind", JUDGED)
def test_axe_finds_nothing(page: Page, kind: str) -> None:
    """No rule of axe is broken, on a phone or a wide screen; none on colours in any scheme."""
    page.emulate_media(reduced_motion="reduce")
    page.add_init_script(AXE)
    page.goto(KINDS[kind] + ("#bladder" if kind == "search" else ""))
    if kind == "search":
        page.wait_for_selector(".search__result")
    found = {}
    for scheme, width, asked in LOOKS:
        page.emulate_media(**SCHEMES[scheme])  # type: ignore[arg-type]
        page.set_viewport_size({"width": width, "height": 900})
        shared = [] if asked == "all" or kind in WHOLE else SHARED
        found[scheme, width] = page.evaluate(RUN, [asked, shared])
    assert not any(found.values()), {where: what for where, what in found.items() if what}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_on_any_page(page: Page, served_site: Path, scheme: str) -> None:
    """Every page that is no kind's is judged, each in one scheme, every third for its colours.

    Those come from the same styles as the kinds'.
    """
    kinds = [KINDS[kind] for kind in JUDGED]
    paths = [path.relative_to(served_site).as_posix() for path in served_site.rglob("*.html")]
    rest = sorted(path for path in paths if path not in kinds and "pagefind" not in path)
    assert len(rest) + len(kinds) == len([path for path in paths if "pagefind" not in path])
    page.emulate_media(reduced_motion="reduce", **SCHEMES[scheme])  # type: ignore[arg-type]
    page.add_init_script(AXE)
    found = {}
    for turn, path in enumerate(rest[list(SCHEMES).index(scheme) :: len(SCHEMES)]):
        page.goto(path)
        found[path] = page.evaluate(RUN, ["shape" if turn % 3 else "all", SHARED])
    assert not any(found.values()), {path: what for path, what in found.items() if what}


FAULTS = {
    "image-alt": ("shape", "p.innerHTML = '<img src=x>'"),
    "color-contrast-enhanced": ("colour", "p.style.color = '#777'; p.style.background = '#888'"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_axe_is_awake(page: Page, fault: str) -> None:
    """A fault that axe should name is named, so silence means something."""
    asked, script = FAULTS[fault]
    page.add_init_script(AXE)
    page.goto(KINDS["home"])
    page.evaluate(f"() => {{ const p = document.querySelector('.hero__summary'); {script} }}")
    found = {rules: page.evaluate(RUN, [rules, []]) for rules in ("all", "colour", "shape")}
    assert {rules for rules in found if f"{fault}: " in str(found[rules])} == {"all", asked}
