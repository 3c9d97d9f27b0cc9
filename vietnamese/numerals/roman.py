"""Roman numerals as Vietnamese administration writes them: Đại hội XIII, quý III, khóa XVIII."""

import re

_ROMAN = re.compile(r"(X{0,3})(IX|IV|V?I{0,3})")
_FIRST = frozenset("IVX")
_UNITS = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}


def read_roman(word: str) -> int | None:
    """Return the value of a Roman numeral from I to XXXIX in capitals, None for any other word."""
    if word[:1] not in _FIRST or not word:
        return None
    match = _ROMAN.fullmatch(word)
    if match is None:
        return None
    return 10 * len(match[1]) + _UNITS[match[2]]


def ordinal_terms(number: str) -> tuple[str, ...]:
    """Return how a small ordinal may be written, in digits and in Roman numerals, in small letters."""
    value = int(number)
    if not 0 < value < 40:
        return (number,)
    tens, unit = divmod(value, 10)
    roman = "x" * tens + {unit: letters for letters, unit in _UNITS.items()}[unit].lower()
    return (str(value), roman)
