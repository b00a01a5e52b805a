"""The pictures: drawn from the data, told in words, light."""

import gzip
import re

import pytest

from evidence.facts import whole
from evidence.pictures import draw_curve, split_grid


def area(path: str) -> float:
    """The area of an outline of M, H and V steps, in places of the grid."""
    x = y = twice = 0.0
    start = None
    for step, first, second in re.findall(r"([MHV])(\d+)(?: (\d+))?", path):
        old = (x, y)
        x = float(first) if step in "MH" else x
        y = float(first) if step == "V" else float(second or y) if step == "M" else y
        if start is None:
            start = old = (x, y)
        twice += old[0] * y - old[1] * x
    return abs(twice + x * start[1] - y * start[0]) / 2 / 100


@pytest.mark.parametrize("count", [0, 1, 9, 10, 41, 69, 99, 100])
def test_grid_fills_as_many_places_as_people(count):
    """The filled outline covers the number of people, the empty one the rest."""
    grid = split_grid(count)
    assert area(grid.filled) == count
    assert area(grid.empty) == 100 - count


@pytest.mark.parametrize(
    ("value", "shown"), [(0, 0), (0.3, None), (0.5, None), (0.9, 1), (22.5, 23), (69.3, 69)]
)
def test_people_are_whole(value, shown):
    """Shares are rounded to people; fewer than 1 in 100 is not rounded to none."""
    assert whole(value) == shown


def test_curve_peaks_where_the_data_says():
    """The highest point stands at the minute kept in the data."""
    times = {"name": "", "label": "", "said": "", "start": 0, "peak": 40, "end": 240}
    curve = draw_curve(times, 4, 50)
    assert curve.peak == round(14 + 292 * 40 / 240, 1)
    assert f"{curve.peak} -50" in curve.path
    assert curve.path.endswith("306.0 0")


def test_people_picture(show):
    """Numbers, labels, picture and source stand together for both groups."""
    figure = show.article("people").find("figure", "people")
    assert [n.get_text() for n in figure.select(".people__number")] == [
        "53 out of 100",
        "31 out of 100",
    ]
    assert figure.select_one("figcaption").get_text().startswith("How many people had few or no")
    for svg in figure.find_all("svg"):
        assert svg["role"] == "img"
        title = figure.find(id=svg["aria-labelledby"])
        assert title.name == "title"
        assert title.get_text()
    assert figure.select_one(".people__source sup.citation")


def test_pictures_are_told_in_words(show):
    """Each picture has a caption, a title and its sources, and needs no script or style."""
    page = show.article("pictures")
    figures = page.select("figure.picture")
    assert [figure["class"][1] for figure in figures] == [
        "picture--course",
        "picture--session",
        "picture--routes",
        "picture--synapse",
    ]
    for figure in figures:
        assert figure.find("figcaption").get_text()
        assert figure.select_one(".picture__source sup.citation") or figure.select("li sup")
        assert not figure.select("script, style, [style]")
        for svg in figure.find_all("svg"):
            assert svg.find("title").get_text()
    # The reader never counts: each plan says its visits, and its dots are as many.
    for track in figures[0].select("svg g[transform]"):
        total = track.find("text").get_text()
        assert f": {len(track.find_all('circle'))} visits in " in total
        assert total in figures[0].select_one(".picture__source").get_text()
    said = figures[1].get_text()
    assert "40 minutes" in said
    assert "4 hours" in said


def test_pictures_are_light(show):
    """Three people pictures and a session add less than 3 KB to what is sent."""
    plain, heavy = (str(show.article(name)) for name in ("plain", "heavy"))
    added = len(gzip.compress(heavy.encode())) - len(gzip.compress(plain.encode()))
    assert added < 3000
