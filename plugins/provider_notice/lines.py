"""The line of a source where an element is left open, or closed without being open. Pure."""

import re

# What only shows how an element is written.
_SHOWN = re.compile(r"^(```|~~~).*?^\1|(`+)(?!`).*?(?<!`)\2(?!`)|<!--.*?-->", re.S | re.M)
# What templates put around an article, beside the elements that messages name.
_AROUND = ("main", "section")
_NAMED = re.compile(r"</?([a-z][\w-]*)>")


def find_tag(text: str, mend: str) -> int:
    """Return the line of the first loose tag in *text* of the elements that *mend* names, or 0."""
    bare = _SHOWN.sub(lambda shown: "\n" * shown[0].count("\n"), text)
    names = {*_NAMED.findall(mend), *(_AROUND if "stray closing tag" in mend else ())}
    found = (_find_loose(bare, name) for name in names)
    return min((line for line in found if line), default=0)


def _find_loose(text: str, name: str) -> int:
    opened: list[int] = []
    for tag in re.finditer(rf"<(/?){name}(?=[\s/>])", text, re.IGNORECASE):
        line = text.count("\n", 0, tag.start()) + 1
        if not tag[1]:
            opened.append(line)
        elif opened:
            opened.pop()
        else:
            return line
    return opened[0] if opened else 0
