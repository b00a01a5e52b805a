"""One article while it is read: what it cites, draws and gets wrong."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches

from markupsafe import Markup, escape

from .citations import Citations
from .facts import whole
from .library import Library
from .problem import Problem

# [[insert]] or [@citation]; the space before a citation goes, so that its
# number stands close to the words.
MARKUP = re.compile(r"\[\[([^\[\]]*)\]\]|[ \t]*\[(@[^\]]*)\]")
_LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")
_BOLD = re.compile(r"\*\*(.+?)\*\*")


# Keys end in a year: those that share only that are not alike.
_ALIKE = 0.7


def _suggest(key: str, known: Iterable[str]) -> str:
    near = get_close_matches(key, list(known), 3, _ALIKE)
    if not near:
        return "Correct the key or add the source to content/data/references.json."
    keys = " or ".join(f"[@{other}]" for other in near)
    return f"Did you mean {keys}? If not, add the source to content/data/references.json."


@dataclass(slots=True)
class Page:
    """The article at *path* and what its inserts share."""

    path: str
    library: Library
    citations: Citations
    problems: list[Problem] = field(default_factory=list)
    line: int = 1
    level: int = 1
    drawn: Counter[str] = field(default_factory=Counter)
    used: set[str] = field(default_factory=set)

    def wrong(self, rule: str, wrong: str, mend: str) -> None:
        """Note a problem at the line being read."""
        self.problems.append(Problem(self.path, self.line, rule, wrong, mend))

    def number(self, kind: str) -> int:
        """Return a number that no other drawing of its *kind* has in the article."""
        self.drawn[kind] += 1
        return self.drawn[kind]

    def list_serious_harms(self) -> list[str]:
        """Return the serious side effects that the article draws, in plain words."""
        rows = self.library.side_effects
        serious = ("severe", "emergency")
        return [rows[k].effect for k in rows if k in self.used and rows[k].severity in serious]

    def name_table(self, title: str) -> str:
        """Return a name for a table that no other table drawn in the article has."""
        count = self.number(title)
        return f"Table {count}: {title}" if count > 1 else f"Table: {title}"

    def cite(self, *keys: str) -> Markup:
        """Return the numbered links for *keys*; an unknown key is noted."""
        known = []
        for key in keys:
            if key in self.library.references:
                known.append(key)
            else:
                mend = _suggest(key, self.library.references)
                self.wrong("unknown-source", f"no source has the key {key!r}", mend)
        return self.citations.cite(known) if known else Markup("")

    def cite_text(self, text: str) -> Markup:
        """Return the citation written as *text*, such as '@a; @b'."""
        keys = [part.strip() for part in text.split(";")]
        if not all(re.fullmatch(r"@[\w-]+", key) for key in keys):
            self.wrong(
                "citation-form",
                f"[{text}] is not a citation",
                "Write [@key] or [@key1; @key2].",
            )
            return Markup("")
        return self.cite(*(key[1:] for key in keys))

    def figure(self, words: list[str]) -> str:
        """Return the figure that [[n KEY]] or [[n KEY comparison]] asks for, in digits."""
        key, which = [*words, ""][:2] if words else ("", "")
        fact = self.library.fact(key)
        if fact is None or len(words) > 2 or which not in ("", "comparison"):
            self.wrong(
                "unknown-figure",
                f"[[n {' '.join(words)}]] is not a figure",
                "Use [[n KEY]] or [[n KEY comparison]] with a key of content/data/facts*.toml "
                "or a medical term of side-effects.csv.",
            )
            return "?"
        self.used.add(key)
        value = fact.comparison if which else fact.value
        shown = whole(value) if value is not None else None
        if shown is None:
            self.wrong(
                "figure-not-whole",
                f"{key} has no {which or 'value'} that can be shown as a whole number "
                f"(it is {value})",
                "Say it in words, such as: fewer than 1 out of 100.",
            )
            return "?"
        return str(shown)

    def inline(self, text: str) -> Markup:
        """Return a text of a data file as HTML: its figures, citations, links and bold words."""
        return Markup(self.replace(str(escape(text)), str))

    def told(self, text: str, sources: tuple[str, ...]) -> Markup:
        """Return a text of a data file with its sources cited before its full stop."""
        html = self.inline(text.removesuffix("."))
        return html + (self.cite(*sources) if sources else "") + "."

    def replace(self, text: str, keep: Callable[[Markup], str]) -> str:
        """Return HTML-safe *text* with inserts and citations drawn; *keep* stores HTML."""

        def draw(match: re.Match[str]) -> str:
            if match[2]:
                return keep(self.cite_text(match[2]))
            words = match[1].split()
            if words[:1] == ["n"]:
                return self.figure(words[1:])
            self.unknown_insert(match[1])
            return ""

        text = MARKUP.sub(draw, text)
        if keep is str:
            text = _LINK.sub(r'<a href="\2">\1</a>', text)
            text = _BOLD.sub(r"<strong>\1</strong>", text)
        return text

    def unknown_insert(self, text: str) -> None:
        """Note an insert that does not exist, or stands within a line."""
        self.wrong(
            "unknown-insert",
            f"[[{text}]] is not an insert that can stand here",
            "Correct its name, or put it alone on a line.",
        )


def new_page(path: str, library: Library) -> Page:
    """Return a page that cites nothing yet."""
    return Page(path, library, Citations(library.references))
