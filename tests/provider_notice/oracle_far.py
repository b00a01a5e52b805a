"""A second opinion on how far the notice is from the text: none of our code."""

import re

from bs4 import Tag
from bs4.element import NavigableString


def is_far(notice: Tag) -> bool:
    """Tell whether screens of nothing stand between the text and its notice, or in the text."""
    blank = 0.0
    if _is_stretched(str(notice.parent)):
        return True
    for node in notice.previous_elements:
        if any(_is_closed(tag) for tag in node.parents):
            continue
        if isinstance(node, NavigableString) and re.search("[a-z]", str(node)):
            return False
        if isinstance(node, Tag):
            heights = [re.match(r"(\d+)(em)?", str(node.get(n))) for n in ("height", "depth")]
            tall = sum(int(h[1]) * (16 if h[2] else 1) for h in heights if h)
            if tall > 5000:
                return not node.find_parent("svg")
            if (
                not node.find_parent("svg")
                and not node.find("rect")
                and not (node.get("alt") or node.name == "video")
            ):
                blank += tall / 24
            blank += node.name in ("br", "p", "dd", "section", "blockquote")
        elif node.find_parent("pre"):
            blank += str(node).count("\n")
        if blank > 25:
            return True
    return False


_TALL = (
    r"<(?:textarea|select|table|img)\b[^>]* (?:rows|size|cellpadding|border)=.\+?\d\d|"
    r"(?:ness|hr size)=.\d{4}|<svg height=.\d+[a-z]{3}"
)


def _is_stretched(text: str) -> bool:
    shapes = re.findall(r"viewBox=.\d+[ ,]\d+[ ,](\d+)[ ,](\d+)", text)
    unseen = r"<style.*?/style>|<canvas.*?/canvas>|<span popover.*?/span>|<div>(?=<div>)"
    bare = re.sub(unseen, "", text)
    gaps = re.split(r"[a-z]+\s*(?=<|$)|<img|</div>\s*(?=</div)", bare)
    lines = [len(re.findall("<(?:br|hr|p|li)|\n(?=\n)", gap)) for gap in gaps]
    flat = all(int(tall) <= 4 * int(wide) for wide, tall in shapes)
    return bool(re.search(_TALL, text)) or not flat or max(lines) > 60


def _is_closed(tag: Tag) -> bool:
    """Tell whether the words in a tag are not seen, or not before a reader asks for them."""
    return (
        tag.has_attr("hidden")
        or tag.has_attr("popover")
        or tag.name in ("canvas", "audio", "rp")
        or (tag.name == "details" and not tag.has_attr("open"))
    )
