"""What a phone makes of a notice, and what keeps readers from getting there, is found."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser import faults_on_phone as faults
from tests.browser.conftest import SEEDED
from tests.browser.faults import Fault
from tests.browser.reader import PHONE, Reader
from tests.browser.ways import ON_PHONE, Way


@pytest.fixture(scope="module")
def phone(browser: Browser, site: str) -> Iterator[Reader]:
    reader = Reader(browser, bypass_csp=True, **PHONE)
    reader.open(f"{site}/{SEEDED}")
    yield reader
    reader.close()


@pytest.mark.parametrize("fault", faults.ON_PHONE.values(), ids=faults.ON_PHONE)
def test_a_fault_on_a_phone_is_found(fault: Fault, phone: Reader) -> None:
    phone.seed(fault.style, fault.before)
    found = phone.look(ON_PHONE, closely=False)
    assert any(fault.finding in problem for problem in found), found


@pytest.mark.parametrize(
    "fault", faults.ON_PHONE_NEAR_MISSES.values(), ids=faults.ON_PHONE_NEAR_MISSES
)
def test_what_does_no_harm_on_a_phone_passes(fault: Fault, phone: Reader) -> None:
    phone.seed(fault.style, fault.before)
    assert phone.look(ON_PHONE, closely=False) == []


@pytest.mark.parametrize("fault", faults.WITH_A_MOUSE.values(), ids=faults.WITH_A_MOUSE)
def test_what_keeps_a_mouse_or_a_key_from_it_is_found(fault: Fault, seeded: Reader) -> None:
    seeded.seed(fault.style, fault.before)
    found = seeded.arrive(Way())
    assert any(fault.finding in problem for problem in found), found


@pytest.mark.parametrize("fault", faults.WITH_A_FINGER.values(), ids=faults.WITH_A_FINGER)
def test_what_keeps_a_finger_from_it_is_found(fault: Fault, phone: Reader) -> None:
    phone.seed(fault.style, fault.before)
    found = phone.arrive(ON_PHONE)
    assert any(fault.finding in problem for problem in found), found


def test_what_only_guides_a_scroll_passes(seeded: Reader, phone: Reader) -> None:
    found = {}
    for style in ("", faults.GUIDED):
        seeded.seed(style, "")
        phone.seed(style, "")
        found[style] = seeded.arrive(Way()) + phone.arrive(ON_PHONE)
    assert not any(found.values()), found
