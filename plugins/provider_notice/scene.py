"""The notice as styles meet it: what it stands in, what is in it, and the sheets. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .dom import ancestors
from .selectors import Target, find_all
from .styles import Sheet, parse_sheet


@dataclass(frozen=True)
class Scene:
    """A page's notice, and the stylesheets of its site."""

    tree: LexborHTMLParser
    notice: LexborNode
    sheets: Sequence[Sheet] = ()

    @cached_property
    def chain(self) -> list[LexborNode]:
        """The notice, and the elements it stands in, nearest first."""
        return [self.notice, *ancestors(self.notice)]

    @cached_property
    def inside(self) -> list[LexborNode]:
        """The elements in the notice."""
        return [node for node in self.notice.css("*") if node.mem_id != self.notice.mem_id]

    @cached_property
    def target(self) -> Target:
        """The notice with what is around it and in it."""
        return Target(self.tree, (*self.chain, *self.inside))

    @cached_property
    def itself(self) -> Target:
        """The notice with what is in it."""
        return Target(self.tree, (self.notice, *self.inside))

    @cached_property
    def own_sheets(self) -> list[Sheet]:
        """The page's own <style> elements."""
        styles = self.tree.css("style")
        return [parse_sheet(style.text() or "", "a <style> in the page") for style in styles]

    @cached_property
    def linked(self) -> tuple[tuple[str, str], ...]:
        """The address and the media of each stylesheet that the page links, in order."""
        links = [node.attributes for node in self.tree.css("link[rel]")]
        return tuple(
            (link.get("href") or "", link.get("media") or "")
            for link in links
            if "stylesheet" in (link.get("rel") or "").lower().split()
        )

    @cached_property
    def shape(self) -> tuple[object, ...]:
        """What tells the notice and what it stands in from those of other pages."""
        around = ((node.tag, *node.attributes.items()) for node in self.chain[1:])
        return (self.notice.html, *around)

    def find_places(self, selector: str) -> frozenset[int]:
        """Return which elements around and in the notice *selector* meets, by their order."""
        met = {node.mem_id for node in find_all(selector, self.tree)}
        nodes = enumerate((*self.chain, *self.inside)) if met else ()
        return frozenset(i for i, node in nodes if node.mem_id in met)
