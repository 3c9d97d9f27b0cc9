"""A fraction of one measure: a quarter of a percentage point, half a per cent, three quarters of an hour."""

from decimal import Decimal
from typing import NamedTuple

from vietnamese.figures.figure import Figure
from vietnamese.figures.quantities import Quantity, figure_of, read_percent
from vietnamese.figures.rates import read_per
from vietnamese.figures.reading import FigureAt
from vietnamese.numerals.amounts import MAGNITUDES, Amount
from vietnamese.numerals.digits import plain
from vietnamese.numerals.lexemes import Language, Lexemes
from vietnamese.numerals.phrases import Phrases
from vietnamese.units import unit_at

_FRACTIONS: dict[Language, Phrases[str]] = {
    "en": Phrases(
        {
            "half": "0.5", "half of": "0.5", "a half of": "0.5", "one half of": "0.5", "one - half of": "0.5",
            "a quarter of": "0.25", "one quarter of": "0.25", "one - quarter of": "0.25", "quarter of": "0.25",
            "three quarters of": "0.75", "three - quarters of": "0.75", "a fifth of": "0.2", "one fifth of": "0.2",
            "one - fifth of": "0.2", "a tenth of": "0.1", "one tenth of": "0.1", "one - tenth of": "0.1",
        }
    ),
    "vi": Phrases({"nửa": "0.5", "một nửa": "0.5", "một phần tư": "0.25", "ba phần tư": "0.75"}),
}  # fmt: skip
BEGINNINGS: dict[Language, frozenset[str]] = {
    language: phrases.first_words for language, phrases in _FRACTIONS.items()
}
_ARTICLES = frozenset({"a", "an", "one"})
_POINT = frozenset({"point"})
_LEAST_MAGNITUDE = 1000


class _Fraction(NamedTuple):
    value: Decimal
    next: int


def read_fraction_of_one(lexemes: Lexemes, index: int) -> FigureAt | None:
    """Read the fraction of a percentage point, a per cent, a million or a measure that begins there."""
    fraction = _read_fraction(lexemes, index)
    if fraction is None:
        return None
    quantity = _of_a_share(lexemes, fraction) or (
        (_of_a_magnitude(lexemes, fraction) or _of_a_measure(lexemes, fraction))
        if lexemes.language == "en"
        else None
    )
    if quantity is None:
        return None
    figure: Figure = figure_of(lexemes, index, quantity)
    return FigureAt(figure, quantity.next)


def _read_fraction(lexemes: Lexemes, index: int) -> _Fraction | None:
    found = _FRACTIONS[lexemes.language].at(lexemes, index)
    if found is None:
        return None
    value, after = Decimal(found[0]), found[1]
    if lexemes.language == "vi":
        return _Fraction(value, after)
    article = lexemes.key(after) in _ARTICLES
    return _Fraction(value, after + 1) if article else None


def _of_a_share(lexemes: Lexemes, fraction: _Fraction) -> Quantity | None:
    found = read_percent(lexemes, fraction.next)
    if found is None and lexemes.key(fraction.next) in _POINT and lexemes.language == "en":
        found = ("points", fraction.next + 1)  # rates go up by half a point
    if found is None:
        return None
    kind, after = found
    per = read_per(lexemes, after)
    amount = Amount(fraction.value, fraction.next, in_words=True)
    return Quantity(amount, after if per is None else per[1], kind, None, None if per is None else per[0])


def _of_a_magnitude(lexemes: Lexemes, fraction: _Fraction) -> Quantity | None:
    """Read ``a quarter of a million dollars``; a fraction of a dozen or a hundred is counted out."""
    found = MAGNITUDES["en"].at(lexemes, fraction.next)
    if found is None or found[0] < _LEAST_MAGNITUDE or len(lexemes.key(fraction.next)) <= len("tn"):
        return None
    amount = Amount(plain(fraction.value * found[0]), found[1], found[0], in_words=True)
    unit = unit_at(lexemes, amount.next)
    if unit is None:
        return Quantity(amount, amount.next)
    return Quantity(amount, unit[1] if unit[0].is_measure else amount.next, unit=unit[0])


def _of_a_measure(lexemes: Lexemes, fraction: _Fraction) -> Quantity | None:
    unit = unit_at(lexemes, fraction.next)
    if unit is None or not unit[0].is_measure or unit[0].name == "quarter":
        return None
    amount = Amount(fraction.value, fraction.next, in_words=True)
    per = read_per(lexemes, unit[1])
    return Quantity(
        amount, unit[1] if per is None else per[1], unit=unit[0], per=None if per is None else per[0]
    )
