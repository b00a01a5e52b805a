"""Where a page that owes a notice is written: a file that browsers read as a page. Pure."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

# Browsers read other endings, such as .xhtml, as XML: what is no XML ends the page there.
PAGES = (".html", ".htm")
_SETTINGS = ("ARTICLE_SAVE_AS", "ARTICLE_LANG_SAVE_AS", "DRAFT_SAVE_AS", "DRAFT_LANG_SAVE_AS")
# Settings that give articles head lines; the first two are patterns.
_METADATA = ("FILENAME_METADATA", "PATH_METADATA", "DEFAULT_METADATA", "EXTRA_PATH_METADATA")
_NOTICE = re.compile(r"(?:\(\?P<|')notice[>']", re.IGNORECASE)
# What file systems take as the name of one file or folder.
_LONGEST = 255


def is_page(path: str) -> bool:
    """Tell whether browsers read the file *path* as a page."""
    return path.lower().endswith(PAGES)


def find_bad_settings(raw: Mapping[str, Any]) -> Iterator[str]:
    """Yield what is wrong with the settings that say where articles are written, and as what."""
    for name in _METADATA:
        if _NOTICE.search(str(raw.get(name, ""))):
            yield (
                f"{name} chooses notices: an article says in its own head which it has. "
                "Take notice out."
            )
    for name in _SETTINGS:
        # Without an address drafts are not written, which is as well.
        is_left_out = name.startswith("DRAFT") and not raw.get(name)
        if name in raw and not is_left_out and not is_page(str(raw[name])):
            yield (
                f"{name} is {raw[name]!r}: browsers show an article, and the notice at its end, "
                "only from a file that ends in .html. Write for example "
                f"{name} = '{{category}}/{{slug}}.html'."
            )


def find_bad_address(save_as: str) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with the file that one page is written to, and what to do."""
    path, mend = save_as, "take that head line out"
    if not path:
        yield "it is written to no file", f"Give Save_as a name that ends in .html, or {mend}."
    elif not is_page(path):
        yield (
            f"it is written to {path!r}, and browsers show its notice only from a file that "
            "ends in .html",
            f"Let Save_as end in .html, or {mend}.",
        )
    if any(len(part.encode()) > _LONGEST for part in path.split("/")):
        yield (
            "the name of its page is too long for a file",
            "Give it a shorter Slug, or a shorter file name.",
        )
