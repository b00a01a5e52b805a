"""What each element of a page adds to its facts."""

from collections.abc import Callable

from selectolax.lexbor import LexborNode

from .alternatives import find_words, is_silent
from .attributes import Attributes
from .document import Document, make_link
from .redirects import parse_refresh
from .stylesheet import find_links

Taker = Callable[[Document, LexborNode, Attributes], None]

# What <meta> says of pictures and the like that others will load.
_SHARED = frozenset(
    (
        *("og:url", "og:image", "og:image:url", "og:image:secure_url", "twitter:image"),
        *("og:audio", "og:audio:url", "og:video", "og:video:url", "twitter:image:src"),
        "msapplication-tileimage",
    )
)
# Any other script is a block of data, which never runs.
_RUN = frozenset(
    (
        *("", "module", "importmap"),
        *(
            "text/javascript",
            "application/javascript",
            "text/ecmascript",
            "application/ecmascript",
        ),
        *("text/jscript", "text/livescript", "application/x-javascript", "text/x-javascript"),
    )
)


def _take_html(facts: Document, node: LexborNode, attributes: Attributes) -> None:
    facts.lang = attributes.get("lang")


def _take_title(facts: Document, node: LexborNode, attributes: Attributes) -> None:
    parent = node.parent
    if not facts.title and parent is not None and parent.tag == "head":
        facts.title = " ".join(node.text().split())


def _take_meta(facts: Document, node: LexborNode, attributes: Attributes) -> None:
    content = attributes.get("content") or ""
    name = (attributes.get("name") or attributes.get("property") or "").lower()
    header = (attributes.get("http-equiv") or "").lower()
    if name == "description":
        facts.description = content.strip()
    elif name == "viewport":
        facts.viewports.append(content)
    elif name == "robots":
        facts.noindex = "noindex" in content.lower()
    elif name in _SHARED:
        facts.links.append(make_link(name, content))
    elif header == "content-security-policy":
        # Each has to allow what is on the page: together they are a list, as in a header.
        facts.policy = f"{facts.policy}, {content}" if facts.policy else content
    elif header == "refresh":
        facts.links += parse_refresh(content)


def _take_heading(facts: Document, node: LexborNode, attributes: Attributes) -> None:
    facts.headings.append((int((node.tag or "h0")[1]), find_words(node)))


def _take_image(facts: Document, node: LexborNode, attributes: Attributes) -> None:
    if is_silent(attributes):
        facts.silent_images.append(attributes.get("src") or f"<{node.tag}>")


def _take_input(facts: Document, node: LexborNode, attributes: Attributes) -> None:
    if (attributes.get("type") or "").lower() == "image":
        _take_image(facts, node, attributes)


def _take_area(facts: Document, node: LexborNode, attributes: Attributes) -> None:
    if "href" in attributes and is_silent(attributes):
        facts.silent_images.append(f'<area href="{attributes["href"]}">')


def _take_svg(facts: Document, node: LexborNode, attributes: Attributes) -> None:
    if attributes.get("role") == "img" and is_silent(attributes) and not node.css("title"):
        facts.silent_images.append('<svg role="img">')


def _take_style(facts: Document, node: LexborNode, attributes: Attributes) -> None:
    if node.text().strip():
        facts.inline.append(("style element", node.text()))
    facts.links += [make_link("css", href) for href in find_links(node.text())]


def _take_script(facts: Document, node: LexborNode, attributes: Attributes) -> None:
    kind = (attributes.get("type") or "").partition(";")[0].strip().lower()
    runs = "src" not in attributes and kind in _RUN and bool(node.text().strip())
    if kind == "application/ld+json":
        facts.graphs.append(node.text())
    elif runs and not _has_nonce(facts, attributes):
        facts.inline.append(("script element", node.text()))


def _has_nonce(facts: Document, attributes: Attributes) -> bool:
    nonce = attributes.get("nonce")
    return bool(nonce) and f"'nonce-{nonce}'" in facts.policy


def _take_time(facts: Document, node: LexborNode, attributes: Attributes) -> None:
    facts.times.append(attributes.get("datetime") or node.text().strip())


BY_TAG: dict[str | None, Taker] = {
    "html": _take_html,
    "title": _take_title,
    "meta": _take_meta,
    "img": _take_image,
    "input": _take_input,
    "area": _take_area,
    "svg": _take_svg,
    "style": _take_style,
    "script": _take_script,
    "time": _take_time,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _take_heading),
}
