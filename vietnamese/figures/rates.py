"""What a rate is counted against: 6,1 máy/100 dân, 14%/năm, triệu đồng/người/năm; per 100 people, a year."""

from decimal import Decimal

from vietnamese.figures.figure import Per
from vietnamese.figures.times_ago import tells_when
from vietnamese.numerals.amounts import read_amount
from vietnamese.numerals.lexemes import Language, Lexemes
from vietnamese.numerals.phrases import Phrases
from vietnamese.units import noun_ahead, unit_at, unit_named

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
_SHORT_TIMES = {"h": "hour", "s": "second"}  # km/h
_LEAST_BASE = 100
_UNNAMED = "thing"
_MOST_LINKS = 3
_MOST_WORDS_TO_SLASH = 4


def read_per(lexemes: Lexemes, index: int) -> tuple[Per, int] | None:
    """Return what the quantity before that place is counted against, and where what follows it begins."""
    adverb = _ADVERBS[lexemes.language].at(lexemes, index)
    if adverb is not None:
        return adverb
    slash = _slash_ahead(lexemes, index)
    if slash is not None:
        return _read_chain(lexemes, slash)
    found = _BEFORE_ANY[lexemes.language].at(lexemes, index)
    if found is not None:
        return _read_worded_chain(lexemes, found[1])
    if lexemes.language == "vi" and lexemes.key(index) in ("trên", "tren") and lexemes.is_number(index + 1):
        counted = _read_counted_unit(lexemes, index + 1)
        return None if counted is None or unit_named(counted[0].unit).is_measure else counted  # trên 60 tuổi
    found = _BEFORE_TIME[lexemes.language].at(lexemes, index)
    unit = None if found is None else unit_at(lexemes, found[1])
    if unit is None or unit[0].group != "time" or tells_when(lexemes, unit[1]):
        return None
    return Per(_ONE, unit[0].name), unit[1]


def _slash_ahead(lexemes: Lexemes, index: int) -> int | None:
    """Return where the slash of a rate stands: there, or behind the noun of ``300 tấn nguyên liệu/ngày``."""
    if lexemes.key(index) == "/":
        return index
    if lexemes.language != "vi":
        return None
    for place in range(index, index + _MOST_WORDS_TO_SLASH):
        if not lexemes.is_word(place) or not lexemes[place].text.islower():
            return None
        if lexemes.key(place + 1) == "/" and lexemes.touches(place + 1) and lexemes.touches(place + 2):
            unit = unit_at(lexemes, place + 2)
            timed = unit is not None and unit[0].group == "time"
            return place + 1 if timed or lexemes.is_number(place + 2) else None
    return None


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
    short = _SHORT_TIMES.get(lexemes.key(place))
    if short is not None and not counted and lexemes.touches(place) and lexemes.key(place - 1) == "/":
        return Per(_ONE, short), place + 1
    if lexemes.language == "en" and (unit is None or not unit[0].is_measure):
        unit = noun_ahead(lexemes, place, plural=counted)
    if unit is None and amount is not None and lexemes.language == "en" and amount.value >= _LEAST_BASE:
        return Per(amount.value, _UNNAMED), amount.next  # 98 per 100
    if unit is None or (counted and amount is None):
        return None
    return Per(amount.value if amount is not None else _ONE, unit[0].name), unit[1]
