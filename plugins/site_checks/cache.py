"""What was found out about unchanged articles, kept between runs. Losing it costs only time."""

import json
import os
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from .prose import Hit, Prose
from .reading import Grades, syllables
from .runs import Run

# Whatever changes the judgement of the same words: code and lists.
_JUDGES = ("prose.py", "phrases.py", "reading.py", "runs.py", "rules/words/*.toml")


class Cache:
    """Prose by the hash of the article's HTML; only what a run used is kept for the next."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._old = _read(path)
        syllables.update(self._old.get("syllables", {}))

    @property
    def is_empty(self) -> bool:
        """Whether every article will have to be read anew."""
        return not self._old

    def get(self, key: str) -> Prose | None:
        """Return what is known of an article."""
        raw = self._old.get("prose", {}).get(key)
        return _parse(raw) if raw else None

    def write(self, used: dict[str, Prose]) -> None:
        """Keep what this run used."""
        prose = {key: _render(value) for key, value in used.items()}
        if self._path is None or (prose.keys() == self._old.get("prose", {}).keys()):
            return
        kept = {"version": _stamp(), "prose": prose, "syllables": syllables}
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            # Written aside and moved: another run may be reading it.
            aside = self._path.with_suffix(f".{os.getpid()}")
            aside.write_text(json.dumps(kept), encoding="utf-8")
            aside.replace(self._path)
        except OSError:
            return


def make_key(html: str) -> str:
    """Return the key of an article's HTML."""
    return sha256(html.encode()).hexdigest()


@cache
def _stamp() -> str:
    home = Path(__file__).parent
    paths = (path for pattern in _JUDGES for path in sorted(home.glob(pattern)))
    return sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()


def _read(path: Path | None) -> dict[str, Any]:
    try:
        raw = json.loads(path.read_text(encoding="utf-8")) if path else {}
    except (OSError, ValueError):
        return {}
    return raw if isinstance(raw, dict) and raw.get("version") == _stamp() else {}


def _render(prose: Prose) -> list[Any]:
    grades = [prose.grades.words, prose.grades.flesch_kincaid, prose.grades.smog]
    found = [prose.hits, prose.long, prose.crowded, prose.named, prose.unhelped]
    return [grades, *found, prose.runs]


def _parse(raw: list[Any]) -> Prose:
    grades, hits, long, crowded, named, unhelped, runs = raw
    prose = Prose(Grades(*grades), [Hit(*hit) for hit in hits], long, crowded, named, unhelped)
    prose.runs = [Run(*run) for run in runs]
    return prose
