"""Dates as Vietnamese writes them: always the day before the month."""

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
from vietnamese.dates.vietnamese_days import (
    DAY,
    WEAK_MARKS,
    begins_days_of_a_month,
    is_day_month,
    is_marked,
    read_day_and_month_word,
    read_day_month,
    read_dotted_day_month,
    read_marked_day,
)
from vietnamese.dates.vietnamese_parts_of_year import (
    HALF,
    PARTS,
    QUARTER,
    read_months_of_year,
    read_part_of_year,
    read_quarter,
)
from vietnamese.dates.vietnamese_years import (
    DECADES,
    MONTH,
    YEAR,
    read_bare_month,
    read_bare_year,
    read_month,
    read_month_year,
    read_short_year,
    read_year,
)
from vietnamese.numerals import vietnamese_words
from vietnamese.numerals.lexemes import Lexemes
from vietnamese.numerals.phrases import is_one_of, with_folded

BEGINNINGS = (
    with_folded(DAY | MONTH | YEAR | QUARTER | HALF | vietnamese_words.BEGINNINGS | {"t", "q"})
    | PARTS.first_words
    | DECADES.first_words
)


def read_point(lexemes: Lexemes, index: int) -> Point | None:
    """Read the single date that begins there."""
    if lexemes.is_number(index):
        return _read_from_number(lexemes, index) or read_months_of_year(lexemes, index)
    if lexemes.key(index) not in BEGINNINGS:
        return None
    return (
        read_marked_day(lexemes, index)
        or read_month(lexemes, index)
        or read_year(lexemes, index)
        or read_quarter(lexemes, index)
        or read_part_of_year(lexemes, index)
        or read_months_of_year(lexemes, index)
    )


def read_end(lexemes: Lexemes, index: int, first: Parts) -> Point | None:
    """Read the date that ends a span which ``first`` begins; what marks a date need not be said again."""
    if first.day is not None:
        return (
            read_day_month_year(lexemes, index)
            or read_day_month(lexemes, index)
            or read_point(lexemes, index)
        )
    if first.month is not None:
        return read_bare_month(lexemes, index) or read_point(lexemes, index)
    year = near_year(lexemes, index) or (
        four_digits(lexemes, index) if (first.year or 0) < FIRST_YEAR else None
    )
    if year is not None and not separated(lexemes, index + 1, "/"):
        return Point(Parts(year), index + 1)
    return read_short_year(lexemes, index, first) or read_point(lexemes, index)


def read_first_day(lexemes: Lexemes, index: int) -> Point | None:
    """Read the bare day that begins ``25-27/4/2024`` or, behind its marker, ``ngày 24 và 25/4``."""
    marked = is_one_of(lexemes, index, DAY)
    place = index + 1 if marked else index
    day = small_number(lexemes, place, 31)
    led = (
        is_one_of(lexemes, place - 1, WEAK_MARKS)
        or is_marked(lexemes, place)
        or begins_days_of_a_month(lexemes, place)
    )
    if day is None or not (marked or led):
        return None
    return Point(Parts(day=day), place + 1)


def _read_from_number(lexemes: Lexemes, index: int) -> Point | None:
    return (
        read_day_month_year(lexemes, index)
        or read_iso(lexemes, index)
        or read_day_and_month_word(lexemes, index, marked=is_marked(lexemes, index))
        or (read_dotted_day_month(lexemes, index) if is_marked(lexemes, index) else None)
        or (read_day_month(lexemes, index) if is_day_month(lexemes, index) else None)
        or read_month_year(lexemes, index)
        or read_bare_year(lexemes, index)
    )
