"""A stylesheet to its rules, each with where it stands. Pure: CSS text in, values out."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, NamedTuple

import tinycss2
from tinycss2.bytes import decode_stylesheet_bytes
from tinycss2.serializer import serialize_identifier

from .nesting import find_scope, nest
from .origins import Origins
from .pseudo import find_pseudo
from .selectors import split_list
from .variables import lower

_UNKNOWN = Origins()
# Rules that style no element of the page.
_APART = ("keyframes", "font-face", "property", "counter-style", "page", "font-feature-values")


class Declared(NamedTuple):
    """One declaration, in lower case, its property without a browser's prefix."""

    name: str
    value: str
    important: bool


class Frame(NamedTuple):
    """What an animation says of an element at some places in its time."""

    places: tuple[str, ...]
    declared: tuple[Declared, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as if it stood alone: its whole selector, the conditions and the layer around it.

    One without a selector only says that its layer is there.
    """

    sheet: str
    selector: str = ""
    conditions: tuple[str, ...] = ()
    layer: tuple[str, ...] = ()
    declared: tuple[Declared, ...] = ()
    # Whom the innermost @scope around it is about: what :scope stands for.
    scope: str = ""


def decode_styles(content: bytes) -> str:
    """Return the text of a stylesheet, decoded as browsers do: by its mark or its @charset."""
    text, _ = decode_stylesheet_bytes(content)
    return str(text)


@lru_cache(maxsize=1)  # Whoever asks for one kind of rule soon asks for the next.
def parse_nodes(css: str) -> list[Any]:
    """Return what stands in a stylesheet."""
    nodes: list[Any] = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return nodes


def parse_rules(css: str, sheet: str, origins: Origins = _UNKNOWN) -> Iterator[Rule]:
    """Yield every rule of *css*, nested ones unfolded; *sheet* and *origins* name it."""
    for rule in _walk(parse_nodes(css), Rule(sheet), origins):
        yield from _part(rule) if "," in rule.selector else (rule,)


def _part(rule: Rule) -> Iterator[Rule]:
    """Yield *rule* once for the elements that it lists, and once for each kind of box beside."""
    parts: dict[str, list[str]] = {}
    for selector in split_list(rule.selector):
        parts.setdefault(find_pseudo(selector), []).append(selector)
    yield from (replace(rule, selector=", ".join(part)) for part in parts.values())


def parse_frames(css: str) -> dict[str, tuple[Frame, ...]]:
    """Return what each animation of *css* says of an element, by its name."""
    found: dict[str, tuple[Frame, ...]] = {}
    for rule in find_apart(css, "keyframes"):
        name = lower(tinycss2.serialize(rule.prelude).strip().strip("\"'"))
        frames = (
            Frame(_list_places(frame), choose_declared(parse_block(frame.content)))
            for frame in parse_block(rule.content)
            if frame.type == "qualified-rule"
        )
        found[name] = (*found.get(name, ()), *frames)
    return found


def _list_places(frame: Any) -> tuple[str, ...]:
    text = tinycss2.serialize(frame.prelude).lower()
    return tuple(place.strip() for place in text.split(","))


def find_apart(css: str, keyword: str) -> Iterator[Any]:
    """Yield each rule of *css* that is about no element, such as @page, under any condition."""
    if re.search(rf"@(?:-\w+-)?{keyword}|\\", css, re.IGNORECASE):
        nodes = parse_nodes(css)
        yield from _find_apart(nodes, keyword)


def _find_apart(nodes: Iterable[Any], keyword: str) -> Iterator[Any]:
    for node in nodes:
        if node.type == "at-rule" and node.content is not None:
            if node.lower_at_keyword.endswith(keyword):
                yield node
            else:
                yield from _find_apart(parse_block(node.content), keyword)


def parse_declarations(css: str) -> tuple[Declared, ...]:
    """Return the declarations of a style attribute."""
    return choose_declared(parse_block(css))


def _walk(nodes: Iterable[Any], around: Rule, origins: Origins) -> Iterator[Rule]:
    for node in nodes:
        if node.type == "at-rule" and node.content is None and node.lower_at_keyword == "layer":
            for name in tinycss2.serialize(node.prelude).split(","):
                yield replace(around, selector="", layer=(*around.layer, *_split_layer(name)))
        if node.type not in ("qualified-rule", "at-rule") or node.content is None:
            continue
        if node.type == "at-rule" and node.lower_at_keyword.endswith(_APART):
            continue
        inside = parse_block(node.content)
        here = replace(_enter(node, around), declared=choose_declared(inside))
        subject = here.selector or here.scope
        if subject and here.declared:
            file = origins.find(node.source_line, node.source_column)
            named = f"{here.sheet} ({file})" if file else here.sheet
            yield replace(here, sheet=named, selector=subject)
        yield from _walk(inside, here, origins)


def _enter(node: Any, around: Rule) -> Rule:
    text = tinycss2.serialize(node.prelude).strip()
    if node.type == "qualified-rule":
        return replace(around, selector=nest(text, around.selector, around.scope))
    if node.lower_at_keyword == "layer":
        # A layer without a name is one that nothing else can be in.
        name = text or f"@{node.source_line}:{node.source_column}"
        return replace(around, layer=(*around.layer, *_split_layer(name)))
    condition = text if node.lower_at_keyword == "media" else f"@{node.lower_at_keyword} {text}"
    here = replace(around, conditions=(*around.conditions, condition.lower()))
    if node.lower_at_keyword != "scope":
        return here
    return replace(here, selector="", scope=find_scope(node.prelude, around.selector))


def _split_layer(name: str) -> list[str]:
    return name.strip().split(".")


def parse_block(content: Any) -> list[Any]:
    """Return what stands in a block: declarations, and rules."""
    nodes: list[Any] = tinycss2.parse_blocks_contents(
        content, skip_comments=True, skip_whitespace=True
    )
    return nodes


def choose_declared(nodes: Iterable[Any]) -> tuple[Declared, ...]:
    """Return the declarations among *nodes*."""
    return tuple(
        Declared(_name(node), _flatten(node.value), bool(node.important))
        for node in nodes
        if node.type == "declaration"
    )


def _name(node: Any) -> str:
    if node.name[:2] == "--":
        return str(serialize_identifier(node.name))
    return re.sub(r"^-(?:webkit|moz|ms|o)-", "", node.lower_name)


def _flatten(value: Any) -> str:
    text = re.sub(r"/\*.*?\*/", " ", tinycss2.serialize(value), flags=re.DOTALL)
    return lower(" ".join(text.split()))
