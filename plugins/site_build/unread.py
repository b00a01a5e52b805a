"""Files among the articles that do not become articles, though their author may think so."""

from pathlib import Path

from .sources import Problem
from .walk import walk

# Pelican reads some of these, but citations, figures and notices for the theme are read in
# Markdown only; the others it leaves out without a word.
_TEXTS = frozenset(
    ".rst .html .htm .xhtml .markdown .mkd .mdown .mdwn "
    ".txt .text .rtf .doc .docx .odt .pages".split()
)


def find_unread(content: Path) -> list[Problem]:
    """Return the texts under *content* that are not Markdown articles, in path order."""
    paths = [path for path in walk(content) if _is_text(path.relative_to(content))]
    return [_tell(path) for path in paths if path.is_file()]


def _is_text(path: Path) -> bool:
    hidden = any(part.startswith((".", "_", "~")) for part in path.parts)
    is_text = path.suffix.lower() in _TEXTS or (path.suffix != ".md" == path.suffix.lower())
    return is_text and not hidden and path.parts[0] != "data"


def _tell(path: Path) -> Problem:
    wrong = f"a file that ends in {path.suffix} does not become an article"
    name = path.with_suffix(".md").name
    mend = f"Write it as Markdown and name it {name}, or move it out of the folder of articles."
    return Problem(path, 0, "source-format", wrong, mend)
