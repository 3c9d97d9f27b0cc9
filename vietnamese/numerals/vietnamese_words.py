"""Vietnamese number words below a thousand: hai, mười lăm, một trăm linh năm, ba mươi mốt.

``năm`` is a year far more often than a five, so it is five only where the word after it leaves no choice; fifteen and
twenty-five are ``mười lăm`` and ``hai mươi lăm``, and ``mười năm`` is ten years.
"""

from typing import NamedTuple

from vietnamese.numerals.lexemes import Lexemes
from vietnamese.numerals.phrases import Phrases, is_one_of

_ONE_TO_NINE = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
DIGITS_BEHIND_A_POINT = {**_ONE_TO_NINE, "không": 0, "năm": 5, "tư": 4}
_DIGITS = Phrases(_ONE_TO_NINE)
_AFTER_TEN = Phrases({**_ONE_TO_NINE, "mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5})
_AFTER_LINH = Phrases({**_ONE_TO_NINE, "mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5, "năm": 5})
_AFTER_NAM = frozenset({"mươi", "trăm", "chục", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ"})
_LINH = frozenset({"linh", "lẻ"})
BEGINNINGS = frozenset({*_ONE_TO_NINE, "không", "mười", "năm"})
_NOUGHT = frozenset({"không"})
_TEN = frozenset({"mười"})
_TENS = frozenset({"mươi"})
_TENS_COUNTED = frozenset({"chục"})
_HUNDRED = frozenset({"trăm"})
_FIVE = frozenset({"năm"})


class Words(NamedTuple):
    """A number in words, where what follows it begins, and whether it was written in full (hundreds named)."""

    value: int
    next: int
    full: bool = False


def read_vietnamese_words(lexemes: Lexemes, index: int) -> Words | None:
    """Return the number below a thousand whose words begin there."""
    if not is_one_of(lexemes, index, BEGINNINGS):
        return None
    hundreds = _read_hundreds(lexemes, index)
    if hundreds is None:
        return _read_tens(lexemes, index)
    if is_one_of(lexemes, hundreds.next, _LINH):
        unit = _digit(lexemes, hundreds.next + 1, _AFTER_LINH)
        return hundreds if unit is None else Words(hundreds.value + unit, hundreds.next + 2, full=True)
    tens = _read_tens(lexemes, hundreds.next)
    if tens is None:
        return hundreds
    if tens.value < 10:  # "một trăm hai" is short for một trăm hai mươi; 102 is "một trăm linh hai"
        return Words(hundreds.value + 10 * tens.value, tens.next, full=True)
    return Words(hundreds.value + tens.value, tens.next, full=True)


def _read_hundreds(lexemes: Lexemes, index: int) -> Words | None:
    digit = 0 if is_one_of(lexemes, index, _NOUGHT) else _leading_digit(lexemes, index)
    if digit is None or not is_one_of(lexemes, index + 1, _HUNDRED):
        return None
    return Words(100 * digit, index + 2, full=True)


def _read_tens(lexemes: Lexemes, index: int) -> Words | None:
    if is_one_of(lexemes, index, _TEN):
        return _with_unit(lexemes, Words(10, index + 1))
    digit = _leading_digit(lexemes, index)
    if digit is None:
        return None
    if is_one_of(lexemes, index + 1, _TENS):
        return _with_unit(lexemes, Words(10 * digit, index + 2))
    if is_one_of(lexemes, index + 1, _TENS_COUNTED):
        return Words(10 * digit, index + 2)
    return Words(digit, index + 1)


def _with_unit(lexemes: Lexemes, tens: Words) -> Words:
    unit = _digit(lexemes, tens.next, _AFTER_TEN)
    if unit is None or is_one_of(lexemes, tens.next + 1, _HUNDRED | _TENS):
        return tens
    return Words(tens.value + unit, tens.next + 1)


def _leading_digit(lexemes: Lexemes, index: int) -> int | None:
    if is_one_of(lexemes, index, _FIVE):
        return 5 if is_one_of(lexemes, index + 1, _AFTER_NAM) else None
    return _digit(lexemes, index, _DIGITS)


def _digit(lexemes: Lexemes, index: int, digits: Phrases[int]) -> int | None:
    found = digits.at(lexemes, index)
    return None if found is None else found[0]
