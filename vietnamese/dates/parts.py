"""The stated parts of one date while it is read, and what is possible in a calendar."""

from calendar import monthrange
from typing import NamedTuple

from vietnamese.numerals.lexemes import Lexemes

FIRST_YEAR, LAST_YEAR = 1900, 2099
_LEAP_YEAR = 2000


class Parts(NamedTuple):
    """What a date states; None for what it leaves out."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: str | None = None
    ambiguous: bool = False

    def is_possible(self) -> bool:
        """Say whether the calendar has it. A day without its year may be 29 February."""
        if self.month is None:
            return self.day is None or 1 <= self.day <= 31
        if not 1 <= self.month <= 12:
            return False
        return self.day is None or 1 <= self.day <= monthrange(self.year or _LEAP_YEAR, self.month)[1]


class Point(NamedTuple):
    """A date read at a place, and where what follows it begins."""

    parts: Parts
    next: int


def small_number(lexemes: Lexemes, index: int, most: int) -> int | None:
    """Return the one or two digits there, from 1 to ``most``."""
    text = lexemes[index].text
    if not lexemes.is_number(index) or not text.isdigit() or len(text) > 2:
        return None
    value = int(text)
    return value if 1 <= value <= most else None


def four_digits(lexemes: Lexemes, index: int) -> int | None:
    """Return the year from 1000 to 2999 that four digits there write."""
    text = lexemes[index].text
    if not lexemes.is_number(index) or not text.isdigit() or len(text) != 4:
        return None
    return int(text) if "1000" <= text <= "2999" else None


def near_year(lexemes: Lexemes, index: int) -> int | None:
    """Return the year from 1900 to 2099 there, which four digits on their own may well mean."""
    year = four_digits(lexemes, index)
    return year if year is not None and FIRST_YEAR <= year <= LAST_YEAR else None


def separated(lexemes: Lexemes, index: int, signs: str) -> bool:
    """Say whether one of the signs stands there, with nothing between it and its neighbours."""
    return (
        lexemes.key(index) in signs
        and lexemes[index].kind == "sign"
        and (lexemes.touches(index) and lexemes.touches(index + 1))
    )


def read_day_month_year(lexemes: Lexemes, index: int) -> Point | None:
    """Read ``1/9/2005``, ``20-01-2010`` or ``20.1.2010``, the day first."""
    dotted = _read_dotted(lexemes, index)
    if dotted is not None:
        return dotted
    day, month = small_number(lexemes, index, 31), small_number(lexemes, index + 2, 12)
    year = four_digits(lexemes, index + 4)
    sign = lexemes.key(index + 1)
    if day is None or month is None or year is None or lexemes.key(index + 3) != sign:
        return None
    if not (separated(lexemes, index + 1, "/-") and separated(lexemes, index + 3, "/-")):
        return None
    parts = Parts(year, month, day)
    return Point(parts, index + 5) if parts.is_possible() and not _goes_on(lexemes, index + 5) else None


def read_iso(lexemes: Lexemes, index: int) -> Point | None:
    """Read ``2005-09-01``."""
    year = near_year(lexemes, index)
    month, day = small_number(lexemes, index + 2, 12), small_number(lexemes, index + 4, 31)
    if year is None or month is None or day is None:
        return None
    if not (separated(lexemes, index + 1, "-") and separated(lexemes, index + 3, "-")):
        return None
    parts = Parts(year, month, day)
    return Point(parts, index + 5) if parts.is_possible() else None


def part_of_months(count: int, *, first: bool) -> str:
    """Return the part of a year that its first or its last months are: Q1, H1, M9, H2, Q4, L2."""
    named = {(3, True): "Q1", (3, False): "Q4", (6, True): "H1", (6, False): "H2"}
    return named.get((count, first), f"{'M' if first else 'L'}{count}")


def _read_dotted(lexemes: Lexemes, index: int) -> Point | None:
    if not lexemes.is_number(index) or len(lexemes[index].text) > 10:
        return None
    pieces = lexemes[index].text.split(".")
    if len(pieces) != 3 or not all(piece.isdigit() for piece in pieces) or len(pieces[2]) != 4:
        return None
    day, month, year = (int(piece) for piece in pieces)
    parts = Parts(year, month, day)
    return (
        Point(parts, index + 1) if day and FIRST_YEAR <= year <= LAST_YEAR and parts.is_possible() else None
    )


def read_dotted_pair(lexemes: Lexemes, index: int) -> tuple[int, int] | None:
    """Return the two numbers of ``8.2`` or ``4.2014``, which are a date only behind what marks one."""
    text = lexemes[index].text
    if not lexemes.is_number(index) or len(text) > 7 or text.count(".") != 1 or "," in text:
        return None
    first, second = text.split(".")
    return (int(first), int(second)) if len(first) <= 2 and len(second) in (1, 2, 4) else None


def _goes_on(lexemes: Lexemes, index: int) -> bool:
    return separated(lexemes, index, "/") and lexemes.is_number(index + 1)
