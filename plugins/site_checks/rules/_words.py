"""Words that the link rules share."""

from ..graph import Edge

_NAMES = {
    "a": "the link",
    "area": "the link",
    "img": "the picture",
    "script": "the script",
    "css": "the stylesheet's address",
    "feed": "the feed's own address",
    "entry": "the feed entry's address",
    "sitemap": "the sitemap's address",
    "list": "the listed address",
    "manifest": "the manifest's address",
    "redirect": "the redirect",
    "refresh": "the redirect",
    "link canonical": "the canonical address",
}


def place(edge: Edge) -> str:
    """Name one link as an editor knows it."""
    element = edge.link.element
    name = _NAMES.get(element, f"<{element}>")
    entry = f" in the feed entry {edge.document.entry!r}" if edge.document.entry else ""
    return f"{name} {edge.link.href!r}{entry}"


def needles(edge: Edge) -> tuple[str, ...]:
    """Return what to look for in the source: the address as written, then its telling parts."""
    href = edge.link.href.strip()
    path, _, fragment = href.partition("#")
    found = [href] if len(href) > 1 else [f'"{href}"', f"({href})"]
    if fragment:
        found.append(f"#{fragment}")
    name = path.rstrip("/").rpartition("/")[2].rpartition(".")[0]
    if name and not fragment:
        found += [f"/{name}.", f"{name}."]
    return tuple(found)
