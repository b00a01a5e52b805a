"""Whether an element, or a box beside one, is on the page at all. Pure."""

from selectolax.lexbor import LexborNode

from .boxes import Props, find_values

# More letters than this make a large box by themselves.
_LONG = 200


def is_shown(node: LexborNode, pseudo: str, props: Props) -> bool:
    """Tell whether a reader can see the element *node*, or its *pseudo*."""
    if "none" in find_values(props, "display") or "hidden" in find_values(props, "visibility"):
        return False
    if pseudo:
        return bool(find_values(props, "content") - {"none", "normal"}) and _paints(props)
    closed = node.tag == "dialog" and "open" not in node.attributes
    return not closed and not {"hidden", "popover"} & set(node.attributes)


def _paints(props: Props) -> bool:
    """Tell whether a box beside an element shows anything: a ground, a shadow, much text."""
    nothing = ("none", "transparent", "inherit", "0", "0 0")
    painting = ("background", "border", "box-shadow", "backdrop-filter")
    contents = find_values(props, "content")
    return any(len(value) > _LONG or "url(" in value for value in contents) or any(
        name.startswith(painting) and value not in nothing for name, value in props
    )
