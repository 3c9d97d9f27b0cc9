"""Decimals told in words: hai phẩy năm, two point five."""

from decimal import Decimal

from vietnamese.numerals.english_words import UNITS
from vietnamese.numerals.lexemes import Lexemes
from vietnamese.numerals.vietnamese_words import DIGITS_BEHIND_A_POINT

_MOST_DIGITS = 6
_POINTS = {"vi": ("phẩy", "phảy"), "en": ("point",)}


def read_fraction(lexemes: Lexemes, index: int) -> tuple[Decimal, int]:
    """Return the fraction that words behind a number tell (0 where none do), and where what follows it begins."""
    if lexemes.key(index) not in _POINTS[lexemes.language]:
        return Decimal(0), index
    digits, place = "", index + 1
    while len(digits) < _MOST_DIGITS:
        digit = _digit(lexemes, place)
        if digit is None:
            break
        digits, place = digits + str(digit), place + 1
    return (Decimal(f"0.{digits}"), place) if digits else (Decimal(0), index)


def _digit(lexemes: Lexemes, index: int) -> int | None:
    if lexemes.language == "en":
        return 0 if lexemes.key(index) == "zero" else UNITS.get(lexemes.key(index))
    return DIGITS_BEHIND_A_POINT.get(lexemes.key(index))
