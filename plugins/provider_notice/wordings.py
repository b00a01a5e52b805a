"""The approved wordings: read them, and hold them to their approvals."""

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


class WordingsError(ValueError):
    """The wordings file cannot be used; the message names file and entry."""


class MissingWordingError(LookupError):
    """An article's language or section has no approved wording."""


_KEYS = frozenset(("version", "heading", "paragraphs", "link_text", "link"))


@dataclass(frozen=True, slots=True)
class Wording:
    """An approved notice: one kind (a section, usually) in one language."""

    lang: str
    kind: str
    version: int
    heading: str
    paragraphs: tuple[str, ...]
    link_text: str
    link: str

    @property
    def text(self) -> str:
        """All the words a reader meets, in order, separated by one space."""
        return " ".join((self.heading, *self.paragraphs, self.link_text))

    @property
    def fingerprint(self) -> str:
        """The first 16 hexadecimal digits of the SHA-256 of words and link."""
        whole = "\n".join((self.heading, *self.paragraphs, self.link_text, self.link))
        return hashlib.sha256(whole.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Wordings:
    """Every approved wording, by language and kind."""

    by_key: Mapping[tuple[str, str], Wording]

    def choose(self, lang: str, kind: str) -> Wording:
        """Return the wording for *lang* and *kind*, never one of another."""
        if (lang, kind) in self.by_key:
            return self.by_key[lang, kind]
        kinds = sorted(name for known, name in self.by_key if known == lang)
        langs = sorted({known for known, _ in self.by_key})
        wrong = f"No approved notice is written in language {lang!r}"
        mend = f"Write one of these languages for Lang: {', '.join(langs)}"
        if kinds:
            from difflib import get_close_matches  # noqa: PLC0415 - only where one is wrong

            near = get_close_matches(kind, kinds, 1) or kinds
            wrong = f"No approved notice is called {kind!r} in language {lang!r}"
            mend = f"Write one of these for Notice: {', '.join(near)}"
        raise MissingWordingError(f"{wrong}. {mend}; or add one to the wordings file.")


def read_wordings(path: Path) -> Wordings:
    """Return the wordings kept in the TOML file at *path*.

    Raises WordingsError when the file cannot be read or an entry is wrong.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise WordingsError(f"{path}: cannot be read ({error.strerror}).") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise WordingsError(f"{path}: is not TOML in UTF-8 ({error}).") from error
    try:
        return parse_wordings(raw)
    except WordingsError as error:
        raise WordingsError(f"{path}: {error}") from None


def parse_wordings(raw: Mapping[str, Any]) -> Wordings:
    """Return the wordings of a parsed file, each held to its approval."""
    link = _get_link(raw, "link")
    approved = _parse_approvals(raw.get("approvals", []))
    by_key = {}
    for lang, kinds in raw.get("wordings", {}).items():
        for kind, entry in kinds.items():
            wording = _parse_wording(lang, kind, entry, link)
            if sum(map(str.isalpha, wording.text)) < len(wording.text) / 2:
                raise WordingsError(f"wordings.{lang}.{kind} must say something in letters.")
            _check_approval(wording, approved)
            by_key[lang, kind] = wording
    if not by_key:
        raise WordingsError("holds no wordings.")
    return Wordings(by_key)


def _parse_wording(lang: str, kind: str, entry: Mapping[str, Any], link: str) -> Wording:
    where = f"wordings.{lang}.{kind}"
    unknown = set(entry) - _KEYS
    if unknown:
        raise WordingsError(
            f"{where}.{min(unknown)} is not a known value. Use one of: {', '.join(sorted(_KEYS))}."
        )
    version = _get_version(entry, f"{where}.version")
    paragraphs = entry.get("paragraphs")
    if not isinstance(paragraphs, list) or not paragraphs:
        raise WordingsError(f"{where}.paragraphs must be a list with at least one text.")
    return Wording(
        lang=lang,
        kind=kind,
        version=version,
        heading=_get_text(entry, "heading", f"{where}.heading"),
        paragraphs=tuple(
            _get_text({"p": text}, "p", f"{where}.paragraphs[{i}]")
            for i, text in enumerate(paragraphs)
        ),
        link_text=_get_text(entry, "link_text", f"{where}.link_text"),
        link=_get_link(entry, f"{where}.link") if "link" in entry else link,
    )


def _parse_approvals(entries: list[Mapping[str, Any]]) -> set[tuple[str, str, int, str]]:
    approved: set[tuple[str, str, int, str]] = set()
    for i, entry in enumerate(entries):
        approval = _parse_approval(entry, i)
        if any(old[:3] == approval[:3] for old in approved):
            raise WordingsError(
                f"approvals[{i}] approves version {approval[2]} of {approval[0]}.{approval[1]} "
                "again. Changed words need a new version."
            )
        approved.add(approval)
    return approved


def _parse_approval(entry: Mapping[str, Any], i: int) -> tuple[str, str, int, str]:
    where = f"approvals[{i}]"
    for key in ("date", "by"):
        if not entry.get(key):
            raise WordingsError(f"{where}.{key} is missing: say when, and in which role.")
    return (
        _get_text(entry, "lang", f"{where}.lang"),
        _get_text(entry, "kind", f"{where}.kind"),
        _get_version(entry, f"{where}.version"),
        _get_text(entry, "fingerprint", f"{where}.fingerprint"),
    )


def _check_approval(wording: Wording, approved: set[tuple[str, str, int, str]]) -> None:
    key = (wording.lang, wording.kind, wording.version)
    if (*key, wording.fingerprint) in approved:
        return
    where = f"wordings.{wording.lang}.{wording.kind}"
    if any(entry[:3] == key for entry in approved):
        raise WordingsError(
            f"{where}: its words are not those approved as version {wording.version}. Put the "
            f"approved words back, or raise version to {wording.version + 1} and add an "
            f'approval with fingerprint = "{wording.fingerprint}".'
        )
    raise WordingsError(
        f"{where}: version {wording.version} has no approval. Add one with lang, kind, version, "
        f'date, by, and fingerprint = "{wording.fingerprint}".'
    )


def _get_version(table: Mapping[str, Any], where: str) -> int:
    version = table.get("version")
    if not isinstance(version, int) or version < 1:
        raise WordingsError(f"{where} must be a whole number from 1, not {version!r}.")
    return version


def _get_link(table: Mapping[str, Any], where: str) -> str:
    link = _get_text(table, "link", where)
    if not link.startswith("{filename}/"):
        raise WordingsError(
            f"{where} must be a page from the content root, {{filename}}/..., not {link!r}: "
            "relative and {attach} links break when the notice moves between folders."
        )
    return link


def _get_text(table: Mapping[str, Any], key: str, where: str) -> str:
    value = table.get(key)
    if not isinstance(value, str) or not value.strip():
        raise WordingsError(f"{where} must be text that is not empty, not {value!r}.")
    if value != " ".join(value.split()):
        raise WordingsError(f"{where} must have single spaces and no line breaks.")
    return value
