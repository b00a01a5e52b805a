"""Sections and their articles: in order, each in its own place, neighbours linked."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from sections.outline import OutlineError, Section, place_articles, read_sections

ROOT = Path(__file__).parent.parent.parent


def make_article(name: str, order: str, step: str | None = None) -> SimpleNamespace:
    article = SimpleNamespace(
        category=SimpleNamespace(slug="care"), order=order, relative_source_path=f"care/{name}.md"
    )
    if step is not None:
        article.step = step
    return article


def make_section() -> Section:
    return Section("care", "Care", "What care is.", "people", numbered=True)


def test_articles_stand_by_number_and_know_their_neighbours() -> None:
    """10 comes after 9, not after 1."""
    section = make_section()
    articles = [make_article("c", "10"), make_article("a", "1"), make_article("b", "9")]
    place_articles([section], articles)
    assert [a.relative_source_path for a in section.articles] == [
        "care/a.md",
        "care/b.md",
        "care/c.md",
    ]
    first, second, third = section.articles
    assert (first.previous_article, first.next_article) == (None, second)
    assert (third.previous_article, third.next_article) == (second, None)


@pytest.mark.parametrize(
    ("articles", "message"),
    [
        (
            [("a", "1"), ("b", "1"), ("c", "7")],
            "content/care/b.md: error section-order: Order 1 is taken by content/care/a.md. "
            "Give each article of a section its own number; 8 is free.",
        ),
        (
            [("a", "first")],
            "content/care/a.md: error section-order: Order must be a whole number from 1, not "
            "'first'. It is the article's place in its section.",
        ),
        (
            [("a", "1", "1"), ("b", "2", "2"), ("c", "3", "1")],
            "content/care/c.md: error section-step: Step 1 is taken by content/care/a.md. "
            "Give each article of a section its own number; 3 is free.",
        ),
    ],
)
def test_a_place_that_is_wrong_or_taken_is_named(
    articles: list[tuple[str, ...]], message: str
) -> None:
    with pytest.raises(OutlineError) as error:
        place_articles([make_section()], [make_article(*each) for each in articles])
    assert str(error.value) == message


def test_the_sections_of_the_site_are_six_in_their_order() -> None:
    sections = read_sections(ROOT / "content" / "data" / "sections.toml")
    assert [section.slug for section in sections] == [
        "about-the-treatment",
        "is-it-for-you",
        "the-process",
        "side-effects",
        "finding-care",
        "research",
    ]
    assert [section.slug for section in sections if section.numbered] == ["the-process"]


def test_a_section_without_a_purpose_is_named(tmp_path: Path) -> None:
    path = tmp_path / "sections.toml"
    path.write_text('[care]\ntitle = "Care"\nicon = "people"\n')
    with pytest.raises(OutlineError, match=r"care.purpose must be text that is not empty"):
        read_sections(path)
