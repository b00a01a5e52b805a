"""The notice as styles meet it: what it stands in, what is in it, and the sheets. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .dom import ancestors, describe, following
from .moves import Move, choose_moves
from .selectors import Target, find_all
from .sheet import Rule, parse_declarations
from .styles import Sheet, parse_sheet, read_again
from .variables import Variables, find_variables, join_variables


class Place(Enum):
    """Where an element stands, seen from the notice."""

    # The notice, or a part of it.
    INSIDE = auto()
    AROUND = auto()
    # Before it in the same article ...
    EARLIER = auto()
    # ... or anywhere before that.
    BEFORE = auto()
    LATER = auto()


@dataclass(frozen=True)
class Scene:
    """A page's notice, and the stylesheets of its site."""

    tree: LexborHTMLParser
    notice: LexborNode
    site_sheets: Sequence[Sheet] = ()

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
        known = join_variables(*(sheet.variables for sheet in self.site_sheets)) if styles else {}
        name = "a <style> in the page"
        return [parse_sheet(style.text() or "", name, known) for style in styles]

    @cached_property
    def own_media(self) -> list[str]:
        """When each of the page's own <style> elements counts."""
        return [self.allowed or _find_own(node.attributes) for node in self.tree.css("style")]

    @cached_property
    def allowed(self) -> str:
        """The condition under which styles in the page count, where it says which styles may."""
        asks = (node.attributes["http-equiv"] for node in self.tree.css("meta[http-equiv]"))
        is_asked = any((ask or "").lower() == "content-security-policy" for ask in asks)
        return "@allowed" if is_asked else ""

    @cached_property
    def sheets(self) -> Sequence[Sheet]:
        """The stylesheets of the site, with the values that the page gives their variables."""
        return read_again(self.site_sheets, self._variables)

    @cached_property
    def _styled(self) -> list[LexborNode]:
        return self.tree.css("[style]")

    @cached_property
    def _variables(self) -> Variables:
        """What the page's own styles give each variable."""
        inline = [find_variables(node.attributes.get("style") or "") for node in self._styled]
        own = [sheet.variables for sheet in self.own_sheets]
        return join_variables(*inline, *own) if inline or own else {}

    @cached_property
    def inline(self) -> dict[int, tuple[LexborNode, Move]]:
        """What the style attribute of an element says of where it is set, by the element's id."""
        sheets = self.sheets if self._styled else ()
        known = join_variables(self._variables, *(sheet.variables for sheet in sheets))
        found = {}
        for node in self._styled:
            declared = parse_declarations(node.attributes.get("style") or "")
            rule = Rule(f"<{node.tag} style>", declared=declared)
            for move in choose_moves([rule], known, {}):
                found[node.mem_id] = (node, move)
        return found

    @cached_property
    def linked(self) -> tuple[tuple[str, str], ...]:
        """The address and the media of each stylesheet that the page links, in order."""
        links = [node.attributes for node in self.tree.css("link[rel]")]
        return tuple(
            (link.get("href") or "", _find_medium(link))
            for link in links
            if "stylesheet" in (link.get("rel") or "").lower().split()
        )

    @cached_property
    def schemes(self) -> str:
        """The colours that the page says it has, where no style says it: the first that can be."""
        metas = (node.attributes for node in self.tree.css("meta[name][content]"))
        said = (
            (meta["content"] or "").strip().lower()
            for meta in metas
            if (meta["name"] or "").lower() == "color-scheme"
        )
        return next((one for one in said if re.fullmatch(r"[\w-]+(?:\s+[\w-]+)*", one)), "normal")

    @cached_property
    def shape(self) -> tuple[object, ...]:
        """What tells the notice and what it stands in from those of other pages."""
        return (self.notice.html, *describe(self.chain[1:]))

    @cached_property
    def _met(self) -> dict[str, set[int]]:
        return {}

    def find_met(self, selector: str) -> set[int]:
        """Return the ids of all elements of the page that *selector* meets."""
        if selector not in self._met:
            self._met[selector] = {node.mem_id for node in find_all(selector, self.tree)}
        return self._met[selector]

    def find_places(self, selector: str) -> frozenset[int]:
        """Return which elements around and in the notice *selector* meets, by their order."""
        met = self.find_met(selector)
        nodes = enumerate((*self.chain, *self.inside)) if met else ()
        return frozenset(i for i, node in nodes if node.mem_id in met)

    def find_place(self, node: LexborNode) -> Place:
        """Return where *node* stands, seen from the notice."""
        chain = [part.mem_id for part in self.chain]
        path = [node, *ancestors(node)]
        # The innermost element that stands around both, and the one in it towards *node*.
        depth = next(i for i, part in enumerate(path) if part.mem_id in chain)
        shared = chain.index(path[depth].mem_id)
        if depth == 0 or shared == 0:
            return Place.INSIDE if shared == 0 else Place.AROUND
        if all(part.mem_id != chain[shared - 1] for part in following(path[depth - 1])):
            return Place.LATER
        article = next((i for i, part in enumerate(self.chain) if part.tag == "article"), 0)
        return Place.EARLIER if shared <= article else Place.BEFORE


def _find_own(style: dict[str, str | None]) -> str:
    is_css = (style.get("type") or "text/css").strip().lower() == "text/css"
    return (style.get("media") or "") if is_css else "@styled"


def _find_medium(link: dict[str, str | None]) -> str:
    """Return when a stylesheet counts; what may be off, or not load, counts only at times."""
    names = ("disabled", "title", "integrity", "type", "crossorigin", "charset")
    is_sure = (link.get("rel") or "").lower() == "stylesheet" and not any(n in link for n in names)
    return (link.get("media") or "") if is_sure else "@linked"
