"""Dates as English writes them; ``1/9/2005`` is read day first and marked ambiguous."""

from vietnamese.dates.english_parts_of_year import COUNTS, LETTERS, MONTHS, ORDINALS, read_part_of_year
from vietnamese.dates.english_years import (
    PARTS,
    is_counted,
    is_measured,
    read_month_year,
    read_time_of_year,
    read_year,
)
from vietnamese.dates.parts import (
    FIRST_YEAR,
    Parts,
    Point,
    four_digits,
    near_year,
    read_day_month_year,
    read_iso,
    separated,
    small_number,
)
from vietnamese.numerals.lexemes import Lexemes

_DASHES = frozenset("-–—")
_LONGEST_PERIOD = 10  # years
_ALSO_A_WORD = frozenset({"may", "march", "mar", "jan", "sep", "dec", "apr"})
_TIME_PREPOSITIONS = frozenset(
    "in since by until till from to of during after before between and through around about late early mid last this "
    "next each every throughout".split()
)
_DAY_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_EVENTS = frozenset({"revolution", "uprising"})  # the August Revolution
BEGINNINGS = PARTS.first_words | LETTERS | COUNTS | {*MONTHS, *ORDINALS}


def read_point(lexemes: Lexemes, index: int) -> Point | None:
    """Read the single date that begins there."""
    if lexemes.is_number(index):
        return _read_from_number(lexemes, index)
    if lexemes.key(index) not in BEGINNINGS:
        return None
    return (
        _read_month_first(lexemes, index)
        or read_part_of_year(lexemes, index)
        or read_time_of_year(lexemes, index)
        or _read_part_of_month(lexemes, index)
    )


def read_end(lexemes: Lexemes, index: int, first: Parts) -> Point | None:
    """Read the date that ends a span which ``first`` begins; what marks a date need not be said again."""
    if first.day is not None:
        return _read_same_month(lexemes, index, first) or read_point(lexemes, index)
    if first.year is None or first.month is not None:
        return read_point(lexemes, index)
    year = near_year(lexemes, index)
    if year is None and first.year < FIRST_YEAR:
        year = four_digits(lexemes, index)
    if year is not None:
        return Point(Parts(year), index + 1)
    return _read_short_year(lexemes, index, first.year, first.part) or read_point(lexemes, index)


def _read_short_year(lexemes: Lexemes, index: int, first: int, part: str | None) -> Point | None:
    """Read the end of ``2016-17`` and, where nothing is counted, of ``2011-15``."""
    short = lexemes[index].text
    if part is not None or len(short) != 2 or not short.isdigit() or not lexemes.touches(index):
        return None
    year = first - first % 100 + int(short)
    if short == f"{(first + 1) % 100:02d}":
        return Point(Parts(first + 1), index + 1)
    ends = lexemes.key(index + 1) not in _DASHES | {"/"} and not is_counted(lexemes, index + 1)
    return Point(Parts(year), index + 1) if ends and 0 < year - first <= _LONGEST_PERIOD else None


def read_first_day(lexemes: Lexemes, index: int) -> Point | None:
    """Read the bare day that begins ``25-27 April 2024``."""
    return _read_day(lexemes, index)


def _read_from_number(lexemes: Lexemes, index: int) -> Point | None:
    return (
        read_iso(lexemes, index)
        or _read_slashed(lexemes, index)
        or _read_day_first(lexemes, index)
        or read_part_of_year(lexemes, index)
        or read_month_year(lexemes, index)
        or read_year(lexemes, index)
    )


def _read_slashed(lexemes: Lexemes, index: int) -> Point | None:
    day_first = read_day_month_year(lexemes, index)
    if day_first is not None:
        parts = day_first.parts
        two_ways = parts.day is not None and parts.day <= 12 and parts.day != parts.month
        return Point(parts._replace(ambiguous=two_ways), day_first.next)
    month, day = small_number(lexemes, index, 12), small_number(lexemes, index + 2, 31)
    year = near_year(lexemes, index + 4)
    if month is None or day is None or year is None:
        return None
    if not (separated(lexemes, index + 1, "/") and separated(lexemes, index + 3, "/")):
        return None
    parts = Parts(year, month, day)
    return Point(parts, index + 5) if parts.is_possible() else None


def _read_day_first(lexemes: Lexemes, index: int) -> Point | None:
    """Read ``1 September 2005``, ``the 1st of September``."""
    day = _read_day(lexemes, index)
    if day is None:
        return None
    month = _read_month(lexemes, day.next + 1 if lexemes.key(day.next) in ("of", "-") else day.next)
    return None if month is None else _with_year(lexemes, month.parts._replace(day=day.parts.day), month.next)


def _read_month_first(lexemes: Lexemes, index: int) -> Point | None:
    """Read ``September 1, 2005``, ``Sept. 1``, ``October 2020``, ``in October``."""
    month = _read_month(lexemes, index)
    if month is None:
        return None
    day = _read_day(lexemes, month.next)
    if day is not None and not is_counted(lexemes, day.next):
        return _with_year(lexemes, month.parts._replace(day=day.parts.day), day.next)
    dated = _with_year(lexemes, month.parts, month.next)
    if dated is None or dated.parts.year is not None:
        return dated
    if lexemes.key(index) in _ALSO_A_WORD and lexemes.key(index - 1) not in _TIME_PREPOSITIONS:
        return None
    return None if lexemes.key(month.next) in _EVENTS else month


def _read_part_of_month(lexemes: Lexemes, index: int) -> Point | None:
    """Read ``late October``, ``mid-June 2017``, ``the end of September``."""
    found = PARTS.at(lexemes, index)
    month = None if found is None else _read_month(lexemes, found[1])
    if found is None or month is None or _read_day(lexemes, month.next) is not None:
        return None
    return _with_year(lexemes, month.parts._replace(part=found[0]), month.next)


def _read_same_month(lexemes: Lexemes, index: int, first: Parts) -> Point | None:
    """Read the 27 of ``April 25-27, 2024``."""
    day = _read_day(lexemes, index) if first.month is not None else None
    if day is None or first.month is None or _read_month(lexemes, day.next) is not None:
        return None
    if separated(lexemes, day.next, "/-") or lexemes.key(day.next) == "of":
        return None
    return _with_year(lexemes, Parts(None, first.month, day.parts.day), day.next)


def _read_day(lexemes: Lexemes, index: int) -> Point | None:
    day = small_number(lexemes, index, 31)
    if day is None:
        return None
    suffixed = lexemes.key(index + 1) in _DAY_SUFFIXES and lexemes.touches(index + 1)
    return Point(Parts(day=day), index + (2 if suffixed else 1))


def _read_month(lexemes: Lexemes, index: int) -> Point | None:
    month = MONTHS.get(lexemes.key(index))
    if month is None or not lexemes[index].text[:1].isupper():
        return None
    shortened = lexemes.key(index + 1) == "." and lexemes.touches(index + 1) and len(lexemes.key(index)) <= 4
    return Point(Parts(month=month), index + (2 if shortened and lexemes.is_number(index + 2) else 1))


def _with_year(lexemes: Lexemes, parts: Parts, index: int) -> Point | None:
    """Add the year that follows, if one does; None for a day that no calendar has."""
    place = index + 1 if lexemes.key(index) in (",", "of", "in") else index
    year = near_year(lexemes, place)
    counted = (
        is_counted if place > index else is_measured
    )  # in May 2010 households ..., on 5 May, 2010 households ...
    if year is not None and not counted(lexemes, place + 1):
        parts, index = parts._replace(year=year), place + 1
    return Point(parts, index) if parts.is_possible() else None
