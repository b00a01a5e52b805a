"""Rule on fonts: no letters on the page come from a file that nobody looked at."""

from collections.abc import Iterator

from .case import Breach, Case
from .faces import find_fonts


def notice_font(case: Case) -> Iterator[Breach]:
    """No style in the page brings letters; site_checks asks for stylesheets."""
    for style in case.with_tag("style"):
        for address in find_fonts(style.text() or ""):
            yield Breach("notice-font", tell(address, "a <style> in the page"), _TO_FILE)


_TO_FILE = "Move @font-face to a stylesheet of the site, and have the font file approved."


def tell(address: str, where: str) -> str:
    """Return what is wrong with a font that nobody approved, and that *where* brings."""
    named = address if len(address) < 80 else f"{address[:40]}…"
    return f"the font {named!r} of {where} could show other letters than the notice's, or none"
