"""How long something takes in two units: three hours and forty minutes, 1 hour 50 minutes, an hour and a half."""

from decimal import Decimal

from vietnamese.figures.quantities import Quantity, figure_of, read_quantity
from vietnamese.figures.reading import FigureAt
from vietnamese.numerals.amounts import Amount
from vietnamese.numerals.lexemes import Language, Lexemes
from vietnamese.units import SMALLER_TIMES, unit_at

_HALF = Decimal("0.5")
_ARTICLES = frozenset({"a", "an"})
BEGINNINGS: dict[Language, frozenset[str]] = {"vi": frozenset(), "en": _ARTICLES}


def read_duration(lexemes: Lexemes, index: int) -> FigureAt | None:
    """Read an English time in two units as one figure in the smaller unit, and ``an hour and a half``."""
    large = _read_large(lexemes, index) if lexemes.language == "en" else None
    if large is None or large.unit is None or not _is_plain(large):
        return None
    if large.unit.group == "time" and lexemes.keys(large.next, large.next + 3) == ("and", "a", "half"):
        value = large.amount.value + _HALF
        half = large._replace(amount=Amount(value, large.next + 3, in_words=True), next=large.next + 3)
        return FigureAt(figure_of(lexemes, index, half), half.next)
    place = large.next + 1 if lexemes.key(large.next) == "," else large.next
    small = read_quantity(lexemes, place + 1 if lexemes.key(place) == "and" else place)
    if small is None or small.unit is None or not _is_plain(small):
        return None
    parts = SMALLER_TIMES.get((large.unit.name, small.unit.name))
    if parts is None or small.amount.value >= parts:
        return None
    value = large.amount.value * parts + small.amount.value
    whole = small._replace(amount=Amount(value, small.amount.next))
    return FigureAt(figure_of(lexemes, index, whole), whole.next)


def _read_large(lexemes: Lexemes, index: int) -> Quantity | None:
    if lexemes.key(index) not in _ARTICLES:
        return read_quantity(lexemes, index)
    unit = unit_at(lexemes, index + 1)
    one = Amount(Decimal(1), index + 1, in_words=True)
    return None if unit is None or unit[0].group != "time" else Quantity(one, unit[1], unit=unit[0])


def _is_plain(quantity: Quantity) -> bool:
    whole = quantity.amount.value == quantity.amount.value.to_integral_value()
    return quantity.per is None and quantity.amount.scale == 1 and whole
