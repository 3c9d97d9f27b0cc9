"""Quantities: a number with its percent sign, its currency, its unit and its rate."""

from decimal import Decimal
from typing import Literal, NamedTuple

from vietnamese.figures.bounds import read_bound
from vietnamese.figures.figure import Bound, Figure, Per
from vietnamese.figures.rates import read_per
from vietnamese.numerals.amounts import Amount, read_amount
from vietnamese.numerals.digits import plain
from vietnamese.numerals.lexemes import Language, Lexemes
from vietnamese.numerals.phrases import Phrases, by_meaning, is_one_of
from vietnamese.units import Unit, currency_before, noun_ahead, unit_at, unit_named

_PERCENT: dict[Language, Phrases[Literal["percent", "points"]]] = {
    "vi": Phrases(by_meaning({"percent": "%|phần trăm", "points": "điểm phần trăm|điểm %"})),
    "en": Phrases(
        by_meaning(
            {
                "percent": "%|percent|per cent|pct|- percent",
                "points": "percentage point|percentage points|- percentage - point|- percentage point|percent points|"
                "% points|pp|ppt|ppts",
            }
        )
    ),
}
_HALF = frozenset({"rưỡi"})
# Behind these, and with a unit behind it, năm is five and no year.
_BEFORE_FIVE = frozenset(
    "có gồm với thêm được khiến làm hơn gần khoảng thành bắt giữ cả năm cùng đến tới".split()
)
_NO_NOUNS = frozenset(
    "trong của là và cho tại ở so với đến tới lên xuống còn thì mà nhưng hoặc hay theo từ khi do để đã sẽ đang này đó "
    "kia trên dưới vào ra tăng giảm cao thấp rộng dài sâu nặng bằng như nếu vì nên cũng rồi trở được bị có "
    "không".split()
)
_AGES = frozenset({"old", "late", "long", "ago", "overdue", "away"})
_LEAST_POUNDS = 1000
_UNTIL = frozenset({"đến", "tới"})


class Quantity(NamedTuple):
    """One quantity, and where what follows it begins."""

    amount: Amount
    next: int
    kind: Literal["number", "percent", "points"] = "number"
    unit: Unit | None = None
    per: Per | None = None


def read_quantity(lexemes: Lexemes, index: int) -> Quantity | None:
    """Read one quantity: a currency sign, a number, what it is a number of."""
    height = _read_height(lexemes, index)
    if height is not None:
        return height
    prefix = currency_before(lexemes, index)
    amount = _read_amount(lexemes, prefix[1] if prefix is not None else index)
    if amount is None:
        return None
    percent = read_percent(lexemes, amount.next)
    if percent is not None:
        per = read_per(lexemes, percent[1])
        after = percent[1] if per is None else per[1]
        return Quantity(amount, after, percent[0], None, None if per is None else per[0])
    if prefix is not None:
        return _with_per(lexemes, Quantity(amount, amount.next, unit=prefix[0]), amount.next)
    return _with_unit(lexemes, amount)


def read_percent(lexemes: Lexemes, index: int) -> tuple[Literal["percent", "points"], int] | None:
    """Return whether a percent sign or percentage points stand there, and where what follows begins."""
    return _PERCENT[lexemes.language].at(lexemes, index)


def _read_amount(lexemes: Lexemes, index: int) -> Amount | None:
    return _read_five(lexemes, index) or read_amount(lexemes, index) or _read_half(lexemes, index)


def _read_half(lexemes: Lexemes, index: int) -> Amount | None:
    """Read the half of ``nửa tháng`` and ``half an hour``."""
    place = index + 1
    if lexemes.language == "en":
        place = index + 2 if lexemes.key(index) == "half" and lexemes.key(index + 1) in ("a", "an") else index
    elif lexemes.key(index) != "nửa":
        return None
    unit = unit_at(lexemes, place) if place > index else None
    return Amount(Decimal("0.5"), place, in_words=True) if unit is not None and unit[0].is_measure else None


def _read_height(lexemes: Lexemes, index: int) -> Quantity | None:
    """Read ``1m75``."""
    fraction = lexemes[index + 2].text
    if (
        lexemes.language != "vi"
        or lexemes[index + 1].text != "m"
        or not fraction.isdigit()
        or fraction in "23"
    ):
        return None
    if not (lexemes[index].text.isdigit() and lexemes.touches(index + 1) and lexemes.touches(index + 2)):
        return None
    amount = Amount(Decimal(f"{lexemes[index].text}.{fraction}"), index + 3)
    return Quantity(amount, index + 3, unit=unit_named("metre"))


