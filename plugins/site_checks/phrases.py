"""Lists of phrases, kept as data beside the rules: find them in a sentence."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "rules" / "words"
LISTS = ("promotional", "avoid", "suicide")

_QUOTED = re.compile('["\u201c][^"\u201c\u201d]*["\u201d]')
_BRACKETED = re.compile(r"\([^()]*\)")


# Marks that look like plain ones, or like nothing, and would hide a phrase.
_MARKS = str.maketrans({"\u2019": "'", "\u2010": "-", "\u2011": "-", "\xa0": " ", "\xad": None})


def make_plain(text: str) -> str:
    """Return *text* with plain marks for those that typesetters use."""
    return text if text.isascii() else text.translate(_MARKS)


@dataclass(frozen=True, slots=True)
class Phrase:
    """What to look for, what to say instead, and when it is right as it is."""

    find: re.Pattern[str]
    say: str
    unless: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class PhraseList:
    """One list; `any` finds out quickly that a lower-case text has none of its phrases."""

    name: str
    any: re.Pattern[str]
    phrases: tuple[Phrase, ...]

    def search(self, sentence: str) -> Iterator[tuple[str, str]]:
        """Yield each phrase found in *sentence*, with what to say instead."""
        sentence = make_plain(sentence)
        bare = _QUOTED.sub(" ", sentence)
        if self.name == "avoid":
            bare = _BRACKETED.sub(" ", bare)
        if not self.any.search(bare.lower()):
            return
        for phrase in self.phrases:
            for match in phrase.find.finditer(bare):
                if phrase.unless is None or not phrase.unless.search(sentence):
                    yield match[0], phrase.say


@cache
def read_any() -> re.Pattern[str]:
    """Return what finds a phrase of any list in a lower-case text."""
    return _compile_any(raw["find"] for name in LISTS for raw in _read(name))


@cache
def read_lists() -> tuple[PhraseList, ...]:
    """Return every list."""
    return tuple(_read_list(name) for name in LISTS)


def _read_list(name: str) -> PhraseList:
    raw = _read(name)
    phrases = tuple(
        Phrase(
            _compile(entry["find"]),
            entry["say"],
            re.compile(entry["unless"], re.I) if "unless" in entry else None,
        )
        for entry in raw
    )
    return PhraseList(name, _compile_any(entry["find"] for entry in raw), phrases)


@cache
def _read(name: str) -> list[dict[str, str]]:
    text = (_FOLDER / f"{name}.toml").read_text(encoding="utf-8")
    phrases: list[dict[str, str]] = tomllib.loads(text)["phrases"]
    return phrases


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)", re.I)


def _compile_any(patterns: Iterable[str]) -> re.Pattern[str]:
    """Return what finds any of *patterns* in a lower-case text, in a third of the time."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(patterns).lower()})(?!\w)")
