"""Pictures made at build time: the one shown where a page is shared, and the icons."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw, ImageFont

# The light scheme of tokens.css in sRGB: a picture has one scheme.
GROUND, INK, ACCENT, WARM = "#fcfaf5", "#132c23", "#005254", "#ffdfc2"
SHARE_SIZE = (1200, 630)
ICON_SIZES = (180, 192, 512)


def write_pictures(folder: Path, sections: Iterable[Any], sitename: str, theme: Path) -> None:
    """Write icons, and a picture to share for the site and for each section, into *folder*."""
    font = theme / "static" / "fonts" / "atkinson-hyperlegible-next.woff2"
    for size in ICON_SIZES:
        draw_icon(size).save(folder / f"icon-{size}.png", optimize=True)
    titles = {"home": sitename} | {section.slug: section.title for section in sections}
    for slug, title in titles.items():
        picture = draw_share_picture(title, "" if slug == "home" else sitename, font)
        picture.save(folder / f"share-{slug}.png", optimize=True)


def draw_icon(size: int) -> Image.Image:
    """Return the mark of the site, *size* pixels wide and high."""
    large = size * 4
    image = Image.new("RGB", (large, large), GROUND)
    _draw_arcs(
        image, (large // 2, int(large * 0.72)), (large * 0.14, large * 0.13, 3), large // 22
    )
    return image.resize((size, size), Image.Resampling.LANCZOS)


def draw_share_picture(title: str, over: str, font: Path) -> Image.Image:
    """Return the picture for a page titled *title*, with the words *over* above it."""
    width, height = SHARE_SIZE
    image = Image.new("RGB", (width * 2, height * 2), GROUND)
    _draw_arcs(image, (width * 2 - 560, height * 2), (300, 96, 6), 6)
    image = image.resize(SHARE_SIZE, Image.Resampling.LANCZOS)
    draw = ImageDraw.Draw(image)
    draw.text(
        (76, 76), over or "Plain, sourced facts. Nothing to sell.", ACCENT, _font(font, 34, 600)
    )
    draw.multiline_text((76, 150), _fold(title, 16), INK, _font(font, 88, 740), spacing=10)
    return image.quantize(64)


def _draw_arcs(
    image: Image.Image, centre: tuple[int, int], rings: tuple[float, float, int], width: int
) -> None:
    """Draw a half disc and the rings around it: the first radius, the gap, how many."""
    draw = ImageDraw.Draw(image)
    (x, y), (radius, gap, count) = centre, rings
    draw.pieslice((x - radius, y - radius, x + radius, y + radius), 180, 360, fill=WARM)
    for place in range(count):
        r = radius + place * gap
        draw.arc((x - r, y - r, x + r, y + r), 180, 360, fill=ACCENT, width=width)


def _font(path: Path, size: int, weight: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(str(path), size)
    font.set_variation_by_axes([weight])
    return font


def _fold(title: str, width: int) -> str:
    lines = [""]
    for word in title.split():
        if lines[-1] and len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)
