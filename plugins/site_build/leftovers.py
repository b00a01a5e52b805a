"""Links between sources, such as {filename}/costs.md, that name a file which is not there.

site_checks finds them in the built pages. Where something else stops the build
before there are any, they are told from the sources, with it.
"""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from urllib.parse import unquote

from .sources import READ_BY_PELICAN, Problem
from .walk import walk

_LINK = re.compile(
    r"""(?:(?<=[("'<=])|(?<=\]: ))([{|](?:filename|static|attach)[}|])([^)\s"'<>]+)"""
)
# What only shows how a link is written: code, and what is commented out.
_SHOWN = re.compile(r"^(```|~~~).*?^\1|(`+)(?!`).*?(?<!`)\2(?!`)|<!--.*?-->", re.S | re.M)

# So much alike are two names of which one may be meant: paths in one folder always are.
_ALIKE = 0.7


def find_leftovers(content: Path) -> list[Problem]:
    """Return the links in the files under *content* to files that are not there, in path order."""
    files = [path for path in walk(content) if path.is_file()]
    known = [path.relative_to(content).as_posix() for path in files]
    written = [path for path in files if path.suffix in READ_BY_PELICAN]
    return [problem for path in written for problem in _check_file(path, content, known)]


def _check_file(path: Path, content: Path, known: list[str]) -> Iterator[Problem]:
    text = path.read_text(encoding="utf-8", errors="replace")
    bare = blank_shown(text)
    for link in _LINK.finditer(bare):
        wanted = unquote(link[2].partition("#")[0].partition("?")[0])
        folder = content if wanted.startswith("/") else path.parent
        if wanted and not (folder / wanted.lstrip("/")).exists():
            line = bare.count("\n", 0, link.start()) + 1
            wrong = f"the link {link[0]!r} names a file that is not there"
            yield Problem(path, line, "link-leftover", wrong, _suggest(wanted, link[1], known))


def blank_shown(text: str) -> str:
    """Return *text* without code and comments, each line where it was."""
    return _SHOWN.sub(lambda shown: "\n" * shown[0].count("\n"), text)


def _suggest(wanted: str, form: str, known: list[str]) -> str:
    names = {path.rpartition("/")[2] for path in known}
    near = get_close_matches(wanted.rpartition("/")[2], names, 1, _ALIKE)
    # Of files with that name in several folders, the one with the path most like it.
    paths = [path for path in known if path.rpartition("/")[2] in near]
    found = get_close_matches(wanted.lstrip("/"), paths, 1, 0)
    if found:
        return f"Did you mean {form}/{found[0]}?"
    return "Correct the path: with a / first, it starts in the folder of all articles."
