"""Ranges: 72-75%, từ 14 đến 16%, 2-3 triệu đồng; between 72% and 75%, 14 to 16 percent."""

from dataclasses import replace
from decimal import Decimal

from vietnamese.figures.bounds import read_bound
from vietnamese.figures.neighbours import are_neighbours, or_at
from vietnamese.figures.quantities import Quantity, figure_of, read_quantity
from vietnamese.figures.reading import DASHES, FigureAt
from vietnamese.numerals.amounts import Amount
from vietnamese.numerals.digits import plain
from vietnamese.numerals.lexemes import Lexemes
from vietnamese.numerals.phrases import is_one_of

_TO = frozenset({"đến", "tới"})
_ENGLISH_TO = frozenset({"to", "through"})
_FROM = frozenset({"từ", "from", "between"})
_CHANGES = frozenset(
    "rose rise rises rising grew grow grows growing increased increase increases increasing up climbed jumped raised "
    "raising fell fall falls falling dropped drop drops declined decline decreased decrease reduced reducing down cut "
    "expanded surged improved improving moved went going lifted lifting bringing brought changed soared slid grown "
    "risen fallen gone climbing jumping dropping cutting shrank shrunk shrinking widened doubled tripled slipped eased "
    "advanced strengthened weakened plunged tumbled narrowed shifted rebounded adjusted revised change changes".split()
)
_CHANGE_WINDOW = 6
_WORDS_FROM = 4


def read_range(lexemes: Lexemes, index: int) -> FigureAt | None:
    """Read a range of two quantities; None where the second is not the larger."""
    low = read_quantity(lexemes, index)
    if low is None or low.per is not None:
        return None
    after = _after_connector(lexemes, index, low.next)
    high = None if after is None else read_quantity(lexemes, after)
    if after is None:
        after = or_at(lexemes, index, low)
        high = None if after is None else read_quantity(lexemes, after)
        if high is not None and not are_neighbours(lexemes, low, high):
            return None
    if high is None or not _are_of_one_kind(low, high):
        return None
    value = _shared_magnitude(low.amount, high.amount)
    if value >= high.amount.value:
        return None
    figure = replace(
        figure_of(lexemes, index, high._replace(unit=high.unit or low.unit)),
        value=value,
        high=high.amount.value,
        bound=read_bound(lexemes, _before_from(lexemes, index), high.next),
        other_value=low.amount.other_value,
    )
    return FigureAt(figure, high.next)


def _are_of_one_kind(low: Quantity, high: Quantity) -> bool:
    if low.kind not in (high.kind, "number"):
        return False
    return low.unit is None or high.unit is None or not low.unit.is_measure or low.unit == high.unit


def _after_connector(lexemes: Lexemes, index: int, place: int) -> int | None:
    key = lexemes.key(place)
    if key in DASHES or key == "~":
        return place + 1
    if lexemes.language == "vi":
        return place + 1 if is_one_of(lexemes, place, _TO) else None
    if key in _ENGLISH_TO and not _tells_a_change(lexemes, index):
        return place + 1
    return place + 1 if key == "and" and lexemes.key(index - 1) == "between" else None


def _tells_a_change(lexemes: Lexemes, index: int) -> bool:
    """Say whether ``from 55 to 700`` is told of something that rose or fell: two figures, no range."""
    before = lexemes.keys(max(index - _CHANGE_WINDOW, 0), index)
    return "from" in before[-_WORDS_FROM:] and not _CHANGES.isdisjoint(before)


def _before_from(lexemes: Lexemes, index: int) -> int:
    return index - 1 if is_one_of(lexemes, index - 1, _FROM) else index


def _shared_magnitude(low: Amount, high: Amount) -> Decimal:
    """Return the lower end; in ``2-3 triệu`` the magnitude holds for both."""
    if low.scale == 1 and high.scale > 1:
        shared = plain(low.value * high.scale)
        if shared < high.value:
            return shared
    return low.value
