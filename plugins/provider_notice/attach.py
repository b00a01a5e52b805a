"""Put the notice at the end of one content object's text, and only there."""

import inspect
from collections.abc import Callable
from copy import copy
from typing import Any

from .notice import append_notice


def attach_notice(content: Any, notice: str, context: dict[str, Any]) -> None:
    """Make every text of *content* end with *notice*; its summary never does.

    The notice passes through Pelican's own link resolution, so its links are
    right wherever the text is printed. Attaching again replaces the notice.
    """
    # A content unpickled from Pelican's cache carries a dead copy of the context.
    content._context = context
    for name in ("get_content", "get_summary"):
        vars(content).pop(name, None)
        _forget(content, name)
    # Automatic summaries are cut from the text: they are cut from a copy without notice.
    plain = copy(content)
    own_text = _unbound(content, "get_content")

    def get_content(siteurl: str) -> str:
        body = own_text(content, siteurl)
        return append_notice(body, content._update_content(notice, siteurl))

    content.get_content = get_content
    content.get_summary = plain.get_summary


def _unbound(content: Any, name: str) -> Callable[..., str]:
    """Return the class's own method, past Pelican's memo of it."""
    method = inspect.getattr_static(type(content), name)
    return getattr(method, "func", method)  # type: ignore[no-any-return]


def _forget(content: Any, name: str) -> None:
    """Empty Pelican's memo of one text: a plugin may have read it, without its notice."""
    cache = getattr(inspect.getattr_static(type(content), name), "cache", {})
    for key in [key for key in cache if key and key[0] is content]:
        del cache[key]
