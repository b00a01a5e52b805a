"""What keeps readers from the words of a notice is found in pixels or boxes, fault by fault."""

import pytest

from tests.browser import faults, faults_by_way, paper_faults
from tests.browser.faults import Fault
from tests.browser.paper_faults import PaperFault
from tests.browser.reader import Reader

FAULTS = faults.FAULTS | faults_by_way.FAULTS
NEAR_MISSES = faults.NEAR_MISSES | faults_by_way.NEAR_MISSES


def look_at(fault: Fault, seeded: Reader) -> list[str]:
    seeded.seed(fault.style, fault.before)
    # What is found in boxes needs no pictures.
    closely = not fault.finding or fault.finding.startswith("words ")
    return seeded.look(fault.way, closely=closely)


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_fault_is_found(fault: Fault, seeded: Reader) -> None:
    found = look_at(fault, seeded)
    assert any(fault.finding in problem for problem in found), found


@pytest.mark.parametrize("fault", NEAR_MISSES.values(), ids=NEAR_MISSES)
def test_what_does_no_harm_passes(fault: Fault, seeded: Reader) -> None:
    assert look_at(fault, seeded) == []


def print_with(fault: PaperFault, seeded: Reader) -> list[str]:
    seeded.seed(paper_faults.SHORT + fault.style, fault.before)
    _, found = seeded.print_page(grounds=fault.grounds)
    return found


@pytest.mark.parametrize("fault", paper_faults.FAULTS.values(), ids=paper_faults.FAULTS)
def test_a_fault_on_paper_is_found(fault: PaperFault, seeded: Reader) -> None:
    found = print_with(fault, seeded)
    assert any(fault.finding in problem for problem in found), found


@pytest.mark.parametrize("fault", paper_faults.NEAR_MISSES.values(), ids=paper_faults.NEAR_MISSES)
def test_what_does_no_harm_on_paper_passes(fault: PaperFault, seeded: Reader) -> None:
    assert print_with(fault, seeded) == []


@pytest.mark.parametrize("style", faults_by_way.STRETCHES)
def test_every_stretch_of_widths_that_styles_tell_apart_has_its_screen(
    style: str, seeded: Reader
) -> None:
    low, high, side = faults_by_way.STRETCHES[style]
    seeded.seed(style, "")
    assert any(low <= screen[side] < high for screen in seeded.list_screens())


def test_screens_are_few_where_styles_do_not_ask_for_them(seeded: Reader) -> None:
    seeded.seed("", "")
    usual = seeded.list_screens()
    seeded.seed("@media (hover) { p { min-width: 100px } }", "")
    assert seeded.list_screens() == usual
    assert {320, 1280} <= {width for width, _ in usual}
