"""Every date of a text, in Vietnamese or in English."""

from vietnamese.dates.grammar import GRAMMARS, Grammar
from vietnamese.dates.listed_after import read_listed_after
from vietnamese.dates.parts import Parts, Point, near_year, separated
from vietnamese.dates.shared_month import read_shared_month
from vietnamese.dates.stated_date import StatedDate
from vietnamese.dates.stating import DateAt, filled, span, stated
from vietnamese.dates.weekdays import weekday_at
from vietnamese.numerals.lexemes import Language, Lexemes

_PLACES = {"early": "1", "mid": "2", "late": "3"}


def find_dates(text: str, language: Language) -> list[StatedDate]:
    """Return every date of the text, in order, not overlapping."""
    return [found.date for found in dates_in(Lexemes(text, language))]


def dates_in(lexemes: Lexemes) -> list[DateAt]:
    """Return every date among the lexemes, in order, not overlapping."""
    grammar = GRAMMARS[lexemes.language]
    found: list[DateAt] = []
    index = 0
    while index < len(lexemes):
        dates = _read_dates(lexemes, index, grammar)
        found.extend(dates)
        index = dates[-1].last if dates else weekday_at(lexemes, index) or index + 1
    return found


def _read_dates(lexemes: Lexemes, index: int, grammar: Grammar) -> list[DateAt]:
    """Read the date, the span or the listed days or months that begin there."""
    if not _may_begin_a_date(lexemes, index, grammar):
        return []
    season = _read_season(lexemes, index)
    if season is not None:
        return [season]
    first = grammar.read_point(lexemes, index)
    if first is None:
        first = grammar.read_first_day(lexemes, index)
        return [] if first is None else read_shared_month(lexemes, index, first, grammar)
    connector = grammar.connectors.at(lexemes, first.next)
    if connector is None or not _may_join(lexemes, index, connector[0]):
        listed = read_listed_after(lexemes, index, first, grammar)
        return listed or [stated(lexemes, index, first, grammar)]
    last = grammar.read_end(lexemes, connector[1], first.parts)
    if last is None or not _makes_a_span(first.parts, last.parts):
        return [stated(lexemes, index, first, grammar)]
    return [span(lexemes, index, first.parts, connector[1], last)]


def _may_begin_a_date(lexemes: Lexemes, index: int, grammar: Grammar) -> bool:
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
    return span(lexemes, index, Parts(year), index + 2, Point(Parts(year + 1), index + 3))


def _may_join(lexemes: Lexemes, index: int, connector: str) -> bool:
    return connector == "to" or lexemes.key(index - 1) == "between"


def _makes_a_span(first: Parts, last: Parts) -> bool:
    whole = filled(first, last)
    if (whole.day is None) != (last.day is None) or (whole.month is None) != (last.month is None):
        return False
    return _order(whole) < _order(last) and (whole.part is None) == (last.part is None)


def _order(parts: Parts) -> tuple[int, int, int, str]:
    part = parts.part or ""
    return parts.year or 0, parts.month or 0, parts.day or 0, _PLACES.get(part, part)
