"""What a rate is counted against: 6,1 máy/100 dân, 14%/năm, triệu đồng/người/năm; per 100 people, a year."""

from decimal import Decimal

from vietnamese.figures.figure import Per
from vietnamese.numerals.amounts import read_amount
from vietnamese.numerals.lexemes import Language, Lexemes
from vietnamese.numerals.phrases import Phrases
from vietnamese.units import noun_ahead, unit_at

_ONE = Decimal(1)
# Words that may stand before any unit, before a number and a unit, or before a time only.
_BEFORE_ANY: dict[Language, Phrases[bool]] = {
    "vi": Phrases({"mỗi": True, "trên mỗi": True, "trên một": True}),
    "en": Phrases({"per": True, "for every": True, "for each": True, "per each": True, "every": True}),
}
_BEFORE_TIME: dict[Language, Phrases[bool]] = {
    "vi": Phrases({"một": True, "hằng": True, "hàng": True}),
    "en": Phrases({"a": True, "an": True, "each": True}),
}
_ADVERBS: dict[Language, Phrases[Per]] = {
    "vi": Phrases({}),
    "en": Phrases(
        {
            "annually": Per(_ONE, "year"), "yearly": Per(_ONE, "year"), "per annum": Per(_ONE, "year"),
            "monthly": Per(_ONE, "month"), "daily": Per(_ONE, "day"), "hourly": Per(_ONE, "hour"),
            "kph": Per(_ONE, "hour"),
        }
    ),
}  # fmt: skip
_MOST_LINKS = 3


def read_per(lexemes: Lexemes, index: int) -> tuple[Per, int] | None:
    """Return what the quantity before that place is counted against, and where what follows it begins."""
    adverb = _ADVERBS[lexemes.language].at(lexemes, index)
    if adverb is not None:
        return adverb
    if lexemes.key(index) == "/":
        return _read_chain(lexemes, index)
    found = _BEFORE_ANY[lexemes.language].at(lexemes, index)
    if found is not None:
        return _read_worded_chain(lexemes, found[1])
    if lexemes.language == "vi" and lexemes.key(index) in ("trên", "tren") and lexemes.is_number(index + 1):
        return _read_counted_unit(lexemes, index + 1)
    found = _BEFORE_TIME[lexemes.language].at(lexemes, index)
    unit = None if found is None else unit_at(lexemes, found[1])
    return None if unit is None or unit[0].group != "time" else (Per(_ONE, unit[0].name), unit[1])


def _read_chain(lexemes: Lexemes, index: int) -> tuple[Per, int] | None:
    first = _read_counted_unit(lexemes, index + 1)
    if first is None:
        return None
    per, after = first
    for _ in range(_MOST_LINKS):
        unit = unit_at(lexemes, after + 1) if lexemes.key(after) == "/" else None
        if unit is None:
            break
        per, after = Per(per.amount, f"{per.unit}/{unit[0].name}"), unit[1]
    return per, after


def _read_worded_chain(lexemes: Lexemes, index: int) -> tuple[Per, int] | None:
    """Read ``person per year`` behind its first per."""
    first = _read_counted_unit(lexemes, index)
    if first is None:
        return None
    per, after = first
    again = _BEFORE_ANY[lexemes.language].at(lexemes, after) or _BEFORE_TIME[lexemes.language].at(
        lexemes, after
    )
    unit = None if again is None else unit_at(lexemes, again[1])
    return first if unit is None else (Per(per.amount, f"{per.unit}/{unit[0].name}"), unit[1])


def _read_counted_unit(lexemes: Lexemes, index: int) -> tuple[Per, int] | None:
    """Read ``100 dân``, ``1 điểm``, ``năm``."""
    counted = lexemes.is_number(index)
    amount = read_amount(lexemes, index) if counted else None
    place = amount.next if amount is not None else index
    unit = unit_at(lexemes, place)
    if lexemes.language == "en" and (unit is None or not unit[0].is_measure):
        unit = noun_ahead(lexemes, place, plural=counted)
    if unit is None or (counted and amount is None):
        return None
    return Per(amount.value if amount is not None else _ONE, unit[0].name), unit[1]
