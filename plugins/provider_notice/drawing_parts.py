"""What a drawing holds when a browser opens it as a page of its own. Pure."""

from xml.parsers import expat

_SVG = "http://www.w3.org/2000/svg"
# Formulas are shapes too, whose words count.
_DRAWN = (_SVG, "http://www.w3.org/1998/Math/MathML")
_XHTML = "http://www.w3.org/1999/xhtml"
# Of pages, a label may have what sets its words.
_LABEL = frozenset("div p span br b i em strong small sub sup ul ol li font".split())
_PLAIN = frozenset(f"{_XHTML} {tag}" for tag in _LABEL)
# These are read to nobody, or as the name of what they stand in.
_UNSEEN = ("title", "desc", "metadata", "style", "script")


def read_drawing(text: str) -> tuple[str, str | None]:
    """Return the words that a drawing shows, and the first part of it that makes it a page."""
    parser = expat.ParserCreate("utf-8", " ")
    drawing = _Drawing()
    parser.StartElementHandler, parser.EndElementHandler = drawing.open, drawing.close
    parser.CharacterDataHandler = drawing.take
    parser.ProcessingInstructionHandler = drawing.instruct
    try:
        parser.Parse(text.encode("utf-8", "replace"), True)
    except expat.ExpatError as error:
        drawing.odd = drawing.odd or f"what no browser can read as SVG ({error})"
    return " ".join("".join(drawing.words).split()), drawing.odd


class _Drawing:
    """The words so far, how deep the parser stands in what is unseen, and what is odd."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.odd: str | None = None
        self._is_open = False
        self._unseen = 0

    def open(self, tag: str, attributes: dict[str, str]) -> None:
        space, _, name = tag.rpartition(" ")
        is_root, self._is_open = not self._is_open, True
        if (is_root and tag not in (f"{_SVG} svg", "svg")) or (
            "w3.org" in space and space not in _DRAWN and "rdf" not in space and tag not in _PLAIN
        ):
            self.odd = self.odd or f"<{name}> of {space or 'no namespace'}"
        self._unseen += self._unseen > 0 or (space == _SVG and name in _UNSEEN)
        self.words.append(" ")

    def close(self, tag: str) -> None:
        self._unseen -= self._unseen > 0
        self.words.append(" ")

    def take(self, text: str) -> None:
        if not self._unseen:
            self.words.append(text)

    def instruct(self, name: str, said: str) -> None:
        if name == "xml-stylesheet":
            self.odd = self.odd or f"<?{name}>"
