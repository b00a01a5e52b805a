"""Which wording an article gets, and what its author is told where there is none."""

import pytest

from provider_notice.wordings import MissingWordingError, Wordings
from tests.provider_notice.cases import WORDING

WORDINGS = Wordings(
    {("en", "pressure"): WORDING, ("en", "care"): WORDING, ("fr", "soin"): WORDING}
)
MISSING = {
    ("en", "presure"): "Write one of these for Notice: pressure",
    ("en", "zzz"): "Write one of these for Notice: care, pressure",
    ("english", "care"): "Write one of these languages for Lang: en, fr",
}


@pytest.mark.parametrize("asked", MISSING)
def test_a_kind_or_language_without_a_wording_is_told_with_those_there_are(
    asked: tuple[str, str],
) -> None:
    with pytest.raises(MissingWordingError) as error:
        WORDINGS.choose(*asked)
    said = f"No approved notice is called {asked[1]!r} in language {asked[0]!r}. "
    if "Lang" in MISSING[asked]:
        said = f"No approved notice is written in language {asked[0]!r}. "
    assert str(error.value) == f"{said}{MISSING[asked]}; or add one to the wordings file."
