"""Every date of a text, in Vietnamese or in English."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from vietnamese.dates import english, vietnamese
from vietnamese.dates.parts import Parts, Point, near_year, separated, small_number
from vietnamese.dates.stated_date import Edge, StatedDate
from vietnamese.dates.weekdays import weekday_at
from vietnamese.dates.year_told import year_told
from vietnamese.numerals.lexemes import Language, Lexemes
from vietnamese.numerals.phrases import Phrases, by_meaning

_DASHES = {"-": "to", "–": "to", "—": "to", "~": "to"}
_MOST_LISTED_DAYS = 9
_BEGINS = frozenset({"bắt", "khởi", "mới"})
_WORDS_TO_BEGIN = 3
_PLACES = {"early": "1", "mid": "2", "late": "3"}
_LISTS = {",": "and", "và": "and", "and": "and", "&": "and"}


class _Grammar(NamedTuple):
    beginnings: frozenset[str]
    read_point: Callable[[Lexemes, int], Point | None]
    read_end: Callable[[Lexemes, int, Parts], Point | None]
    read_first_day: Callable[[Lexemes, int], Point | None]
    connectors: Phrases[str]
    edges: Phrases[Edge]
    until_now: Phrases[bool]


_VIETNAMESE_EDGES: dict[Edge, str] = {
    "from": "từ|kể từ|bắt đầu từ|bắt đầu",
    "until": "đến|tới|hết|đến hết|trước",
    "after": "sau",
}
_ENGLISH_EDGES: dict[Edge, str] = {
    "from": "from|since|since the|from the|starting|starting from|starting in|beginning|beginning in|as from|"
    "effective|effective from|start on|starts on|started on|begin on|"
    "begins on|began on",
    "until": "by|by the|until|till|to|up to|through|before|as of|end on|ends on|ended on|until the end of|"
    "by the end of|before the end of|no later than|not later than|up until|prior to",
    "after": "after|after the end of",
}
_GRAMMARS: dict[Language, _Grammar] = {
    "vi": _Grammar(
        vietnamese.BEGINNINGS,
        vietnamese.read_point,
        vietnamese.read_end,
        vietnamese.read_first_day,
        Phrases({**_DASHES, **_LISTS, "đến": "to", "tới": "to", "đến hết": "to", "cho đến": "to"}),
        Phrases(by_meaning(_VIETNAMESE_EDGES)),
        Phrases(by_meaning({True: "đến nay|cho đến nay|tới nay|đến giờ|đến hiện nay|trở đi|trở lại đây|đến hiện tại"})),
    ),
    "en": _Grammar(
        english.BEGINNINGS,
        english.read_point,
        english.read_end,
        english.read_first_day,
        Phrases({**_DASHES, **_LISTS, "to": "to", "until": "to", "till": "to", "through": "to", "and": "and"}),
        Phrases(by_meaning(_ENGLISH_EDGES)),
        Phrases(by_meaning({True: "to date|to now|until now|up to now|onwards|onward|to the present|to today"})),
    ),
}  # fmt: skip


class DateAt(NamedTuple):
    """A date and the lexemes it takes, the last one excluded."""

    date: StatedDate
    first: int
    last: int


def find_dates(text: str, language: Language) -> list[StatedDate]:
    """Return every date of the text, in order, not overlapping."""
    return [found.date for found in dates_in(Lexemes(text, language))]


def dates_in(lexemes: Lexemes) -> list[DateAt]:
    """Return every date among the lexemes, in order, not overlapping."""
    grammar = _GRAMMARS[lexemes.language]
    found: list[DateAt] = []
    index = 0
    while index < len(lexemes):
        dates = _read_dates(lexemes, index, grammar)
        found.extend(dates)
        index = dates[-1].last if dates else weekday_at(lexemes, index) or index + 1
    return found


def _read_dates(lexemes: Lexemes, index: int, grammar: _Grammar) -> list[DateAt]:
    """Read the date, the span or the two listed days that begin there."""
    if not _may_begin_a_date(lexemes, index, grammar):
        return []
    season = _read_season(lexemes, index)
    if season is not None:
        return [season]
    first = grammar.read_point(lexemes, index)
    if first is None:
        first = grammar.read_first_day(lexemes, index)
        return [] if first is None else _read_shared_month(lexemes, index, first, grammar)
    connector = grammar.connectors.at(lexemes, first.next)
    if connector is None or not _may_join(lexemes, index, connector[0]):
        return [_stated(lexemes, index, first, grammar)]
    last = grammar.read_end(lexemes, connector[1], first.parts)
    if last is None or not _makes_a_span(first.parts, last.parts):
        return [_stated(lexemes, index, first, grammar)]
    return [_span(lexemes, index, first.parts, connector[1], last)]


def _may_begin_a_date(lexemes: Lexemes, index: int, grammar: _Grammar) -> bool:
    """Say whether a word that dates begin with stands there, or a number that is no part of a code or of m2."""
    if lexemes.is_number(index):
        return not (lexemes.touches(index) and lexemes.is_word(index - 1))
    return lexemes.key(index) in grammar.beginnings


def _read_season(lexemes: Lexemes, index: int) -> DateAt | None:
    """Read ``2016/17`` and ``2016/2017``: two years that follow each other."""
    year = near_year(lexemes, index)
    if year is None or not separated(lexemes, index + 1, "/") or separated(lexemes, index + 3, "/-"):
        return None
    if lexemes[index + 2].text not in (f"{year + 1}", f"{(year + 1) % 100:02d}"):
        return None
    return _span(lexemes, index, Parts(year), index + 2, Point(Parts(year + 1), index + 3))


def _may_join(lexemes: Lexemes, index: int, connector: str) -> bool:
    return connector == "to" or lexemes.key(index - 1) == "between"


def _read_shared_month(lexemes: Lexemes, index: int, first: Point, grammar: _Grammar) -> list[DateAt]:
    """Read ``25-27/4/2024``, ``ngày 24 và 25/4``, ``16, 23 and 27 December``: days that share the last one's month."""
    connector = grammar.connectors.at(lexemes, first.next)
    if connector is None:
        return []
    if connector[0] == "and":
        listed = _read_listed_days(lexemes, index, first, grammar)
        if listed:
            return listed
    last = grammar.read_end(lexemes, connector[1], Parts(day=1)) if lexemes.language == "vi" else None
    if last is None:
        last = grammar.read_point(lexemes, connector[1])
    if last is None or last.parts.day is None or last.parts.month is None:
        return []
    parts = last.parts._replace(day=first.parts.day)
    if not parts.is_possible() or parts.day is None or parts.day >= last.parts.day:
        return []
    if connector[0] == "to":
        return [_span(lexemes, index, parts, connector[1], last)]
    whole = Point(parts, first.next)
    return [_stated(lexemes, index, whole, grammar), _stated(lexemes, connector[1], last, grammar)]


