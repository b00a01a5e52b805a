"""Draws every data file once before articles do, so that its faults are told of the file."""

from collections.abc import Iterator

from jinja2 import TemplateError

from .drawings import PICTURES
from .inserts import INSERTS
from .library import Library
from .page import new_page
from .problem import Problem

# The inserts that are drawn from one file alone, with words that draw all of it.
_DRAWN = (
    ("approvals.toml", "approvals", []),
    ("costs.toml", "costs", []),
    ("crisis-lines.toml", "crisis-lines", []),
    ("crisis-lines.toml", "help-now", []),
    ("side-effects.csv", "side-effects", []),
    ("weigh-up.toml", "weigh-up", []),
    ("glossary.toml", "glossary", []),
    *(("pictures.toml", "picture", [name]) for name in PICTURES),
)


def probe_data(library: Library) -> Iterator[Problem]:
    """Yield what is wrong with the texts and values of the data files.

    Pelican drops an article whose reading fails and goes on: nothing that
    stands in a data file may fail there for the first time.
    """
    for name, insert, words in _DRAWN:
        page = new_page(f"content/data/{name}", library)
        try:
            INSERTS[insert](page, words)
        except (ArithmeticError, LookupError, TypeError, ValueError, TemplateError) as error:
            shown = " ".join([insert, *words])
            wrong = f"[[{shown}]] cannot be drawn ({type(error).__name__}: {error})"
            yield Problem(page.path, 1, "data-row", wrong, "Mend its rows.")
        yield from page.problems
