"""Scripts and styles in the page that its own security policy forbids."""

import base64
import hashlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..finding import Problem

if TYPE_CHECKING:
    from ..site import Site


def policy_inline(site: "Site") -> Iterator[Problem]:
    """Every inline script, handler and style is one that the page's policy allows.

    Bad: <button onclick="print()"> under script-src 'self'
    Good: a script of its own, <script src="print.js">
    """
    for page in site.pages:
        if not page.policy:
            continue
        policies = [parse_policy(policy) for policy in page.policy.split(",")]
        for kind, text in dict.fromkeys(page.inline):
            directive = "style-src" if kind.startswith("style") else "script-src"
            if not all(_allows(policy, directive, kind, text) for policy in policies):
                yield Problem(
                    page.path,
                    f"the {kind} {' '.join(text.split())[:50]!r} is forbidden by the page's "
                    f"{directive}, and will not work",
                    "Move it to a file of its own under theme/static.",
                    (text.strip()[:60], kind.partition(" ")[0] + "="),
                )


def parse_policy(policy: str) -> dict[str, list[str]]:
    """Return the directives of a content security policy; the first of each name counts."""
    found: dict[str, list[str]] = {}
    for directive in policy.split(";"):
        words = directive.split()
        if words:
            found.setdefault(words[0].lower(), words[1:])
    return found


def _allows(policy: dict[str, list[str]], directive: str, kind: str, text: str) -> bool:
    part = "-elem" if kind.endswith("element") else "-attr"
    sources = next(
        (policy[n] for n in (directive + part, directive, "default-src") if n in policy), None
    )
    if sources is None:
        return True
    hashes = [source for source in sources if source.startswith(("'sha", "'nonce-"))]
    if not hashes:
        return "'unsafe-inline'" in sources
    by_hash = kind.endswith("element") or "'unsafe-hashes'" in sources
    return by_hash and not _hash(text).isdisjoint(hashes)


def _hash(text: str) -> set[str]:
    """Return *text* as a policy may name it."""
    digests = {n: hashlib.new(n, text.encode()).digest() for n in ("sha256", "sha384", "sha512")}
    return {f"'{name}-{base64.b64encode(d).decode()}'" for name, d in digests.items()}