def _read_listed_days(lexemes: Lexemes, index: int, first: Point, grammar: _Grammar) -> list[DateAt]:
    """Read three days or more of one month, the last of which names it."""
    days = [(index, first)]
    place = first.next
    while len(days) < _MOST_LISTED_DAYS:
        connector = grammar.connectors.at(lexemes, place)
        if connector is None or connector[0] != "and":
            return []
        last = grammar.read_point(lexemes, connector[1])
        if last is not None:
            return _with_month(lexemes, days, connector[1], last, grammar) if len(days) > 1 else []
        day = small_number(lexemes, connector[1], 31)
        if day is None:
            return []
        place = connector[1] + 1
        days.append((connector[1], Point(Parts(day=day), place)))
    return []


def _with_month(
    lexemes: Lexemes, days: Sequence[tuple[int, Point]], index: int, last: Point, grammar: _Grammar
) -> list[DateAt]:
    points = [(place, Point(last.parts._replace(day=one.parts.day), one.next)) for place, one in days]
    numbers = [point.parts.day or 0 for _, point in [*points, (index, last)]]
    rises = all(one < other for one, other in pairwise(numbers))
    if last.parts.month is None or not rises or not all(point.parts.is_possible() for _, point in points):
        return []
    return [_stated(lexemes, place, point, grammar) for place, point in [*points, (index, last)]]


def _makes_a_span(first: Parts, last: Parts) -> bool:
    filled = _filled(first, last)
    if (filled.day is None) != (last.day is None) or (filled.month is None) != (last.month is None):
        return False
    return _order(filled) < _order(last) and (filled.part is None) == (last.part is None)


def _filled(first: Parts, last: Parts) -> Parts:
    """Return the first date with what it leaves to the last: the year in ``tháng 1 đến tháng 6/2020``."""
    return first if first.year is not None else first._replace(year=last.year)


def _order(parts: Parts) -> tuple[int, int, int, str]:
    part = parts.part or ""
    return parts.year or 0, parts.month or 0, parts.day or 0, _PLACES.get(part, part)


def _span(lexemes: Lexemes, index: int, first: Parts, end: int, last: Point) -> DateAt:
    filled = _filled(first, last.parts)
    until = _date(lexemes, end, last.next, last.parts)
    whole = _date(lexemes, index, last.next, filled, until=until)
    return DateAt(whole, index, last.next)


def _stated(lexemes: Lexemes, index: int, point: Point, grammar: _Grammar) -> DateAt:
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
