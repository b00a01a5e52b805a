"""What a drawing declares for itself: names for other text, and values no element has. Pure."""

import re

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_DECLARED = re.compile(
    r"""<!(?:ENTITY\s+(?P<name>[^\s%"'<>]+)\s+(?:"(?P<one>[^"]*)"|'(?P<two>[^']*)')\s*>"""
    r"""|(?P<odd>ENTITY|ATTLIST))"""
)
# Markup, or a name again, that only the reader of XML makes of a value.
_MADE = re.compile("[<&%]")
_MOST = 1_000_000


def expand_entities(text: str) -> tuple[str, str]:
    """Return *text* with its own names written out, and what of it cannot be.

    A plain name for an address, as drawing programs write it, is written out. A name
    for markup, or for a file, and attributes that are declared, make another page of it.
    """
    if "<!ENTITY" not in text and "<!ATTLIST" not in text:
        return text, ""
    values: dict[str, str] = {}
    for found in _DECLARED.finditer(_COMMENT.sub("", text)):
        value = found["one"] or found["two"] or ""
        if found["odd"] or _MADE.search(value):
            return text, f"<!{found['odd'] or 'ENTITY'}>"
        # The first that is declared holds.
        values.setdefault(found["name"], value)
    for name, value in values.items():
        if text.count(f"&{name};") * len(value) > _MOST:
            return text, "<!ENTITY>"
        text = text.replace(f"&{name};", value)
    return text, ""
