"""A typeface that takes room and shows nothing."""

import base64
import struct

from PIL import ImageFont


def make_blank_font() -> str:
    """Return the address of a typeface whose letters have their widths and no outline."""
    font = bytearray(ImageFont.load_default(16).font_bytes)
    (tables,) = struct.unpack(">H", font[4:6])
    for entry in range(12, 12 + 16 * tables, 16):
        name, _, start, length = struct.unpack(">4s3I", font[entry : entry + 16])
        if name == b"loca":
            font[start : start + length] = bytes(length)
    return f"data:font/ttf;base64,{base64.b64encode(font).decode()}"
