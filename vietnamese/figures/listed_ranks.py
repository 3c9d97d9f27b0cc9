"""Ranks of a list, of which only the first is called one: xếp thứ 109/189 về điện, 156/189 về thuế."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from vietnamese.figures.reading import FigureAt
from vietnamese.numerals.lexemes import Lexemes
from vietnamese.units import unit_at

_SENTENCE_ENDS = frozenset({".", "!", "?", "\n"})


def with_listed_ranks(lexemes: Lexemes, found: Sequence[FigureAt]) -> list[FigureAt]:
    """Return the figures with ``156/189`` as a rank where a rank out of as many stands before it in its sentence."""
    listed: list[FigureAt] = []
    out_of: Decimal | None = None
    place = 0
    for one in found:
        if out_of is not None and not _SENTENCE_ENDS.isdisjoint(lexemes.keys(place, one.next)):
            out_of = None
        if one.figure.kind == "ordinal":
            out_of = one.figure.out_of
        elif one.figure.kind == "ratio" and one.figure.out_of == out_of and _may_be_a_rank(lexemes, one):
            one = FigureAt(replace(one.figure, kind="ordinal", bound=None), one.next)
        listed.append(one)
        place = one.next
    return listed


def _may_be_a_rank(lexemes: Lexemes, found: FigureAt) -> bool:
    """Say whether nothing is counted behind ``156/189`` but the places that were ranked."""
    unit = unit_at(lexemes, found.next)
    return "/" in found.figure.text and (unit is None or unit[0].group == "place")
