"""Start a new article: python -m site_build.new SECTION "Title"."""

import re
import sys
import tomllib
import unicodedata
from collections.abc import Sequence
from datetime import date
from pathlib import Path

CONTENT = Path("content")

_ARTICLE = """\
Title: {title}
Summary: One sentence of at most 25 words that answers the title.
Order: {order}
Date: {today}
Modified: {today}
Review: general
Status: draft

!!! in-short "In short"
    - The answer.
    - The main harm or limit.
    - What to do.

What this page covers, and who it is for.

## What it is

## What is not known

## What you can do

[[weigh-up]]
"""


def main(arguments: Sequence[str]) -> int:
    """Write the draft and say where it is; return 1 when it cannot be started."""
    sections = tomllib.loads((CONTENT / "data" / "sections.toml").read_text(encoding="utf-8-sig"))
    if len(arguments) != 2 or arguments[0] not in sections or not arguments[1].strip():
        print(
            'Say which section and title: make new SECTION=side-effects TITLE="A plain question?"'
        )
        print(f"Sections: {', '.join(sections)}")
        return 1
    section, title = arguments[0], " ".join(arguments[1].split())
    slug = make_slug(title)
    if not slug:
        print("The title needs letters from a to z, of which its address is made.")
        return 1
    path = CONTENT / section / f"{slug}.md"
    if path.exists():
        print(f"{path} exists already. Choose another title, or edit that article.")
        return 1
    path.parent.mkdir(exist_ok=True)
    order = next_order(path.parent)
    path.write_text(_ARTICLE.format(title=title, order=order, today=date.today()), "utf-8")
    print(f"{path}: write the article, run 'make html', and take out 'Status: draft' to publish.")
    return 0


def make_slug(title: str) -> str:
    """Return *title* as the last part of an address."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def next_order(folder: Path) -> int:
    """Return the place after the last article in *folder*."""
    found = [
        int(match[1])
        for path in folder.glob("*.md")
        if (match := re.search(r"^Order:\s*(\d+)", path.read_text(encoding="utf-8"), re.M))
    ]
    return max(found, default=0) + 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
