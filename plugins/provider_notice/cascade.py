"""Which rules meet an element, in the order in which browsers weigh them. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from .schemes import Scheme, holds
from .selectors import Target, find_part, find_states, parse_selector, split_list
from .sheet import Declared, Rule, parse_declarations

_GROUPED = re.compile(r":(is|where|not|has|matches)\(([^()]*)\)")
_WEIGHTS = (
    re.compile(r"#[\w-]+"),
    re.compile(r"\.[\w-]+|\[[^\]]*\]|(?<!:):[\w-]+(?:\([^()]*\))?"),
    re.compile(r"(?:^|(?<=[\s>+~(]))[a-z][\w-]*|::[\w-]+", re.IGNORECASE),
)
# Above every layer, and above every selector.
_HIGHEST = 10_000
# What a shorthand sets, as far as colours go.
_SETS = {
    "background": ("background-color", "background-image", "background"),
    "color-adjust": ("print-color-adjust",),
    "font": ("font-size",),
    "all": tuple(
        "color background-color background-image text-fill-color opacity font-size".split()
    ),
}


class Where(NamedTuple):
    """A declaration as a message names it: which sheet, or element, and what it says there."""

    sheet: str
    text: str


@dataclass(frozen=True, slots=True)
class Said:
    """What one declaration says of an element, when it holds, and where it stands."""

    conditions: tuple[str, ...]
    states: frozenset[str]
    values: dict[str, str]
    where: Where

    def holds(self, scheme: Scheme) -> bool:
        """Tell whether the rule holds in *scheme*."""
        return self.states <= scheme.also and all(holds(c, scheme) for c in self.conditions)


def collect(rules: Sequence[Rule], target: Target) -> dict[int, list[Said]]:
    """Return what is said of each element of *target*, by its id: the last that holds wins."""
    layers = _rank_layers(rules)
    found: dict[int, list[tuple[tuple[object, ...], Said]]] = {}
    for order, rule in enumerate(rules):
        layer = (*(layers[name] for name in _list_layers(rule)), _HIGHEST)
        for node, selector in _meet(rule.selector, target):
            for important, said in _say(rule, selector):
                place = tuple(-rank for rank in layer) if important else layer
                key = (important, place, weigh(selector), order)
                found.setdefault(node, []).append((key, said))
    return {
        node: [said for _, said in sorted(pairs, key=lambda pair: pair[0])]
        for node, pairs in found.items()
    }


def say_inline(node: LexborNode, conditions: tuple[str, ...]) -> Iterator[Said]:
    """Yield what the style attribute of an element says, and when browsers heed it."""
    style = node.attributes.get("style")
    for declared in parse_declarations(style) if style else ():
        where = Where(f"<{node.tag} style>", f"{declared.name}: {declared.value}")
        yield Said(conditions, frozenset(), _unfold(declared), where)


def _say(rule: Rule, selector: str) -> Iterator[tuple[bool, Said]]:
    states = find_states(selector)
    for declared in rule.declared:
        where = Where(rule.sheet, f"{selector} {{ {declared.name}: {declared.value} }}")
        yield declared.important, Said(rule.conditions, states, _unfold(declared), where)


def _unfold(declared: Declared) -> dict[str, str]:
    values = dict.fromkeys(_SETS.get(declared.name, (declared.name,)), declared.value)
    # Only in a shorthand may other words stand beside a colour.
    return values | ({"background": ""} if declared.name == "background-color" else {})


def _list_layers(rule: Rule) -> list[str]:
    return [".".join(rule.layer[: depth + 1]) for depth in range(len(rule.layer))]


def _rank_layers(rules: Sequence[Rule]) -> dict[str, int]:
    ranks: dict[str, int] = {}
    for rule in rules:
        for name in _list_layers(rule):
            ranks.setdefault(name, len(ranks))
    return ranks


def _meet(selector: str, target: Target) -> Iterator[tuple[int, str]]:
    """Yield each element that a selector meets, and the part of its list that meets it."""
    if not selector:
        return
    for part, text in zip(parse_selector(selector), split_list(selector), strict=True):
        if not part.foreign and part.names <= target.names:
            nodes = find_part(part, target.tree)
            met = target.ids if nodes is None else {n.mem_id for n in nodes} & target.ids
            yield from ((node, text) for node in met)


@cache
def weigh(selector: str) -> tuple[int, ...]:
    """Return the specificity of one selector."""
    while found := _GROUPED.search(selector):
        heaviest = "" if found[1] == "where" else max(split_list(found[2]), key=weigh)
        selector = f"{selector[: found.start()]} {heaviest} {selector[found.end() :]}"
    counts = []
    for pattern in _WEIGHTS:
        selector, count = pattern.subn(" ", selector)
        counts.append(count)
    return tuple(counts)
