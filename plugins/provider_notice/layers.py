"""Which of two boxes is painted over the other: the notice, or one that lies where it is."""

import re
from collections.abc import Sequence

from selectolax.lexbor import LexborNode

from .boxes import Props, find_values, is_layer
from .gathering import gather
from .scene import Place, Scene


def is_below(
    scene: Scene, path: Sequence[LexborNode], pseudo: str, props: Props, place: Place
) -> bool:
    """Tell whether a box is painted before the notice, wherever it lies."""
    heights = list(find_values(props, "z-index") - {"auto"})
    if place is Place.INSIDE:
        return bool(heights) and all(height.startswith("-") for height in heights)
    around = [part.mem_id for part in scene.chain]
    # A box beside an element lies in the layer of that element.
    for i in range(0 if pseudo else 1, len(path)):
        if path[i].mem_id in around:
            break
        heights += find_values(gather(scene, path[i:]), "z-index") - {"auto"}
    # A layer that both stand in does not part them.
    shared = next(around.index(part.mem_id) for part in path if part.mem_id in around)
    layer = find_layer(scene, shared)
    return all(re.fullmatch(r"-?\d+", height) and int(height) < layer for height in heights) and (
        layer > 0 or bool(heights)
    )


def find_layer(scene: Scene, shared: int) -> int:
    """Return the z-index of the notice if it is a layer with a ground of its own, else 0.

    It is none if, of the elements it stands in up to the *shared*, another is a layer.
    """
    notice = gather(scene, scene.chain)
    heights = find_values(notice, "z-index")
    is_own = find_values(notice, "position") == {"relative"} and any(
        name.startswith("background") for name, _ in notice
    )
    if not is_own or not heights or not all(re.fullmatch(r"[1-9]\d*", z) for z in heights):
        return 0
    if any(is_layer(gather(scene, scene.chain[i:])) for i in range(1, shared)):
        return 0
    return min(map(int, heights))
