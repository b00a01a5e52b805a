"""A page as it is printed: its sheets, and the letters that stand on them."""

import base64
import ctypes
import io
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdf

# Dots to a point: letters are drawn twice as large as on a screen, for they are small on paper.
SCALE = 8 / 3
# How far a letter's box reaches up from its line, and its whole height, in parts of its size, as
# browsers have it for the site's typeface: notice_ink.js asks for ink by parts of that box.
RISE, HEIGHT = 1.0, 1.3
LEAST_POINTS = 9
MARGIN = 30


class Place(NamedTuple):
    """Where a letter stands, in points from the sheet's lower left corner."""

    left: float
    right: float
    baseline: float
    points: float


class Sheet:
    """One side of paper."""

    def __init__(self, page: Any) -> None:
        self._page, self._text = page, page.get_textpage()
        self._letters = list(self._list_letters())

    def _list_letters(self) -> Iterator[tuple[str, int]]:
        for index in range(self._text.count_chars()):
            drawn = chr(pdf.FPDFText_GetUnicode(self._text, index))
            yield from ((letter, index) for letter in _fold(drawn))

    def find_words(self, texts: Iterable[str]) -> list[tuple[str, list[int]]] | None:
        """Return the words of *texts* and where each one's letters are, or None if some lack."""
        drawn = "".join(letter for letter, _ in self._letters)
        words, start = [], 0
        for text in texts:
            start = drawn.find(_fold(text), start)
            if start < 0:
                return None
            for word in text.split():
                end = start + len(_fold(word))
                words.append((word, [index for _, index in self._letters[start:end]]))
                start = end
        return words

    def place(self, index: int) -> Place:
        """Return where the letter with this number stands."""
        x, y, matrix = ctypes.c_double(), ctypes.c_double(), pdf.FS_MATRIX()
        pdf.FPDFText_GetCharOrigin(self._text, index, x, y)
        pdf.FPDFText_GetMatrix(self._text, index, matrix)
        left, _, right, _ = self._text.get_charbox(index, loose=True)
        return Place(left, right, y.value, pdf.FPDFText_GetFontSize(self._text, index) * matrix.d)

    def photograph(self, places: list[Place]) -> tuple[str, tuple[float, float]]:
        """Return a picture of what stands at *places*, and its upper left corner on the sheet."""
        width, height = self._page.get_size()
        left = max(0.0, min(place.left for place in places) - MARGIN)
        top = min(height, max(place.baseline for place in places) + MARGIN)
        right = min(width, max(place.right for place in places) + MARGIN)
        bottom = max(0.0, min(place.baseline for place in places) - MARGIN)
        crop = (left, bottom, width - right, height - top)
        file = io.BytesIO()
        self._page.render(scale=SCALE, crop=crop).to_pil().save(file, "PNG", compress_level=1)
        return base64.b64encode(file.getvalue()).decode(), (left, top)

    def hide(self, indexes: Iterable[int]) -> None:
        """Leave the letters with these numbers out of later pictures."""
        for index in indexes:
            drawn = pdf.FPDFText_GetTextObject(self._text, index)
            pdf.FPDFTextObj_SetTextRenderMode(drawn, pdf.FPDF_TEXTRENDERMODE_INVISIBLE)


class Paper:
    """The sheets that a page takes."""

    def __init__(self, file: bytes) -> None:
        self._document = pdfium.PdfDocument(file)
        self.count = len(self._document)

    def show(self, texts: list[str]) -> tuple[list[Any] | None, list[str]]:
        """Return what notice_ink.js asks of the words of *texts*, and what is wrong already."""
        # The notice ends its article: it is on one of the last sheets.
        for number in reversed(range(self.count)):
            sheet = Sheet(self._document[number])
            words = sheet.find_words(texts)
            if words is not None:
                return _picture(sheet, words)
        return None, ["no sheet of paper has all its words"]


def _picture(sheet: Sheet, words: list[tuple[str, list[int]]]) -> tuple[list[Any], list[str]]:
    places = {index: sheet.place(index) for _, letters in words for index in letters}
    painted, corner = sheet.photograph(list(places.values()))
    sheet.hide(places)
    bare, _ = sheet.photograph(list(places.values()))
    asked = [
        {"text": word, "letters": [_box(places[index], corner, letter) for letter, index in pairs]}
        for word, letters in words
        for pairs in [list(zip(_letters(word), letters, strict=False))]
    ]
    small = min(place.points for place in places.values())
    found = [f"letters are {small:.1f} points"] if small < LEAST_POINTS else []
    return [painted, bare, json.dumps(asked)], found


def _box(place: Place, corner: tuple[float, float], letter: str) -> list[float | str]:
    left, top = corner
    rise, height = RISE * place.points, HEIGHT * place.points
    box = (place.left - left, top - place.baseline - rise, place.right - place.left, height)
    return [*(SCALE * side for side in box), letter]


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text))


def _fold(text: str) -> str:
    return _letters(text).casefold()
