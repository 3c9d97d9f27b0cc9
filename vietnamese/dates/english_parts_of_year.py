"""Parts of a year as English writes them: Q3 2023, the first half of 2023, first six months of 2023, 3rd quarter."""

from vietnamese.dates.parts import Parts, Point, near_year, part_of_months, small_number
from vietnamese.numerals.english_words import read_english_words
from vietnamese.numerals.lexemes import Lexemes

_LAST = -1
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": _LAST}
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
        return None
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
    count, place = small_number(lexemes, index, 11), index + 1
    words = read_english_words(lexemes, index) if count is None else None
    if words is not None and words.value <= 11:
        count, place = words.value, words.next
    if count is None or lexemes.key(place) != "months":
        return None
    return _with_year(lexemes, part_of_months(count, first=first), place + 1)


def _with_year(lexemes: Lexemes, part: str, index: int) -> Point:
    place = index + 1 if lexemes.key(index) in _BEFORE_YEAR else index
    year = near_year(lexemes, place)
    return Point(Parts(part=part), index) if year is None else Point(Parts(year, part=part), place + 1)
