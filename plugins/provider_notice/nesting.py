"""Whom a rule is about, by what stands around it: other rules and @scope. Pure."""

from collections.abc import Sequence
from typing import Any

import tinycss2


def nest(selector: str, outer: str, scope: str) -> str:
    """Return the whole of a selector in the rule *outer* and a scope that begins at *scope*."""
    start = f":is({scope})" if scope else ""
    selector = selector.replace(":scope", start or "*")
    if outer and "&" not in selector:
        return f":is({outer}) {selector}"
    return selector.replace("&", f":is({outer})" if outer else start or ":root")


def find_scope(prelude: Sequence[Any], outer: str) -> str:
    """Return where a scope inside the rule *outer* begins."""
    first = next((token for token in prelude if token.type != "whitespace"), None)
    # Without a selector a scope is where its <style> stands, which may be anywhere.
    if first is None or first.type != "() block":
        return outer or "*"
    start: str = tinycss2.serialize(first.content).strip()
    return start.replace("&", f":is({outer or ':root'})")
