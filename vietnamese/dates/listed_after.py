"""Days behind their month, and months before their year: May 8 and 9, in May and June 2017, tháng 5, 6/2017."""

from itertools import pairwise

from vietnamese.dates.grammar import Grammar
from vietnamese.dates.parts import Parts, Point, small_number
from vietnamese.dates.stating import DateAt, stated
from vietnamese.numerals.lexemes import Lexemes

_MOST_LISTED = 12
# Behind "May 8 and 9": another word is counted, as in "on May 8 and 9 soldiers died".
_BEHIND_A_DAY = frozenset(
    "in at to for with from by on when after before during while as and but where the this was were is are had have "
    "has respectively this last".split()
)
_LAST = frozenset({"and", "&", "the"})


def read_listed_after(lexemes: Lexemes, index: int, first: Point, grammar: Grammar) -> list[DateAt]:
    """Read the days or the months that are listed from the first one on; nothing where it stands alone."""
    if first.parts.month is None or first.parts.part is not None:
        return []
    if first.parts.day is None:
        return _months(lexemes, index, first, grammar) if first.parts.year is None else []
    return _days(lexemes, index, first, grammar) if lexemes.language == "en" else []


def _months(lexemes: Lexemes, index: int, first: Point, grammar: Grammar) -> list[DateAt]:
    """Read the months up to the one that has the year of all."""
    places, points = [index], [first]
    while len(points) < _MOST_LISTED:
        connector = grammar.connectors.at(lexemes, points[-1].next)
        if connector is None or connector[0] != "and":
            return []
        last = grammar.read_end(lexemes, connector[1], first.parts) or _bare_month(lexemes, connector[1])
        if last is None or not _is_a_month(last.parts):
            return []
        places.append(connector[1])
        points.append(last)
        if last.parts.year is not None:
            return _stated(lexemes, places, points, last.parts.year, grammar)
    return []


def _bare_month(lexemes: Lexemes, index: int) -> Point | None:
    month = small_number(lexemes, index, 12) if lexemes.language == "vi" else None
    return None if month is None else Point(Parts(month=month), index + 1)


def _is_a_month(parts: Parts) -> bool:
    return parts.month is not None and parts.day is None and parts.part is None


def _days(lexemes: Lexemes, index: int, first: Point, grammar: Grammar) -> list[DateAt]:
    """Read the days behind ``May 8``, the last of which is behind an "and" and may have the year."""
    places, points = [index], [first]
    while len(points) < _MOST_LISTED and first.parts.year is None:
        connector = grammar.connectors.at(lexemes, points[-1].next)
        if connector is None or connector[0] != "and":
            return []
        last = grammar.read_end(lexemes, connector[1], first.parts)
        if last is None or last.parts.day is None or last.parts.month != first.parts.month:
            return []
        places.append(connector[1])
        points.append(last)
        if lexemes.key(connector[1] - 1) in _LAST:
            ends = not lexemes.is_word(last.next) or lexemes.key(last.next) in _BEHIND_A_DAY
            return _stated(lexemes, places, points, last.parts.year, grammar) if ends else []
    return []


def _stated(
    lexemes: Lexemes, places: list[int], points: list[Point], year: int | None, grammar: Grammar
) -> list[DateAt]:
    dated = [Point(point.parts._replace(year=year), point.next) for point in points]
    order = [(point.parts.month or 0, point.parts.day or 0) for point in dated]
    if any(one >= other for one, other in pairwise(order)) or not all(
        one.parts.is_possible() for one in dated
    ):
        return []
    return [stated(lexemes, place, point, grammar) for place, point in zip(places, dated, strict=True)]
