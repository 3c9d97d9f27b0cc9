"""Days that share a month, told once: 25-27/4/2024, ngày 24 và 25/4, 16, 23 and 27 December, May 8 and 9."""

from collections.abc import Sequence
from itertools import pairwise

from vietnamese.dates.grammar import Grammar
from vietnamese.dates.parts import Parts, Point, small_number
from vietnamese.dates.stating import DateAt, span, stated
from vietnamese.numerals.lexemes import Lexemes

_MOST_LISTED_DAYS = 9


def read_shared_month(lexemes: Lexemes, index: int, first: Point, grammar: Grammar) -> list[DateAt]:
    """Read ``25-27/4/2024``, ``ngày 24 và 25/4``, ``16, 23 and 27 December``: days that share the last one's month."""
    connector = grammar.connectors.at(lexemes, first.next)
    if connector is None:
        return []
    if connector[0] == "and":
        listed = _read_listed_days(lexemes, index, first, grammar)
        if listed:
            return listed
    last = _read_last(lexemes, connector[1], grammar)
    if last is None or last.parts.day is None or last.parts.month is None:
        return []
    parts = last.parts._replace(day=first.parts.day)
    if not parts.is_possible() or parts.day is None or parts.day >= last.parts.day:
        return []
    if connector[0] == "to":
        return [span(lexemes, index, parts, connector[1], last)]
    whole = Point(parts, first.next)
    return [stated(lexemes, index, whole, grammar), stated(lexemes, connector[1], last, grammar)]


def _read_last(lexemes: Lexemes, index: int, grammar: Grammar) -> Point | None:
    last = grammar.read_end(lexemes, index, Parts(day=1)) if lexemes.language == "vi" else None
    return last or grammar.read_point(lexemes, index)


def _read_listed_days(lexemes: Lexemes, index: int, first: Point, grammar: Grammar) -> list[DateAt]:
    """Read three days or more of one month, the last of which names it."""
    days = [(index, first)]
    place = first.next
    while len(days) < _MOST_LISTED_DAYS:
        connector = grammar.connectors.at(lexemes, place)
        if connector is None or connector[0] != "and":
            return []
        last = _read_last(lexemes, connector[1], grammar)
        if last is not None:
            return _with_month(lexemes, days, connector[1], last, grammar) if len(days) > 1 else []
        day = small_number(lexemes, connector[1], 31)
        if day is None:
            return []
        place = connector[1] + 1
        days.append((connector[1], Point(Parts(day=day), place)))
    return []


def _with_month(
    lexemes: Lexemes, days: Sequence[tuple[int, Point]], index: int, last: Point, grammar: Grammar
) -> list[DateAt]:
    points = [(place, Point(last.parts._replace(day=one.parts.day), one.next)) for place, one in days]
    numbers = [point.parts.day or 0 for _, point in [*points, (index, last)]]
    rises = all(one < other for one, other in pairwise(numbers))
    if last.parts.month is None or not rises or not all(point.parts.is_possible() for _, point in points):
        return []
    return [stated(lexemes, place, point, grammar) for place, point in [*points, (index, last)]]