def _read_five(lexemes: Lexemes, index: int) -> Amount | None:
    """Read ``gồm năm huyện``: behind such a word, and with a unit behind it, năm is five and no year."""
    if lexemes.language != "vi" or lexemes.key(index) != "năm" or lexemes.key(index - 1) not in _BEFORE_FIVE:
        return None
    unit = unit_at(lexemes, index + 1)
    if unit is None or (lexemes.key(index - 1) in _UNTIL and unit[0].group != "time"):
        return None
    return Amount(Decimal(5), index + 1, in_words=True)


def _with_unit(lexemes: Lexemes, amount: Amount) -> Quantity:
    hyphenated = (
        lexemes.language == "en" and lexemes.key(amount.next) == "-" and lexemes.is_word(amount.next + 1)
    )
    place = amount.next + 1 if hyphenated and lexemes.touches(amount.next) else amount.next
    found = unit_at(lexemes, place) or _pounds_at(lexemes, place, amount)
    if found is None:
        return _with_noun_ahead(lexemes, Quantity(amount, amount.next))
    unit, after = found
    if unit.is_measure:
        half = lexemes.language == "vi" and is_one_of(lexemes, after, _HALF) and amount.scale == 1
        if half:
            amount, after = amount._replace(value=plain(amount.value + Decimal("0.5"))), after + 1
        return _with_per(lexemes, Quantity(amount, after, unit=unit), after)
    counted = Quantity(amount, amount.next, unit=unit)
    if lexemes.language == "en" and not hyphenated and amount.value != 1:
        counted = Quantity(amount, amount.next)
        return _with_noun_ahead(lexemes, counted)
    return _with_per(lexemes, counted, after)


def _pounds_at(lexemes: Lexemes, index: int, amount: Amount) -> tuple[Unit, int] | None:
    """Read the bảng of ``52,4 triệu bảng``; of few they are tables or groups."""
    pounds = lexemes.language == "vi" and lexemes.key(index) == "bảng" and amount.value >= _LEAST_POUNDS
    return (unit_named("GBP"), index + 1) if pounds else None


def _with_per(lexemes: Lexemes, quantity: Quantity, index: int) -> Quantity:
    """Add the rate that stands behind the unit; the quantity then reaches to its end."""
    per = read_per(lexemes, index)
    return quantity if per is None else quantity._replace(per=per[0], next=per[1])


def _with_noun_ahead(lexemes: Lexemes, quantity: Quantity) -> Quantity:
    """Look past adjectives for the noun that is counted: ``42,000 Internet subscribers``."""
    if lexemes.language == "vi":
        return _with_per(lexemes, quantity, quantity.next)
    found = noun_ahead(lexemes, quantity.next)
    if found is None:
        return _with_per(lexemes, quantity, quantity.next)
    return _with_per(lexemes, quantity._replace(unit=found[0]), found[1])


def figure_of(lexemes: Lexemes, index: int, quantity: Quantity) -> Figure:
    """Return the quantity that begins there as a figure, with its bound."""
    unit = quantity.unit
    amount = quantity.amount
    behind = lexemes[quantity.next]
    unknown = (
        unit is None and quantity.kind == "number" and behind.kind == "word" and behind.key not in _NO_NOUNS
    )
    return Figure(
        quantity.kind,
        amount.value,
        *lexemes.slice(index, quantity.next),
        unit=None if unit is None else unit.name,
        per=quantity.per,
        bound=_read_bound(lexemes, index, quantity),
        other_value=amount.other_value,
        noun=behind.key if unknown else None,
    )


def _read_bound(lexemes: Lexemes, index: int, quantity: Quantity) -> Bound | None:
    """Return the bound; ``over five years`` is during them, not more than five; ``over five years old`` is more."""
    lasting = quantity.unit is not None and quantity.unit.group == "time" and lexemes.key(index - 1) == "over"
    lasting = lasting and lexemes.key(quantity.next) not in _AGES
    return None if lasting else read_bound(lexemes, index, quantity.next)
