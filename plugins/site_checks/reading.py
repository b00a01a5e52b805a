"""How hard a text is to read: sentences, words, syllables and the grades made of them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_SENTENCE_END = re.compile(r"(?<=[.?!])[\"')\u201d\u2019]*\s+(?=[\"'(\u201c\u2018]*[A-Z0-9])")
_WORD = re.compile(r"[^\W_]+(?:['\u2019.,-][^\W_]+)*")

# Syllables by word. textstat needs most of a second to load its dictionary, so
# what it said is kept, here and in the cache, and it is only loaded for new words.
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
    from textstat import textstat  # noqa: PLC0415 - slow to load, and seldom needed

    count: int = max(1, textstat.syllable_count(word.replace("\u2019", "'").replace("-", " ")))
    syllables[word] = count
    return count
