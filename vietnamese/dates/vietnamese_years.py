"""Months and years as Vietnamese writes them: tháng 10 năm 2020, tháng 4.2014, 10/2020, năm 2010, tháng Tám."""

from vietnamese.dates.parts import (
    FIRST_YEAR,
    LAST_YEAR,
    Parts,
    Point,
    four_digits,
    near_year,
    read_dotted_pair,
    separated,
    small_number,
)
from vietnamese.numerals.amounts import MAGNITUDES
from vietnamese.numerals.lexemes import Lexemes
from vietnamese.numerals.phrases import Phrases, is_one_of
from vietnamese.units import unit_at

MONTH = frozenset({"tháng"})
YEAR = frozenset({"năm"})
MONTH_NAMES = Phrases(
    {
        "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8,
        "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
    }
)  # fmt: skip
DECADES = Phrases({"những năm": 0, "thập niên": 0, "thập kỷ": 0})
# "mỗi tháng 5 triệu", "số 2010", "hơn 2000" count something.
COUNTED_BEFORE = frozenset("mỗi một hằng hàng số nhiều các mấy vài".split())
_SEVERAL = frozenset({"các"})  # các tháng 5, 6
_NO_YEAR_BEHIND = frozenset("hơn trên gần khoảng số dưới nhất đa thiểu chừng".split())
_YEAR_HEADS = frozenset(
    "kế hoạch nhiệm vụ khoá khóa mùa vụ niên đợt năm thu chi toán khu hè xuân đông cup cúp".split()
)
_QUOTES = frozenset({"(", "-", "–", "“", '"'})


def read_year_tail(lexemes: Lexemes, index: int) -> tuple[int | None, int]:
    """Return the year that ends a date (``/2020``, ``-2020``, ``, năm 2020``), and where what follows begins."""
    if separated(lexemes, index, "/-") or lexemes.key(index) == "/":
        year = near_year(lexemes, index + 1)
        return (None, index) if year is None else (year, index + 2)
    place = index + 1 if lexemes.key(index) == "," else index
    named = is_one_of(lexemes, place, YEAR)
    if named:
        year = four_digits(lexemes, place + 1)
    else:
        year = near_year(lexemes, place) or (four_digits(lexemes, place) if place > index else None)
    if year is None or (
        not named and (_is_counted(lexemes, place + 1) or separated(lexemes, place + 1, "/-"))
    ):
        return None, index
    return year, place + (2 if named else 1)


def read_month(lexemes: Lexemes, index: int) -> Point | None:
    if lexemes[index].text in ("T", "t") and lexemes.touches(index + 1):  # T10/2020
        return read_month_year(lexemes, index + 1)
    if not is_one_of(lexemes, index, MONTH):
        return None
    pair = read_dotted_pair(lexemes, index + 1)
    if pair is not None and 1 <= pair[0] <= 12 and FIRST_YEAR <= pair[1] <= LAST_YEAR:
        return Point(Parts(pair[1], pair[0]), index + 2)
    slashed = read_month_year(lexemes, index + 1)
    if slashed is not None:
        return slashed
    month = month_number(lexemes, index + 1)
    if month is None or (
        separated(lexemes, month.next, "/")
        and lexemes.is_number(month.next + 1)
        and near_year(lexemes, month.next + 1) is None
    ):
        return None
    year, after = read_year_tail(lexemes, month.next)
    if year is None and (
        _is_counted_measure(lexemes, month.next) or is_one_of(lexemes, index - 1, COUNTED_BEFORE - _SEVERAL)
    ):
        return None
    return Point(Parts(year, month.parts.month), after)


def month_number(lexemes: Lexemes, index: int) -> Point | None:
    month = small_number(lexemes, index, 12)
    if month is not None:
        return Point(Parts(month=month), index + 1)
    found = MONTH_NAMES.at(lexemes, index)
    if found is None or lexemes.bare:
        return None
    certain = lexemes[index].text.istitle() or read_year_tail(lexemes, found[1])[0] is not None
    if not certain and (lexemes.key(index) == "năm" or lexemes.is_number(index - 2)):
        return None
    return Point(Parts(month=found[0]), found[1])


def read_bare_month(lexemes: Lexemes, index: int) -> Point | None:
    month = small_number(lexemes, index, 12)
    if month is None:
        return None
    year, after = read_year_tail(lexemes, index + 1)
    return None if year is None and _is_counted(lexemes, after) else Point(Parts(year, month), after)


def read_month_year(lexemes: Lexemes, index: int) -> Point | None:
    """Read ``10/2020`` where no households are counted behind it."""
    month, year = small_number(lexemes, index, 12), near_year(lexemes, index + 2)
    if month is None or year is None or not separated(lexemes, index + 1, "/"):
        return None
    if (
        separated(lexemes, index - 1, "/-")
        or separated(lexemes, index + 3, "/")
        or _is_counted(lexemes, index + 3)
    ):
        return None
    return Point(Parts(year, month), index + 3)


def read_bare_year(lexemes: Lexemes, index: int) -> Point | None:
    year = near_year(lexemes, index)
    if year is None or (lexemes.touches(index) and lexemes.key(index - 1) not in _QUOTES):
        return None
    if is_one_of(lexemes, index - 1, _NO_YEAR_BEHIND) or separated(lexemes, index + 1, "/"):
        return None
    if lexemes.touches(index + 1) and lexemes.is_word(index + 1):
        return None
    before = lexemes[index - 1]
    named = before.kind == "word" and (
        before.text[:1].isupper() or is_one_of(lexemes, index - 1, _YEAR_HEADS)
    )
    return None if _is_counted(lexemes, index + 1) and not named else Point(Parts(year), index + 1)


def read_year(lexemes: Lexemes, index: int) -> Point | None:
    decade = DECADES.at(lexemes, index)
    if decade is not None:
        year = near_year(lexemes, decade[1])
        if year is not None and year % 10 == 0 and not _goes_on_with_years(lexemes, decade[1] + 1):
            return Point(Parts(year, part="decade"), decade[1] + 1)
    if not is_one_of(lexemes, index, YEAR):
        return None
    year = four_digits(lexemes, index + 1)
    return None if year is None or separated(lexemes, index + 2, "/") else Point(Parts(year), index + 2)


def _goes_on_with_years(lexemes: Lexemes, index: int) -> bool:
    """Say whether ``những năm 1990, 1991`` or ``những năm 1990-1995`` stands there: years, and no decade."""
    return lexemes.key(index) in ("-", "–") or (lexemes.key(index) == "," and lexemes.is_number(index + 1))


def read_short_year(lexemes: Lexemes, index: int, first: Parts) -> Point | None:
    """Read the end of ``2016-17``."""
    end = lexemes[index].text
    if first.year is None or first.part is not None or not lexemes.is_number(index) or len(end) != 2:
        return None
    if not lexemes.touches(index) or end != f"{(first.year + 1) % 100:02d}" or lexemes.key(index + 1) == "%":
        return None
    return Point(Parts(first.year + 1), index + 1)


def _is_counted(lexemes: Lexemes, index: int) -> bool:
    if lexemes.key(index) == "%" or unit_at(lexemes, index) is not None:
        return True
    return MAGNITUDES["vi"].at(lexemes, index) is not None


def _is_counted_measure(lexemes: Lexemes, index: int) -> bool:
    if lexemes.key(index) in ("%", "lần") or MAGNITUDES["vi"].at(lexemes, index) is not None:
        return True
    found = unit_at(lexemes, index)
    return found is not None and found[0].is_measure and found[0].name != "year"
