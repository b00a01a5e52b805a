"""The templates of inserts: plain values in, escaped HTML out."""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from .facts import whole
from .page import Page

TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
    undefined=StrictUndefined,
)
TEMPLATES.filters["whole"] = lambda value: "fewer than 1" if whole(value) is None else whole(value)
TEMPLATES.filters["day"] = lambda day: f"{day.day} {day:%B %Y}"
TEMPLATES.filters["capitalize_first"] = lambda text: text[:1].upper() + text[1:]


def draw(template: str, page: Page, **values: Any) -> Markup:
    """Return *template* filled for *page*, without empty lines or indents."""
    html = TEMPLATES.get_template(template).render(
        cite=page.cite,
        inline=page.inline,
        told=page.told,
        name_table=page.name_table,
        level=min(page.level + 1, 6),
        **values,
    )
    return Markup("\n".join(line for line in map(str.strip, html.splitlines()) if line))


# Inserts that are drawn when every article has been read.
LATE = ("all-sources", "contact")


def late_mark(name: str) -> Markup:
    """Return what stands for the insert *name* until it is drawn."""
    return Markup('<div data-evidence-late="{}"></div>').format(name)
