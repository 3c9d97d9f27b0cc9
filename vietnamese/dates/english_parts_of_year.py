"""Parts of a year as English writes them: Q3 2023, the first half of 2023, first six months of 2023, 3rd quarter."""

from vietnamese.dates.parts import Parts, Point, near_year, part_of_months, small_number
from vietnamese.numerals.english_words import UNITS, read_english_words
from vietnamese.numerals.lexemes import Lexemes
from vietnamese.numerals.phrases import Phrases

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_TO = Phrases(dict.fromkeys(("to", "through", "ending", "ended", "to the end of", "until"), True))
_LAST = -1
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": _LAST}
COUNTS = frozenset({*UNITS, "ten", "eleven"})
LETTERS = frozenset({"q", "h"})
_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_BEFORE_YEAR = frozenset({"of", "in", "/", ","})


def read_part_of_year(lexemes: Lexemes, index: int) -> Point | None:
    """Read the quarter, the half or the run of months that begins there."""
    lettered = _read_lettered(lexemes, index)
    if lettered is not None:
        return lettered
    ordinal, place = _read_ordinal(lexemes, index)
    if ordinal is None:
        return _read_months_to(lexemes, index)
    word = lexemes.key(place)
    if word == "quarter":
        return _with_year(lexemes, f"Q{4 if ordinal == _LAST else ordinal}", place + 1)
    if word == "half" and ordinal <= 2:
        return _with_year(lexemes, f"H{2 if ordinal == _LAST else ordinal}", place + 1)
    return _read_months(lexemes, place, first=ordinal == 1) if ordinal in (1, _LAST) else None


def _read_lettered(lexemes: Lexemes, index: int) -> Point | None:
    letter = lexemes[index].text
    number = small_number(lexemes, index + 1, 2 if letter == "H" else 4)
    if letter not in ("Q", "H") or number is None or not lexemes.touches(index + 1):
        return None
    return _with_year(lexemes, f"{letter}{number}", index + 2)


def _read_ordinal(lexemes: Lexemes, index: int) -> tuple[int | None, int]:
    number = small_number(lexemes, index, 4)
    if number is None:
        return ORDINALS.get(lexemes.key(index)), index + 1
    suffixed = lexemes.touches(index + 1) and lexemes.key(index + 1) in _SUFFIXES
    return (number, index + 2) if suffixed else (None, index)


def _read_months(lexemes: Lexemes, index: int, *, first: bool) -> Point | None:
    count, place = _read_count(lexemes, index)
    if count is None or lexemes.key(place) != "months":
        return None
    to = _read_last_month(lexemes, place + 1, count) if first else None
    return _with_year(lexemes, part_of_months(count, first=first), place + 1 if to is None else to)


def _read_months_to(lexemes: Lexemes, index: int) -> Point | None:
    """Read ``the five months to May 2017``: the first five of that year."""
    count, place = _read_count(lexemes, index)
    if count is None or lexemes.key(place) != "months":
        return None
    to = _read_last_month(lexemes, place + 1, count)
    return None if to is None else _with_year(lexemes, part_of_months(count, first=True), to)


def _read_last_month(lexemes: Lexemes, index: int, count: int) -> int | None:
    """Return where the name of the month ends that so many months from January on last to."""
    found = _TO.at(lexemes, index)
    return found[1] + 1 if found is not None and MONTHS.get(lexemes.key(found[1])) == count else None


def _read_count(lexemes: Lexemes, index: int) -> tuple[int | None, int]:
    count = small_number(lexemes, index, 11)
    words = read_english_words(lexemes, index) if count is None else None
    if words is not None and words.value <= 11:
        return words.value, words.next
    return count, index + 1


def _with_year(lexemes: Lexemes, part: str, index: int) -> Point:
    place = index + 1 if lexemes.key(index) in _BEFORE_YEAR else index
    year = near_year(lexemes, place)
    return Point(Parts(part=part), index) if year is None else Point(Parts(year, part=part), place + 1)
