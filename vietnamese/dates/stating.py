"""Dates and spans as they are stated, from the parts that were read."""

from dataclasses import replace
from typing import NamedTuple

from vietnamese.dates.grammar import Grammar
from vietnamese.dates.parts import Parts, Point
from vietnamese.dates.stated_date import Edge, StatedDate
from vietnamese.dates.year_told import year_told
from vietnamese.numerals.lexemes import Lexemes

_BEGINS = frozenset({"bắt", "khởi", "mới"})
_WORDS_TO_BEGIN = 3


class DateAt(NamedTuple):
    """A date and the lexemes it takes, the last one excluded."""

    date: StatedDate
    first: int
    last: int


def filled(first: Parts, last: Parts) -> Parts:
    """Return the first date with what it leaves to the last: the year in ``tháng 1 đến tháng 6/2020``."""
    return first if first.year is not None else first._replace(year=last.year)


def span(lexemes: Lexemes, index: int, first: Parts, end: int, last: Point) -> DateAt:
    """Return the span whose last date begins at ``end``."""
    until = _date(lexemes, end, last.next, last.parts)
    whole = _date(lexemes, index, last.next, filled(first, last.parts), until=until)
    return DateAt(whole, index, last.next)


def stated(lexemes: Lexemes, index: int, point: Point, grammar: Grammar) -> DateAt:
    """Return the date with the end of a time that the words around it say it is."""
    edge = grammar.edges.before(lexemes, index)
    if edge is not None and not _BEGINS.isdisjoint(lexemes.keys(point.next, point.next + _WORDS_TO_BEGIN)):
        edge = None  # đến năm 2030 mới bắt đầu: from then on
    if edge is None and grammar.until_now.at(lexemes, point.next) is not None:
        edge = ("from", index)
    date = _date(lexemes, index, point.next, point.parts, edge=None if edge is None else edge[0])
    told = year_told(lexemes, index, point)
    return DateAt(date if told is None else replace(date, year_told=told), index, point.next)


def _date(
    lexemes: Lexemes,
    index: int,
    after: int,
    parts: Parts,
    *,
    until: StatedDate | None = None,
    edge: Edge | None = None,
) -> StatedDate:
    start, end, text = lexemes.slice(index, after)
    year, month, day, part, ambiguous = parts
    return StatedDate(start, end, text, year, month, day, part, until, edge, ambiguous)
