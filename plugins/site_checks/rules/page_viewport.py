"""Pages that phones show too small, or do not let readers enlarge."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem

if TYPE_CHECKING:
    from ..site import Site

# As browsers part it: by commas, semicolons and blanks.
_PART = re.compile(r"([^\s,;=]+)\s*=\s*([^\s,;=]+)")
# WCAG 2.2, 1.4.4: text can be enlarged to twice its size.
_TWICE = 2.0


def page_viewport(site: "Site") -> Iterator[Problem]:
    """Every page is as wide as the device that shows it, and can be enlarged.

    Bad: a page without it, or with <meta name="viewport" content="width=1300">
    Good: <meta name="viewport" content="width=device-width, initial-scale=1">
    """
    for page in site.pages:
        wrong = _find_wrong(page.viewports)
        # What the build did not write is told as such.
        if wrong and page.path in site.records:
            yield Problem(
                page.path,
                wrong,
                'Write <meta name="viewport" content="width=device-width, initial-scale=1"> once, '
                "in the <head> of the template.",
                ('name="viewport"', "viewport"),
            )


def _find_wrong(viewports: list[str]) -> str:
    if len(viewports) != 1:
        return f"the page says {len(viewports)} times how wide it is, so phones may show it small"
    said = {name.lower(): value.lower() for name, value in _PART.findall(viewports[0])}
    if said.get("width") != "device-width" or _read(said.get("initial-scale", "1")) != 1:
        return f"the page says {viewports[0]!r}, so phones may show it small"
    if said.get("user-scalable") in ("no", "0") or _read(said.get("maximum-scale", "5")) < _TWICE:
        return f"the page says {viewports[0]!r}, so nobody can enlarge it"
    return ""


def _read(number: str) -> float:
    try:
        return float(number)
    except ValueError:
        return 0.0
