"""Files that nothing refers to."""

from collections.abc import Iterator
from posixpath import basename
from typing import TYPE_CHECKING

from provider_notice.origins import ENDING

from ..finding import Problem
from ..hosting import is_asked_for
from ..manifest import NAME

if TYPE_CHECKING:
    from ..site import Site

# Asked for by name, by browsers and by the checks themselves.
_ASKED_FOR = frozenset((NAME, "404.html", "index.html", "favicon.ico"))
_LICENCES = ("LICENSE", "LICENCE", "OFL", "README")


def file_unused(site: "Site") -> Iterator[Problem]:
    """Every file is one that some page, stylesheet, feed or script refers to.

    Bad: images/old-curve.svg, which no page shows any more
    Good: only files in use; a licence beside a font may stay
    """
    named = {basename(n) for d in site.documents if d.kind == "script" for n in d.names}
    for path in site.folder.files:
        name = basename(path)
        if path in site.graph.used or path in _ASKED_FOR or name in named or is_asked_for(path):
            continue
        # A map says where the file beside it comes from, to those who mend that.
        is_beside = path.endswith(ENDING) and path.removesuffix(ENDING) in site.graph.used
        if name.startswith(_LICENCES) or path in site.records or is_beside:
            continue
        yield Problem(
            path, f"nothing refers to {path}", "Delete it, or link to it where it is needed."
        )
