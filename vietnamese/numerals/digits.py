"""A number in digits, read by the rules of its language.

Vietnamese writes ``1.422`` for a thousand and more and ``6,1`` for a decimal, English ``1,422`` and ``6.1``. What has
only one reading is read so whatever the language (``4.0``, ``1,234,567``); what has two is read by the rules of the
language it stands in, and the other reading is kept beside it.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from vietnamese.numerals.lexemes import Language

LONGEST_NUMBER = 18
_THOUSANDS_SIGN: dict[Language, str] = {"vi": ".", "en": ","}
_GROUPS = re.compile(r"[1-9][0-9]{0,2}(?:([.,])[0-9]{3})(?:\1[0-9]{3})*")


class Digits(NamedTuple):
    """A number, and what it would be by the other language's rules where that is possible."""

    value: Decimal
    other_value: Decimal | None = None


def read_digits(written: str, language: Language) -> Digits | None:
    """Return the number that digits with points and commas write.

    None for what is no number: a version (``1.2.3``), an unfinished group (``1.4223.1``), four digits or more with a
    leading zero, more than 18 digits.
    """
    signs = [sign for sign in written if not sign.isdigit()]
    if len(written) - len(signs) > LONGEST_NUMBER:
        return None
    if not signs:
        return None if len(written) > 3 and written[0] == "0" else Digits(Decimal(written))
    if len(signs) > 1 or (len(signs) == 1 and signs[0] == _THOUSANDS_SIGN[language]):
        return _read_groups(written, signs)
    decimal = Digits(plain(Decimal(written.replace(",", "."))))
    if _GROUPS.fullmatch(written):
        return Digits(decimal.value, Decimal(written.replace(signs[0], "")))
    return decimal


def _read_groups(written: str, signs: list[str]) -> Digits | None:
    if _GROUPS.fullmatch(written):
        return Digits(Decimal(written.replace(signs[0], "")))
    whole, last_sign, fraction = written[: written.rfind(signs[-1])], signs[-1], written.split(signs[-1])[-1]
    if len(signs) == 1:
        return Digits(plain(Decimal(f"{whole}.{fraction}")))
    if signs[-2] != last_sign and _GROUPS.fullmatch(whole):
        return Digits(plain(Decimal(f"{whole.replace(signs[0], '')}.{fraction}")))
    return None


def plain(value: Decimal) -> Decimal:
    """Return the same value without an exponent or trailing zeros: 470000000000000, 6.1."""
    whole = value.to_integral_value()
    return Decimal(int(whole)) if whole == value else value.normalize()
