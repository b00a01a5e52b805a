"""Lines of an article's head that Pelican takes, and makes something else of than was meant."""

import re
from collections.abc import Iterator
from typing import NamedTuple

STATUSES = ("published", "draft", "hidden")
_LONGEST_SLUG = 100
_TAG = re.compile(r"</?[a-zA-Z][^<>\s]*>?|<!--")
# Templates that print lists of articles and no article.
_LISTS = frozenset(
    "archives author authors base categories category index period_archives search tag tags "
    "404 a-to-z".split()
)


class Field(NamedTuple):
    """One line of an article's head: its name in lower case, its value, its line."""

    name: str
    value: str
    line: int


class Fault(NamedTuple):
    """What is wrong with a line of a head: its line, the rule, and what to do."""

    line: int
    rule: str
    wrong: str
    mend: str


def find_faults(fields: list[Field]) -> Iterator[Fault]:
    """Yield what is wrong with the lines of one head, beside dates and what is missing."""
    seen = set()
    for field in fields:
        name = field.name.capitalize()
        if field.name in seen:
            yield Fault(
                field.line,
                "head-twice",
                f"{name} stands a second time in the head",
                f"Keep one line '{name}: …'.",
            )
        seen.add(field.name)
        if field.name in _CHECKS:
            yield from _CHECKS[field.name](field)


def _find_tags(field: Field) -> Iterator[Fault]:
    """Pages print it inside their own elements, where one left open swallows what follows."""
    found = _TAG.search(field.value)
    if found:
        yield Fault(
            field.line,
            "head-markup",
            f"{field.name.capitalize()} holds {found[0]!r}",
            "Say it in plain words: a line of the head can hold no HTML.",
        )


def _find_slug(field: Field) -> Iterator[Fault]:
    wrong = ""
    if field.value and not re.fullmatch(r"[\w-]+", field.value):
        wrong = f"Slug {field.value!r} cannot be the name of a page"
    elif len(field.value) > _LONGEST_SLUG:
        wrong = f"Slug has {len(field.value)} letters, too many for the name of a page"
    if wrong:
        mend = f"Write letters, digits and - only, at most {_LONGEST_SLUG}: dose-and-effects."
        yield Fault(field.line, "head-slug", wrong, mend)


def _find_status(field: Field) -> Iterator[Fault]:
    if field.value.lower() not in STATUSES:
        yield Fault(
            field.line,
            "head-status",
            f"Status {field.value!r} is not known",
            f"Use one of: {', '.join(STATUSES)}.",
        )


def _find_list(field: Field) -> Iterator[Fault]:
    if field.value in _LISTS:
        yield Fault(
            field.line,
            "head-template",
            f"Template {field.value!r} prints a list or a frame, and not the article",
            "Take the line out.",
        )


_CHECKS = {
    "title": _find_tags,
    "summary": _find_tags,
    "slug": _find_slug,
    "status": _find_status,
    "template": _find_list,
}
