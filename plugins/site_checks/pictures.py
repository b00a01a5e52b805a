"""How wide and how tall a picture is, by its own file. Pure."""

import io

from provider_notice.dom import parse
from provider_notice.heights import COLUMN, draw_height, find_height

# What a picture turned on its side says of itself, by the standard of cameras.
_ORIENTATION = 274
_ON_ITS_SIDE = (5, 6, 7, 8)


def measure_picture(path: str, content: bytes) -> tuple[float, float] | None:
    """Return the width and height of a picture in pixels; None for what is no picture."""
    if path.lower().endswith(".svg"):
        return _measure_drawing(content.decode("utf-8", "replace"))
    from PIL import Image  # noqa: PLC0415 - slow to load, and few articles have pictures

    # Only what stands at the beginning of a file is read, however large it would unfold.
    Image.MAX_IMAGE_PIXELS = None
    try:
        with Image.open(io.BytesIO(content)) as picture:
            wide, tall = picture.size
            is_turned = picture.getexif().get(_ORIENTATION) in _ON_ITS_SIDE
    except (OSError, ValueError, SyntaxError):
        return None
    return (tall, wide) if is_turned else (wide, tall)


def _measure_drawing(text: str) -> tuple[float, float] | None:
    node = parse(text).css_first("svg")
    if node is None:
        return None
    shape = draw_height(node)
    # One that gives its shape alone is as wide as the column.
    return (COLUMN, shape) if shape else (1.0, find_height(node))
