"""Parts of a year as Vietnamese writes them: quý III/2023, 6 tháng đầu năm 2023, nửa cuối năm, cuối tháng 10."""

from vietnamese.dates.parts import Parts, Point, four_digits, near_year, part_of_months, small_number
from vietnamese.dates.vietnamese_years import MONTH, MONTH_NAMES, YEAR, read_month, read_year_tail
from vietnamese.numerals.lexemes import Lexemes
from vietnamese.numerals.phrases import Phrases, is_one_of
from vietnamese.numerals.roman import read_roman
from vietnamese.numerals.vietnamese_words import read_vietnamese_words

QUARTER = frozenset({"quý", "quí"})
HALF = frozenset({"nửa"})
PARTS = Phrases({"đầu": "early", "giữa": "mid", "cuối": "late"})
_FIRST = frozenset({"đầu"})
_LAST = frozenset({"cuối"})
_BEGIN = frozenset({"bắt"})  # bắt đầu năm 2016
_OF = frozenset({"của"})


def read_quarter(lexemes: Lexemes, index: int) -> Point | None:
    """Read ``quý III/2023``; ``Q3`` only with its year, for it is also a city district."""
    letter = lexemes[index].text == "Q" and lexemes.touches(index + 1)
    if not letter and not is_one_of(lexemes, index, QUARTER):
        return None
    number = small_number(lexemes, index + 1, 4) or read_roman(lexemes[index + 1].text)
    words = MONTH_NAMES.at(lexemes, index + 1) if number is None else None
    if words is not None and words[0] <= 4 and not lexemes.bare:
        number = words[0]
    if number is None or number > 4:
        return None
    year, after = read_year_tail(lexemes, index + 2)
    if year is None and lexemes.key(index + 2) in ("-", "–") and near_year(lexemes, index + 3) is not None:
        year, after = near_year(lexemes, index + 3), index + 4  # quý 4 - 2017
    return None if letter and year is None else Point(Parts(year, part=f"Q{number}"), after)


def read_part_of_year(lexemes: Lexemes, index: int) -> Point | None:
    if is_one_of(lexemes, index, HALF):
        return _read_half(lexemes, index)
    found = PARTS.at(lexemes, index)
    if found is None or is_one_of(lexemes, index - 1, _BEGIN):
        return None
    if is_one_of(lexemes, found[1], MONTH):  # cuối tháng 10/2020
        month = read_month(lexemes, found[1])
        return None if month is None else Point(month.parts._replace(part=found[0]), month.next)
    if not is_one_of(lexemes, found[1], YEAR):
        return None
    year = four_digits(lexemes, found[1] + 1)
    return None if year is None else Point(Parts(year, part=found[0]), found[1] + 2)


def _read_half(lexemes: Lexemes, index: int) -> Point | None:
    first = is_one_of(lexemes, index + 1, _FIRST)
    if (not first and not is_one_of(lexemes, index + 1, _LAST)) or not is_one_of(lexemes, index + 2, YEAR):
        return None
    year = four_digits(lexemes, index + 3)
    return Point(Parts(year, part="H1" if first else "H2"), index + (3 if year is None else 4))


def read_months_of_year(lexemes: Lexemes, index: int) -> Point | None:
    """Read ``6 tháng đầu năm 2023``, ``sáu tháng cuối năm``, and ``9 tháng năm 2019``, its first nine."""
    count, place = small_number(lexemes, index, 11), index + 1
    if count is None:
        words = read_vietnamese_words(lexemes, index)
        if words is None or words.value > 11:
            return None
        count, place = words.value, words.next
    first = is_one_of(lexemes, place + 1, _FIRST)
    if is_one_of(lexemes, place, MONTH) and is_one_of(lexemes, place + 1, YEAR):
        year = four_digits(lexemes, place + 2)
        return None if year is None else Point(Parts(year, part=part_of_months(count, first=True)), place + 3)
    if not is_one_of(lexemes, place, MONTH) or (not first and not is_one_of(lexemes, place + 1, _LAST)):
        return None
    place += 3 if is_one_of(lexemes, place + 2, _OF) else 2
    if not is_one_of(lexemes, place, YEAR):
        return None
    year = four_digits(lexemes, place + 1)
    return Point(Parts(year, part=part_of_months(count, first=first)), place + (1 if year is None else 2))
