"""Pictures that browsers show while one page changes to the next, and rules that keep them. Pure.

As long as they are shown, the page itself is not; they go when their animations end.
"""

import re
from collections.abc import Iterable, Iterator

from .declarations import hides_value
from .entrances import find_wait
from .lengths import simplify
from .sheet import Rule

_PICTURE = re.compile(r"::view-transition(?!-old\b)")
_PICTURES = "::view-transition"
_HIDING = frozenset("display visibility opacity clip-path mask filter transform scale".split())
_MEND = "Take the rule out, or let the change of pages be over within a second."


def find_kept_pictures(rules: Iterable[Rule]) -> Iterator[tuple[str, str]]:
    """Yield the rules by which a page's picture hides its words, or lasts, and what to do."""
    for rule in rules:
        selector = rule.selector.lower()
        if _PICTURES in selector:
            # What goes may be out of sight, what comes may not.
            is_new = bool(_PICTURE.search(selector))
            for name, value, _ in rule.declared:
                why = find_wait(name, value)
                if is_new and name in _HIDING and hides_value(name, simplify(value)):
                    why = "the page is out of sight while it changes"
                if why:
                    yield f"'{rule.selector} {{ {name}: {value} }}': {why}", _MEND
