"""A file with an article's words in their order is told, whatever stands between them."""

import random

import pytest

from site_checks.scattered import find_scattered

SYLLABLES = "ba ke di fo gu la me ni so tu re va".split()
COMMON = "the you may ask of and to a doctor nurse if it is not day feel".split()


def write(seed: int, number: int = 400) -> list[str]:
    """Return a text in which every fourth word stands in few others."""
    chance = random.Random(seed)
    own = ["".join(chance.choices(SYLLABLES, k=4)) for _ in range(number // 4)]
    return [word for one in own for word in (one, *chance.choices(COMMON, k=3))]


ARTICLES = {f"care/{n}.md": write(n) for n in range(16)}
TEXT = ARTICLES["care/3.md"]


def find(words: list[str]) -> list[str]:
    articles = {source: " ".join(text).encode() for source, text in ARTICLES.items()}
    files = {"about.html": " ".join(words).encode()}
    return [source for _, source in find_scattered(articles, files)]


def put_between(text: list[str], *others: str) -> list[str]:
    return [part for word in text for part in (word, *others)]


FOUND = {
    "a word between": put_between(TEXT, "nothing"),
    "three words between": put_between(TEXT, "nothing", "at", "all"),
    "words of another article between": [
        word for pair in zip(TEXT, reversed(ARTICLES["care/5.md"]), strict=True) for word in pair
    ],
    "words left out": [word for n, word in enumerate(TEXT) if n % 3],
    "its first half": put_between(TEXT[:200], "nothing"),
    "word after word backwards": put_between(TEXT[::-1], "nothing"),
    "in a long text": [*write(90, 4000), *put_between(TEXT, "nothing"), *write(91, 4000)],
    "after its words in another order": [*sorted(TEXT), *TEXT],
}
SPARED = {
    "another text": write(99),
    "its words in another order": random.Random(1).sample(TEXT, len(TEXT)),
    "its words here and there in a long text": [
        part for n, word in enumerate(TEXT) for part in (word, *write(1000 + n, 16))
    ],
    "a tenth of it": TEXT[:40],
    "few words": TEXT[:15],
    "nothing": [],
}


@pytest.mark.parametrize("name", FOUND)
def test_words_in_their_order_are_found(name: str) -> None:
    assert "care/3.md" in find(FOUND[name])


@pytest.mark.parametrize("name", SPARED)
def test_words_without_that_order_are_not(name: str) -> None:
    assert find(SPARED[name]) == []
