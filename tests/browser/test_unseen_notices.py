"""What keeps readers from the words of a notice is found in pixels or boxes, fault by fault."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser import faults, faults_by_way, paper_faults
from tests.browser.faults import Fault
from tests.browser.paper_faults import PaperFault
from tests.browser.reader import Reader

FAULTS = faults.FAULTS | faults_by_way.FAULTS
NEAR_MISSES = faults.NEAR_MISSES | faults_by_way.NEAR_MISSES

# What was put there for another fault is taken out again: loading anew takes longer.
SEED = """([style, before]) => {
  document.querySelectorAll("[data-seed]").forEach((seed) => seed.remove());
  const seeds = document.createElement("template");
  seeds.innerHTML = before + "<style></style>";
  seeds.content.lastChild.textContent = style;
  for (const seed of seeds.content.children) seed.dataset.seed = "";
  document.head.append(seeds.content.lastChild);
  document.querySelector("[data-provider-notice]").before(seeds.content);
}"""


@pytest.fixture(scope="module")
def reader(browser: Browser, site: str) -> Iterator[Reader]:
    """An article for all faults; the page's own policy would keep some of them out."""
    reader = Reader(browser, bypass_csp=True)
    reader.open(f"{site}/research/ketamine-and-ect.html")
    yield reader
    reader.close()


def look_at(fault: Fault, reader: Reader) -> list[str]:
    reader.page.evaluate(SEED, [fault.style, fault.before])
    # What is found in boxes needs no pictures.
    closely = not fault.finding or fault.finding.startswith("words ")
    return reader.look(fault.way, closely=closely)


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_fault_is_found(fault: Fault, reader: Reader) -> None:
    found = look_at(fault, reader)
    assert any(fault.finding in problem for problem in found), found


@pytest.mark.parametrize("fault", NEAR_MISSES.values(), ids=NEAR_MISSES)
def test_what_does_no_harm_passes(fault: Fault, reader: Reader) -> None:
    assert look_at(fault, reader) == []


def print_with(fault: PaperFault, reader: Reader) -> list[str]:
    reader.page.evaluate(SEED, [paper_faults.SHORT + fault.style, fault.before])
    _, found = reader.print_page(grounds=fault.grounds)
    return found


@pytest.mark.parametrize("fault", paper_faults.FAULTS.values(), ids=paper_faults.FAULTS)
def test_a_fault_on_paper_is_found(fault: PaperFault, reader: Reader) -> None:
    found = print_with(fault, reader)
    assert any(fault.finding in problem for problem in found), found


@pytest.mark.parametrize("fault", paper_faults.NEAR_MISSES.values(), ids=paper_faults.NEAR_MISSES)
def test_what_does_no_harm_on_paper_passes(fault: PaperFault, reader: Reader) -> None:
    assert print_with(fault, reader) == []


@pytest.mark.parametrize("style", faults_by_way.STRETCHES)
def test_every_stretch_of_widths_that_styles_tell_apart_has_its_screen(
    style: str, reader: Reader
) -> None:
    low, high, side = faults_by_way.STRETCHES[style]
    reader.page.evaluate(SEED, [style, ""])
    assert any(low <= screen[side] < high for screen in reader.list_screens())


def test_screens_are_few_where_styles_do_not_ask_for_them(reader: Reader) -> None:
    reader.page.evaluate(SEED, ["", ""])
    usual = reader.list_screens()
    reader.page.evaluate(SEED, ["@media (hover) { p { min-width: 100px } }", ""])
    assert reader.list_screens() == usual
    assert {320, 1280} <= {width for width, _ in usual}
