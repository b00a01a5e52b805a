"""The author's files: which there are, what their heads say, and which line says what."""

import os
import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from provider_notice.settings import name_folder

_SUFFIXES = (".md", ".markdown", ".mkd", ".mdown", ".rst", ".html", ".htm")
# Folders under content/ that hold no articles or pages.
_NOT_WRITTEN = frozenset(("data", "images", "static", "extra"))
_HEAD = re.compile(r"^:?([A-Za-z][\w -]*):\s*(.*?)\s*$")
_NAME = re.compile(r"[A-Z]\w*:")
_MARKUP = re.compile(r"\[@[^\]]*\]|\[\[[^\]]*\]\]|\]\([^)]*\)|\{[^}]*\}|&\w+;")
# What stands in addresses and markup: not to be looked for by its words.
_ADDRESS = re.compile(r'[<>="(\]{}#/]')
_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")


@dataclass(slots=True)
class Source:
    """One file that an author wrote."""

    path: str
    text: str
    _words: str = ""
    _starts: list[int] = field(default_factory=list)
    _lines: list[int] = field(default_factory=list)

    @property
    def head(self) -> dict[str, str]:
        """Its metadata, names in lower case."""
        found: dict[str, str] = {}
        for line in self.text.splitlines():
            match = _HEAD.match(line)
            if match:
                found.setdefault(match[1].lower(), match[2])
            elif found:
                break
        return found

    def find_line(self, needles: Iterable[str]) -> int:
        """Return the line that holds the first needle found, by letters or by words; or 0."""
        for needle in needles:
            at = _find_whole(self.text, needle)
            if at >= 0:
                return self.text.count("\n", 0, at) + 1
            line = 0 if _ADDRESS.search(needle) else self._find_words(needle)
            if line:
                return line
        return 0

    def _find_words(self, needle: str) -> int:
        if not self._words:
            self._index()
        wanted = " ".join(split_words(needle))
        at = self._words.find(f" {wanted} ") if wanted else -1
        return self._lines[bisect_right(self._starts, at + 1) - 1] if at >= 0 else 0

    def _index(self) -> None:
        """Keep all words in a row, and where in that row each line starts."""
        words = " "
        for number, line in enumerate(self.text.splitlines(), 1):
            found = split_words(_MARKUP.sub(" ", line))
            if found:
                self._starts.append(len(words))
                self._lines.append(number)
                words += " ".join(found) + " "
        self._words = words


def _find_whole(text: str, needle: str) -> int:
    """Return where *needle* stands by itself, or else where a word starts with it; or -1."""
    started = -1
    at = text.find(needle) if needle else -1
    while at >= 0:
        if not _is_inside(text, at):
            if not _is_inside(text, at + len(needle)):
                return at
            started = at if started < 0 else started
        at = text.find(needle, at + 1)
    return started


def _is_inside(text: str, at: int) -> bool:
    """Tell whether a word goes on at a place, as in chapter-1 and snake_case."""
    if not 0 < at < len(text):
        return False
    return all(char.isalnum() or char in "-_" for char in text[at - 1 : at + 1])


def split_words(text: str) -> list[str]:
    """Return the words of *text* in lower case, punctuation and markup left out."""
    return [word.lower().replace("\u2019", "'") for word in _WORD.findall(text)]


def _tells(needle: str) -> bool:
    """Tell whether a needle found in another file is what is meant: a name of the head is not."""
    return len(needle) > 3 and not _NAME.fullmatch(needle)


class Sources:
    """The content folder; each file is read at most once, and only when asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._name = name_folder(folder)
        self._read: dict[str, Source | None] = {}

    @cached_property
    def written(self) -> list[str]:
        """The articles and pages that authors wrote, relative to the folder."""
        found = []
        for folder, folders, files in os.walk(self.folder):
            inside = folder[len(str(self.folder)) + 1 :].replace(os.sep, "/")
            if not inside:
                folders[:] = [name for name in folders if name not in _NOT_WRITTEN]
                continue
            folders[:] = [name for name in folders if name[0] not in "._"]
            names = [name for name in files if name.endswith(_SUFFIXES)]
            found += [f"{inside}/{name}" for name in names if name[0] not in "._"]
        return sorted(found)

    @cached_property
    def data(self) -> list[str]:
        """The data files that hold dated facts, relative to the folder."""
        found = sorted((self.folder / "data").glob("*.toml"))
        return [path.relative_to(self.folder).as_posix() for path in found]

    def holds(self, path: str) -> bool:
        """Tell whether there is such a file among the articles."""
        return not path.startswith("data/") and (self.folder / path).is_file()

    def name(self, path: str) -> str:
        """Return how messages name the source *path*."""
        return f"{self._name}/{path}"

    def get(self, path: str) -> Source | None:
        """Return one source, or None when there is no such file."""
        return self._get(f"{self.folder}/{path}", self.name(path))

    def find(self, path: str, needles: tuple[str, ...]) -> tuple[str, int]:
        """Return the file and line that hold a needle: the source, else data, else a template."""
        own = self.get(path) if path else None
        line = own.find_line(needles) if own else 0
        if line or not needles or not _tells(needles[0]):
            return (own.path if own else "", line)
        for other in self._others:
            line = other.find_line(needles[:1])
            if line:
                return other.path, line
        return (own.path if own else "", 0)

    @cached_property
    def _others(self) -> list[Source]:
        """The data files and templates, in which much of what is at fault on pages stands."""
        found = []
        name = self._name
        home = Path(str(self.folder.absolute()).removesuffix(name))
        patterns = (f"{name}/data/*.*", "theme/templates/**/*.*", f"{name}/**/_redirects")
        for pattern in patterns:
            for path in sorted(home.glob(pattern)):
                source = self._get(str(path), path.relative_to(home).as_posix())
                if source is not None:
                    found.append(source)
        return found

    def _get(self, path: str, name: str) -> Source | None:
        # Thousands of findings ask for their sources: texts for keys, which are quick to look up.
        if path not in self._read:
            try:
                text = Path(path).read_text(encoding="utf-8", errors="replace")
                self._read[path] = Source(name, text)
            except OSError:
                self._read[path] = None
        return self._read[path]
