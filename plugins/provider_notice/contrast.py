"""Whether the notice's words can be told from what is behind them, however a page is looked at."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from selectolax.lexbor import LexborNode

from .cascade import Said, Where, collect, say_inline
from .colours import LEAST, SYSTEM, contrast
from .letters import LEAST as LEAST_SIZE
from .letters import LEAST_PRINTED
from .linking import Import, find_names
from .looks import Look, look_at
from .scene import Scene
from .schemes import Scheme, find_schemes, tell
from .sheet import Rule
from .styles import Sheet

Reason = tuple[str, str]
_PRINTED = "in print, where print-color-adjust keeps their colour but not the ground"
_DARKENED = "in print, where print-color-adjust keeps the ground and browsers darken the words"
_MEND = (
    "Give .provider-notice and what is in it a color and a background-color that differ by at "
    f"least {LEAST} to 1, in light colours, in dark ones and in print."
)
_MEND_UNKNOWN = (
    "Write a color and a background-color for .provider-notice and what is in it, each alone and "
    "plainly: browsers drop what they cannot read."
)
_MEND_SMALL = (
    "Make letters larger in .provider-notice or what it stands in: steps of 0.85em multiply."
)
_MEND_PRINTED = (
    "Take print-color-adjust out, or set it on .provider-notice and on all that is in it."
)


def find_unreadable(scene: Scene) -> Iterator[Reason]:
    """Yield why words of the notice could not be read; one reason is enough."""
    nodes = [*reversed(scene.chain), *scene.inside]
    said = collect(_order(scene), scene.target)
    conditions = (scene.allowed,) if scene.allowed else ()
    for node in nodes:
        said[node.mem_id] = [*said.get(node.mem_id, ()), *say_inline(node, conditions)]
    every = [one for found in said.values() for one in found]
    asked = [condition for one in every for condition in one.conditions]
    # A system colour stays where the reader's own take the place of all others.
    if any(SYSTEM & {*value.split()} for one in every for value in one.values.values()):
        asked.append("(forced-colors: active)")
    for scheme in find_schemes(asked, {state for one in every for state in one.states}):
        reason = _find_reason(scene, nodes, said, scheme)
        if reason:
            yield reason, _choose_mend(reason)
            return


def _choose_mend(reason: str) -> str:
    if _PRINTED in reason or _DARKENED in reason:
        return _MEND_PRINTED
    if reason.endswith("px high"):
        return _MEND_SMALL
    return _MEND_UNKNOWN if reason.endswith("cannot be reckoned") else _MEND


def _find_reason(
    scene: Scene, nodes: Sequence[LexborNode], said: dict[int, list[Said]], scheme: Scheme
) -> str | None:
    """Return why words of the notice, with which *nodes* end, cannot be read in *scheme*."""
    looks: dict[int, Look] = {}
    start, first = Look(page=scene.schemes), len(scene.chain) - 1
    for i, node in enumerate(nodes):
        around = looks.get(node.parent.mem_id, start) if node.parent is not None else start
        look = look_at(node, said[node.mem_id], around, scheme)
        looks[node.mem_id] = look
        if i < first or not _has_words(node):
            continue
        what = f"<{node.tag}>"
        reason = _judge_size(look, scheme, what) or _judge_colours(look, scheme, what)
        if reason:
            return reason
    return None


def _judge_size(look: Look, scheme: Scheme, what: str) -> str | None:
    high = look.size * look.scale
    if high >= (LEAST_PRINTED if scheme.paper else LEAST_SIZE):
        return None
    return f"{_blame(look.sized_by)}: {tell(scheme)}, the letters of {what} are {high:.1f} px high"


def _judge_colours(look: Look, scheme: Scheme, what: str) -> str | None:
    seen, by = look.seen(), look.text_by + look.ground_by + look.faded_by
    if seen is None:
        return f"{_blame(by)}: {tell(scheme)}, the colours of {what} cannot be reckoned"
    found, when = contrast(*seen), tell(scheme)
    printed = look.seen(printed=True) if scheme.paper else None
    if printed is not None and contrast(*printed) < LEAST <= found:
        found, when = contrast(*printed), _PRINTED if look.is_exact else _DARKENED
    if found >= LEAST:
        return None
    return (
        f"{_blame(by)}: {when}, the words of {what} differ from what is behind them by "
        f"{found:.1f} to 1"
    )


def _has_words(node: LexborNode) -> bool:
    return any(
        (part.text() or "").strip() for part in node.iter(include_text=True) if part.tag == "-text"
    )


def _blame(by: Sequence[Where]) -> str:
    """Return how a message names the declarations that gave the colours, or the size."""
    sheets: dict[str, list[str]] = {}
    for where in dict.fromkeys(by):
        sheets.setdefault(where.sheet, []).append(f"'{where.text}'")
    parts = [f"{sheet} with {' and '.join(texts)}" for sheet, texts in sheets.items()]
    return ", and ".join(parts).replace(" with ", " hides it with ", 1) or "a style hides it"


def _order(scene: Scene) -> list[Rule]:
    """Return the rules of the sheets that a page brings in, in its order, or of all."""
    found: list[Rule] = []
    for address, media in scene.linked:
        conditions = (media,) if media else ()
        found += _follow(scene.sheets, Import(address, conditions))
    found = found or [rule for sheet in scene.sheets for rule in sheet.paints]
    for sheet, media in zip(scene.own_sheets, scene.own_media, strict=True):
        conditions = (media,) if media else ()
        found += _set_in(_read(scene.sheets, sheet), Import("", conditions))
    return found


def _follow(
    sheets: Sequence[Sheet], brought: Import, around: tuple[str, ...] = ()
) -> Iterator[Rule]:
    """Yield the rules of the sheets of this site that *brought* may lead to."""
    names = find_names(brought.address, [sheet.name for sheet in sheets])
    for sheet in sheets:
        if sheet.name in names and sheet.name not in around:
            yield from _set_in(_read(sheets, sheet, around), brought)


def _read(sheets: Sequence[Sheet], sheet: Sheet, around: tuple[str, ...] = ()) -> Iterator[Rule]:
    """Yield the rules of a sheet after those of the sheets that it imports."""
    for brought in sheet.imports:
        if brought.address:
            yield from _follow(sheets, brought, (*around, sheet.name))
        else:
            yield Rule(sheet.name, layer=brought.layer)
    yield from sheet.paints


def _set_in(rules: Iterable[Rule], brought: Import) -> Iterator[Rule]:
    """Yield *rules* as they hold where their sheet is brought in."""
    for rule in rules:
        yield replace(
            rule,
            conditions=(*brought.conditions, *rule.conditions),
            layer=(*brought.layer, *rule.layer),
        )
