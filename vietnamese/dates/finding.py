"""Every date of a text, in Vietnamese or in English."""

from collections.abc import Callable
from typing import NamedTuple

from vietnamese.dates import english, vietnamese
from vietnamese.dates.parts import Parts, Point, near_year, separated
from vietnamese.dates.stated_date import Edge, StatedDate
from vietnamese.dates.weekdays import weekday_at
from vietnamese.numerals.lexemes import Language, Lexemes
from vietnamese.numerals.phrases import Phrases

_DASHES = {"-": "to", "–": "to", "—": "to", "~": "to"}
_LISTS = {",": "and", "và": "and", "and": "and", "&": "and"}


class _Grammar(NamedTuple):
    beginnings: frozenset[str]
    read_point: Callable[[Lexemes, int], Point | None]
    read_end: Callable[[Lexemes, int, Parts], Point | None]
    read_first_day: Callable[[Lexemes, int], Point | None]
    connectors: Phrases[str]
    edges: Phrases[Edge]


_GRAMMARS: dict[Language, _Grammar] = {
    "vi": _Grammar(
        vietnamese.BEGINNINGS,
        vietnamese.read_point,
        vietnamese.read_end,
        vietnamese.read_first_day,
        Phrases({**_DASHES, **_LISTS, "đến": "to", "tới": "to", "đến hết": "to", "cho đến": "to"}),
        Phrases({"từ": "from", "kể từ": "from", "đến": "until", "tới": "until", "đến hết": "until", "trước": "until"}),
    ),
    "en": _Grammar(
        english.BEGINNINGS,
        english.read_point,
        english.read_end,
        english.read_first_day,
        Phrases({**_DASHES, **_LISTS, "to": "to", "until": "to", "till": "to", "through": "to", "and": "and"}),
        Phrases(
            {
                "from": "from", "since": "from", "by": "until", "until": "until", "till": "until", "to": "until",
                "through": "until", "before": "until", "by the": "until", "since the": "from", "from the": "from",
            }
        ),
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
    """Read ``25-27/4/2024`` and ``ngày 24 và 25/4``: days that share the month behind the last of them."""
    connector = grammar.connectors.at(lexemes, first.next)
    if connector is None:
        return []
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


def _makes_a_span(first: Parts, last: Parts) -> bool:
    filled = _filled(first, last)
    if (filled.day is None) != (last.day is None) or (filled.month is None) != (last.month is None):
        return False
    return _order(filled) < _order(last) and (filled.part is None) == (last.part is None)


def _filled(first: Parts, last: Parts) -> Parts:
    """Return the first date with what it leaves to the last: the year in ``tháng 1 đến tháng 6/2020``."""
    return first if first.year is not None else first._replace(year=last.year)


def _order(parts: Parts) -> tuple[int, int, int, str]:
    return parts.year or 0, parts.month or 0, parts.day or 0, parts.part or ""


def _span(lexemes: Lexemes, index: int, first: Parts, end: int, last: Point) -> DateAt:
    filled = _filled(first, last.parts)
    until = _date(lexemes, end, last.next, last.parts)
    whole = _date(lexemes, index, last.next, filled, until=until)
    return DateAt(whole, index, last.next)


def _stated(lexemes: Lexemes, index: int, point: Point, grammar: _Grammar) -> DateAt:
    edge = grammar.edges.before(lexemes, index)
    date = _date(lexemes, index, point.next, point.parts, edge=None if edge is None else edge[0])
    return DateAt(date, index, point.next)


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
