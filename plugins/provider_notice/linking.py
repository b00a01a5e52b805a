"""Which stylesheets a page or another stylesheet brings in, and when they count. Pure."""

import re
from collections.abc import Iterator, Sequence
from posixpath import normpath
from typing import Any, NamedTuple
from urllib.parse import unquote

import tinycss2

from .sheet import parse_nodes

_ADDRESS = ("string", "url")
_HOST = re.compile(r"^(?:https?:)?[/\\]{2}[^/\\]*", re.IGNORECASE)


class Import(NamedTuple):
    """What a stylesheet brings in, and where that stands; without an address only a layer."""

    address: str
    conditions: tuple[str, ...] = ()
    layer: tuple[str, ...] = ()


def parse_imports(css: str) -> Iterator[str]:
    """Yield the address of every stylesheet that *css* imports."""
    yield from (one.address for one in list_imports(css) if one.address)


def list_imports(css: str) -> Iterator[Import]:
    """Yield what *css* imports, and the layers that it names before, in their order."""
    if not re.search(r"@(?:import|\\)", css, re.IGNORECASE):
        return
    is_first = True
    for node in parse_nodes(css):
        keyword = getattr(node, "lower_at_keyword", "")
        if keyword == "import":
            yield from _read(node)
        elif keyword == "layer" and node.content is None and is_first:
            names = tinycss2.serialize(node.prelude).split(",")
            yield from (Import("", (), tuple(name.strip().split("."))) for name in names)
        else:
            is_first = is_first and keyword == "charset"


def _read(node: Any) -> Iterator[Import]:
    tokens = [token for token in node.prelude if token.type not in ("whitespace", "comment")]
    # url("…") in quotes is a function, without them one word.
    parts = getattr(tokens[0], "arguments", tokens[:1]) if tokens else []
    address = next((part.value for part in parts if part.type in _ADDRESS), None)
    if address is None:
        return
    conditions, layer, rest = [], (), tokens[1:]
    for token in tokens[1:3]:
        name = getattr(token, "lower_name", getattr(token, "lower_value", ""))
        if name == "layer":
            words = tinycss2.serialize(getattr(token, "arguments", [])).strip()
            # A layer without a name is one that nothing else can be in.
            layer = tuple((words or f"@import {node.source_line}:{node.source_column}").split("."))
        elif name == "supports":
            conditions.append(f"@supports {tinycss2.serialize(token.arguments)}".lower())
        else:
            break
        rest = rest[1:]
    media = " ".join(tinycss2.serialize(rest).split()).lower() if rest else ""
    yield Import(address, (*conditions, *([media] if media else [])), layer)


def find_names(address: str, names: Sequence[str]) -> list[str]:
    """Return those of *names*, paths of a site, that an address may lead to.

    From where it is written is not known: what it leads up to is left out.
    """
    bare = re.sub(r"[\t\n\r]", "", address).strip().partition("#")[0].partition("?")[0]
    path = unquote(_HOST.sub("", bare)).replace("\\", "/")
    clean = re.sub(r"^(?:\.{0,2}/)+", "", normpath(f"./{path}"))
    return [n for n in names if f"/{n}".endswith(f"/{clean}") or f"/{clean}".endswith(f"/{n}")]
