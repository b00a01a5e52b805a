"""Reviews: who, when, of which text; never made up, and an edit after one shows."""

import datetime
import re

import pytest

from evidence.problem import DataError
from evidence.review import add_months, build_review, count_minutes, fingerprint, read_reviews
from tests.conftest import ROOT

DAY = datetime.date(2026, 11, 23)
RECORD = """[[reviews]]
article = "side-effects/it.md"
name = "Test Person"
role = "pharmacist"
date = 2026-12-01
fingerprint = "{}"
"""


def test_what_runs_out_is_looked_at_sooner():
    """A day named in the head comes before the usual interval, and never puts it off."""
    sooner, later = datetime.date(2026, 12, 31), datetime.date(2028, 1, 1)
    assert build_review("safety", DAY, "", None, sooner).next_due == sooner
    assert build_review("safety", DAY, "", None, later).next_due == datetime.date(2027, 5, 23)


def test_no_review_is_on_record():
    """The record starts empty: no reviewer is invented."""
    assert read_reviews(ROOT / "content" / "data" / "reviews.toml") == {}


def test_review_is_bound_to_the_words(tmp_path):
    """A review holds until the words change; markup and the source list may change."""
    path = tmp_path / "data" / "reviews.toml"
    path.parent.mkdir()
    body = "<p>The words.</p>"
    path.write_text(RECORD.format(fingerprint(body)), "utf-8")
    reviewer = read_reviews(path)["side-effects/it.md"]
    assert (reviewer.name, reviewer.role) == ("Test Person", "pharmacist")
    same = '<p class="x">The <b>words.</b></p><details class="sources">More</details>'
    assert not build_review("safety", DAY, body, reviewer).changed_since
    assert not build_review("safety", DAY, same, reviewer).changed_since
    assert build_review("safety", DAY, "<p>Other words.</p>", reviewer).changed_since
    assert not build_review("safety", DAY, body, None).changed_since


def test_newest_review_counts(tmp_path):
    """Older reviews stay on record; the newest is shown."""
    path = tmp_path / "reviews.toml"
    older = RECORD.format("0" * 16)
    newer = RECORD.format("1" * 16).replace("2026-12-01", "2027-06-01")
    path.write_text(newer + older, "utf-8")
    assert read_reviews(path)["side-effects/it.md"].fingerprint == "1" * 16


@pytest.mark.parametrize("field", ["name", "role", "date", "fingerprint"])
def test_incomplete_review_is_refused(tmp_path, field):
    """A review without its person, role, day or text is no review."""
    path = tmp_path / "data" / "reviews.toml"
    path.parent.mkdir()
    lines = RECORD.format("0" * 16).splitlines()
    path.write_text("\n".join(line for line in lines if not line.startswith(field)), "utf-8")
    with pytest.raises(DataError, match=rf"reviews.toml:1: error data-row: reviews\[0\].{field}"):
        read_reviews(path)


@pytest.mark.parametrize(
    ("kind", "due"),
    [("safety", (2027, 5, 23)), ("status", (2027, 5, 23)), ("general", (2027, 11, 23))],
)
def test_next_check_is_due(kind, due):
    """Harms and approvals are looked at again after 6 months, the rest after 12."""
    assert build_review(kind, DAY, "", None).next_due == datetime.date(*due)


def test_months_end_where_they_end():
    """Six months after the last of August is the last of February."""
    assert add_months(datetime.date(2026, 8, 31), 6) == datetime.date(2027, 2, 28)
    assert add_months(datetime.date(2027, 8, 31), 6) == datetime.date(2028, 2, 29)


def test_minutes_to_read():
    """Two hundred words take a minute; no article takes none."""
    assert count_minutes("<p>word</p>") == 1
    assert count_minutes("<p>" + "word " * 900 + "</p>") == 4


def test_article_shows_its_review(site):
    """What the page says of its review comes from the record, and an edit shows."""
    body = "Words of the article.\n"
    site.write(body)
    record = site.content / "data" / "reviews.toml"
    record.write_text(RECORD.format("0" * 16), "utf-8")
    result = site.build()
    assert result.code == 0
    mark = re.search(r"of 2026-12-01. Its words now have the fingerprint (\w{16})", result.text)
    text = " ".join(site.page().get_text().split())
    assert "Reviewed by Test Person, pharmacist; edited since" in text
    assert "Next check due 23 May 2027" in text
    record.write_text(RECORD.format(mark[1]), "utf-8")
    assert "review-outdated" not in site.build().text
    assert "edited since" not in site.page().get_text()


def test_review_of_no_article_stops_the_build(site):
    """A review of an article that is not there is a mistake in the record."""
    (site.content / "data" / "reviews.toml").write_text(RECORD.format("0" * 16), "utf-8")
    result = site.build()
    assert result.code == 1
    assert (
        "content/data/reviews.toml:1: error data-row: reviews[0].article is "
        "'side-effects/it.md', which is no article. Correct the path."
    ) in result.text.splitlines()
