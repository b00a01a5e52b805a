"""The links of a stylesheet. Pure."""

import re

_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_LINK = re.compile(
    r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s][^)]*?))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')""",
    re.I,
)


def find_links(css: str) -> list[str]:
    """Return every address of url() and @import in *css*, comments left out."""
    if "url(" not in css.lower() and "@import" not in css.lower():
        return []
    return ["".join(groups) for groups in _LINK.findall(_COMMENT.sub("", css))]
