"""English number words below a thousand: two, twenty-one, a hundred and five."""

from vietnamese.numerals.lexemes import Lexemes
from vietnamese.numerals.vietnamese_words import Words

UNITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
_TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip

BEGINNINGS = frozenset({*UNITS, *_TEENS, *TENS, "a", "an"})


def read_english_words(lexemes: Lexemes, index: int) -> Words | None:
    """Return the number below a thousand whose words begin there."""
    if lexemes.key(index) not in BEGINNINGS:
        return None
    small = _read_below_hundred(lexemes, index)
    if small is None:
        if lexemes.key(index) not in ("a", "an") or lexemes.key(index + 1) != "hundred":
            return None
        small = Words(1, index + 1)
    if small.value > 99 or lexemes.key(small.next) != "hundred":
        return small
    after = small.next + 1
    rest = _read_below_hundred(lexemes, after + 1 if lexemes.key(after) == "and" else after)
    return (
        Words(100 * small.value, after) if rest is None else Words(100 * small.value + rest.value, rest.next)
    )


def _read_below_hundred(lexemes: Lexemes, index: int) -> Words | None:
    key = lexemes.key(index)
    if key in TENS:
        joined = lexemes.key(index + 1) == "-" and lexemes.touches(index + 1)
        unit = UNITS.get(lexemes.key(index + 2 if joined else index + 1))
        return (
            Words(TENS[key], index + 1)
            if unit is None
            else Words(TENS[key] + unit, index + (3 if joined else 2))
        )
    value = UNITS.get(key, _TEENS.get(key))
    return None if value is None else Words(value, index + 1)
