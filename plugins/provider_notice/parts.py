"""How tall what stands in a box makes it, as far as styles and attributes say."""

from collections.abc import Iterator, Sequence

from selectolax.lexbor import LexborNode

from .boxes import PADDED, TALL, Props, find_values, measure_most
from .gathering import gather
from .heights import find_height
from .scene import Scene
from .shown import is_shown

# What stands in a line of text unless a style says otherwise.
_IN_LINES = frozenset("a abbr b bdi bdo cite code em i mark q small span strong sub sup".split())
_BESIDE = ("flex", "grid", "inline-flex", "inline-grid")
_ALONE = ("inline-block", "inline-flex", "inline-grid", "table-cell")
_TOLD = ("class", "id", "style", "hidden", "popover", "open", "height", "role", "aria-current")
# A box with more elements in it than this is tall whatever is said of them.
_MANY = 300
_HIGH = 9999.0


def describe_parts(node: LexborNode) -> tuple[object, ...]:
    """Return what styles can tell the elements in *node* by."""
    parts = node.css("*")
    if len(parts) > _MANY:
        return (_MANY,)
    # Where links lead, and how a page names things, decides nothing here.
    found = ((part.tag, part.attributes) for part in parts)
    return tuple((tag, *(had.get(name, "-") for name in _TOLD)) for tag, had in found)


def measure_parts(scene: Scene, path: Sequence[LexborNode]) -> float:
    """Return how many pixels tall the elements in the first of *path* are at least."""
    return _HIGH if len(path[0].css("*")) > _MANY else _stack(scene, path)


def _stack(scene: Scene, path: Sequence[LexborNode]) -> float:
    around = gather(scene, path)
    is_row = bool(find_values(around, "display") & {*_BESIDE})
    is_row = is_row and not any("column" in value for value in find_values(around, "flex-flow"))
    columns = any("column" in value for value in find_values(around, "flex-direction"))
    heights = list(_measure_children(scene, path))
    if is_row and not columns:
        return max((height for height, _ in heights), default=0.0)
    total = row = 0.0
    for height, is_beside in heights:
        # What stands beside others is as tall as the tallest of them.
        row = max(row, height) if is_beside else row
        if not is_beside:
            total, row = total + row + height, 0.0
    return total + row


def _measure_children(scene: Scene, path: Sequence[LexborNode]) -> Iterator[tuple[float, bool]]:
    """Yield how tall each part is, and whether it stands beside others."""
    is_closed = path[0].tag == "details" and "open" not in path[0].attributes
    for child in path[0].iter():
        props = gather(scene, [child, *path])
        positions = find_values(props, "position")
        # What is always taken out of the text makes nothing taller, and is judged by itself.
        is_away = bool(positions) and positions <= {"absolute", "fixed"}
        if is_away or not is_shown(child, "", props) or (is_closed and child.tag != "summary"):
            continue
        displays = find_values(props, "display")
        is_inline = child.tag in _IN_LINES and not displays - {"inline"}
        own = 0.0 if is_inline else _measure_own(child, props)
        is_beside = is_inline or bool(
            displays & {*_ALONE} or find_values(props, "float") - {"none"}
        )
        yield max(own, _stack(scene, [child, *path])), is_beside


def _measure_own(node: LexborNode, props: Props) -> float:
    heights = [measure_most(value) for name, value in props if name in TALL]
    padded = [
        2 * measure_most(value.split()[0])
        for name, value in props
        if PADDED.fullmatch(name) and name.startswith("padding")
    ]
    return max((*heights, *padded, find_height(node)), default=0.0)
