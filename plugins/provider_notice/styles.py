"""Stylesheets that would keep the notice from a reader's eyes. Pure: CSS text in, values out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from .answers import Answers
from .entrances import comes_in
from .faces import find_changed_faces, find_fonts
from .gaps import measure_gap
from .hidings import Hiding, judge_rule
from .kinds import Kind
from .linking import Import, list_imports
from .moves import Move, choose_moves
from .origins import Origins
from .paper import find_cut_paper
from .pseudo import is_pseudo
from .sheet import Rule, parse_frames, parse_rules
from .shifts import measure_nudge
from .transitions import find_kept_pictures
from .variables import Variables, find_uses, find_variables, join_variables

_NONE: Variables = MappingProxyType({})
# What decides the colours of words and of what is behind them, and how large words are.
_LOOKS = frozenset(
    "color background background-color background-image background-size background-repeat "
    "color-scheme text-fill-color forced-color-adjust print-color-adjust color-adjust "
    "opacity filter all font font-size zoom scale transform display "
    "height max-height block-size max-block-size".split()
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one stylesheet could do to the notice: hide it, give it colours, cover it."""

    name: str
    hidings: tuple[Hiding, ...]
    paints: tuple[Rule, ...]
    moves: tuple[Move, ...]
    # Those that may do harm by themselves or with others.
    suspects: tuple[Move, ...]
    # Their selectors, as one.
    suspicious: str
    imports: tuple[Import, ...]
    # Those that leave much room empty, but less than a screen.
    gaps: tuple[Move, ...]
    # Those that move an element up a little.
    nudges: tuple[Move, ...]
    # The addresses of the fonts that it brings.
    fonts: tuple[str, ...]
    # The animations that do not end with their element in sight.
    lasting: frozenset[str]
    # What it does to every notice, whatever it meets: that, by what it says, and what to do.
    does_to_all: tuple[tuple[str, str, str], ...]
    # As it is written, the variables that it gives a value, and those that it asks for.
    css: str = field(compare=False)
    variables: Variables = field(compare=False)
    uses: frozenset[str]
    # The files that it was put together from.
    origins: Origins = field(compare=False)


_again: Answers[tuple[Sheet, ...]] = Answers()


def parse_sheets(
    texts: Mapping[str, str],
    more: Variables = _NONE,
    origins: Mapping[str, Origins] = MappingProxyType({}),
) -> tuple[Sheet, ...]:
    """Return what each stylesheet could do, by its name, beside the others on a page.

    A variable has every value that any of them gives it, or *more* does; *origins* says which
    files each was put together from.
    """
    known = join_variables(more, *(find_variables(css) for css in texts.values()))
    return tuple(
        parse_sheet(css, name, known, origins.get(name, Origins())) for name, css in texts.items()
    )


def read_again(sheets: Sequence[Sheet], more: Variables) -> Sequence[Sheet]:
    """Return *sheets* as they are where a page gives their variables the values in *more*."""
    if not more:
        return sheets
    uses = frozenset[str]().union(*(sheet.uses for sheet in sheets))
    new = {name: values for name, values in more.items() if name in uses}
    if not new:
        return sheets
    again = {sheet.name: sheet.css for sheet in sheets}
    # Few pages give variables a value, and those that do give them the same ones.
    origins = {sheet.name: sheet.origins for sheet in sheets}
    return _again.find(sheets, frozenset(new.items()), lambda: parse_sheets(again, new, origins))


def parse_sheet(
    css: str, name: str, known: Variables = _NONE, origins: Origins | None = None
) -> Sheet:
    """Return what the stylesheet *css* could do; *name* stands for it in messages."""
    own, origins = find_variables(css), origins or Origins()
    rules, variables = tuple(parse_rules(css, name, origins)), join_variables(own, known)
    frames = parse_frames(css)
    moves = tuple(choose_moves(rules, variables, frames))
    suspects = tuple(move for move in moves if move.kinds)
    return Sheet(
        name,
        tuple(hiding for rule in rules for hiding in judge_rule(rule, variables, frames)),
        tuple(_choose_paints(rules)),
        tuple(move for move in moves if move.is_placing),
        suspects,
        ", ".join(move.selector for move in suspects),
        tuple(list_imports(css)),
        tuple(move for move in moves if measure_gap(move.props)),
        tuple(move for move in moves if _is_nudge(move)),
        tuple(find_fonts(css)),
        frozenset(name for name, found in frames.items() if not comes_in(found)),
        tuple(
            (what, said, mend)
            for what, found in (
                ("the notice's letters can be blank, or others", find_changed_faces(css)),
                ("paper can cut the notice off", find_cut_paper(css, variables)),
                ("the notice can be out of sight while pages change", find_kept_pictures(rules)),
            )
            for said, mend in found
        ),
        css,
        own,
        find_uses(css),
        origins,
    )


def _is_nudge(move: Move) -> bool:
    is_told = bool(move.pseudo) or Kind.PULLS in move.kinds
    return not is_told and measure_nudge(move.props) is not None


def _choose_paints(rules: Iterable[Rule]) -> Iterator[Rule]:
    """Yield what of each rule bears on colours, and the order of layers."""
    for rule in rules:
        declared = tuple(d for d in rule.declared if d.name in _LOOKS or d.name[:2] == "--")
        if not rule.selector or (declared and not is_pseudo(rule.selector)):
            yield replace(rule, declared=declared)
