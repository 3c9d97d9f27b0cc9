"""Two numbers that follow each other told as a range: eleven or twelve, 11 hoặc 12, năm, sáu giờ."""

from decimal import Decimal

from vietnamese.figures.quantities import Quantity
from vietnamese.numerals.lexemes import Language, Lexemes
from vietnamese.numerals.phrases import is_one_of

_OR: dict[Language, frozenset[str]] = {"en": frozenset({"or"}), "vi": frozenset({"hoặc", "hay"})}
_ONE = Decimal(1)
_TEN = Decimal(10)
_LISTS = frozenset({"và", "hoặc", "hay"})


def or_at(lexemes: Lexemes, index: int, low: Quantity) -> int | None:
    """Return where the number behind an "or" begins, or behind the comma between two number words.

    ``index`` is where the first begins.
    """
    if is_one_of(lexemes, low.next, _OR[lexemes.language]):
        return low.next + 1
    between_words = lexemes.language == "vi" and lexemes.key(low.next) == "," and low.amount.in_words
    between_words = between_words and lexemes.key(index - 1) != ","
    return low.next + 1 if between_words and lexemes.is_word(low.next + 1) else None


def are_neighbours(lexemes: Lexemes, low: Quantity, high: Quantity) -> bool:
    """Say whether the second number is the next one, and only it says what both count: no list goes on behind it."""
    least, most = low.amount, high.amount
    if low.kind != high.kind or (low.unit is not None and low.unit != high.unit):
        return False
    step = most.value - least.value * (most.scale if least.scale < most.scale else 1)
    if step != most.scale or least.in_words != most.in_words:
        return False
    if lexemes.key(low.next) != ",":
        return True
    goes_on = lexemes.key(high.next) == "," or is_one_of(lexemes, high.next, _LISTS)
    return most.value < _TEN and least.value > _ONE and high.unit is not None and not goes_on
