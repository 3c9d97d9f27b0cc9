"""Days as Vietnamese writes them: ngày 20/01/2010, sáng 9-12, ngày 8.2, 20 tháng 1 năm 2010; always the day first."""

from vietnamese.dates.parts import (
    Parts,
    Point,
    near_year,
    read_day_month_year,
    read_dotted_pair,
    separated,
    small_number,
)
from vietnamese.dates.vietnamese_years import COUNTED_BEFORE, MONTH, month_number, read_year_tail
from vietnamese.dates.weekdays import weekday_before
from vietnamese.numerals.lexemes import Lexemes
from vietnamese.numerals.phrases import is_one_of
from vietnamese.units import unit_at

DAY = frozenset({"ngày", "mùng", "mồng", "hôm"})
# What stands before "9/12" decides whether it is a day: these always, the weak ones where nothing is counted behind it.
WEAK_MARKS = frozenset("từ đến tới vào trước sau kể hết".split())
_MARKS = frozenset("sáng trưa chiều tối đêm khuya dịp lễ khánh tết phiên nhi".split())
_PARTS_OF_DAY = frozenset("hôm ngày sáng trưa chiều tối đêm".split())
_YEAR = frozenset({"năm"})
_WHICH_YEAR = frozenset("ngoái nay trước sau tới qua đó ấy".split())
_TODAY = frozenset("nay qua mai kia".split())
_ADDRESS = frozenset("số ngõ ngách hẻm kiệt tổ đường nhà lô thửa vòng tỉ tỷ lệ séc ván set".split())
_FOLLOWERS = frozenset(
    "sẽ đã đến tới và tại vừa này năm là thì khi để trên của do theo với có bị được".split()
)
_NAMED = frozenset({"ngày"})
_LONGEST_NAME = 8
_MONTHS = 12
DASHES = frozenset({"-", "–", "—"})
_ENDS = frozenset('.;:)!?\n”"')


def read_marked_day(lexemes: Lexemes, index: int) -> Point | None:
    if not is_one_of(lexemes, index, DAY):
        return None
    place = index + 1
    return (
        read_day_month_year(lexemes, place)
        or read_dotted_day_month(lexemes, place)
        or read_day_and_month_word(lexemes, place, marked=True)
        or read_day_month(lexemes, place)
        or _read_day_alone(lexemes, index)
    )


def read_dotted_day_month(lexemes: Lexemes, index: int) -> Point | None:
    """Read the ``8.2`` of ``ngày 8.2``."""
    pair = read_dotted_pair(lexemes, index)
    if pair is None or pair[1] > 12:
        return None
    parts = Parts(None, pair[1], pair[0])
    return Point(parts, index + 1) if pair[0] > 0 and pair[1] > 0 and parts.is_possible() else None


def _read_day_alone(lexemes: Lexemes, index: int) -> Point | None:
    """Read ``ngày 5`` where nothing is counted: not ``mỗi ngày 5 lần``."""
    day = small_number(lexemes, index + 1, 31)
    if day is None or is_one_of(lexemes, index - 1, COUNTED_BEFORE | {"trong"}):
        return None
    after = lexemes[index + 2]
    ends = after.kind == "edge" or (after.kind == "sign" and after.text in '.;:)!?\n”"')
    return Point(Parts(day=day), index + 2) if ends else None


def read_day_and_month_word(lexemes: Lexemes, index: int, *, marked: bool) -> Point | None:
    """Read ``20 tháng 1 năm 2010``; without the year only behind what marks a day."""
    day = small_number(lexemes, index, 31)
    if day is None or not is_one_of(lexemes, index + 1, MONTH):
        return None
    month = month_number(lexemes, index + 2)
    if month is None or (not marked and day < _MONTHS and lexemes[index + 2].text == "năm"):
        return None  # 9 tháng năm 2019: its first nine months
    year, after = read_year_tail(lexemes, month.next)
    parts = Parts(year, month.parts.month, day)
    return Point(parts, after) if parts.is_possible() and (marked or year is not None) else None


def read_day_month(lexemes: Lexemes, index: int) -> Point | None:
    day, month = small_number(lexemes, index, 31), small_number(lexemes, index + 2, 12)
    if day is None or month is None or not separated(lexemes, index + 1, "/-"):
        return None
    if (
        separated(lexemes, index + 3, "/-")
        and lexemes.is_number(index + 4)
        and near_year(lexemes, index + 4) is None
    ):
        return None
    year, after = read_year_tail(lexemes, index + 3)
    parts = Parts(year, month, day)
    return Point(parts, after) if parts.is_possible() else None


def is_day_month(lexemes: Lexemes, index: int) -> bool:
    """Say whether ``9/12`` is a day: something marks it, or it can be no ratio, and nothing speaks for one."""
    sign, after = lexemes.key(index + 1), index + 3
    day, month = small_number(lexemes, index, 31) or 0, small_number(lexemes, index + 2, 12) or 0
    if sign == "-":
        return is_marked(lexemes, index)
    if (
        sign != "/"
        or lexemes.key(after) == "%"
        or separated(lexemes, index - 1, "/")
        or _touches_a_word(lexemes, after)
    ):
        return False
    if is_marked(lexemes, index):
        return True
    if is_one_of(lexemes, index - 1, _ADDRESS):
        return False
    if day > month:
        return True
    counted = unit_at(lexemes, after) is not None and not _is_of_a_year(lexemes, after)
    if _is_a_named_day(lexemes, index):
        return not counted
    if lexemes.key(index - 1) == "(" and lexemes.key(after) in (")", ",", ";", "-", "–"):
        return not counted
    certain = not lexemes.is_word(after) or is_one_of(lexemes, after, _FOLLOWERS)
    return is_one_of(lexemes, index - 1, WEAK_MARKS) and certain and not counted


def begins_days_of_a_month(lexemes: Lexemes, index: int) -> bool:
    """Say whether ``8 - 9/5/2017`` or ``(8-9/5)`` begins there: two days by their year or by being all there is."""
    if lexemes.key(index + 1) not in DASHES or is_one_of(lexemes, index - 1, _ADDRESS):
        return False
    if lexemes.key(index - 1) in ("/", "-", ".") or lexemes.key(index - 1) in DASHES:
        return False
    last = read_day_month(lexemes, index + 2)
    if last is None or (small_number(lexemes, index, 31) or 0) >= (last.parts.day or 0):
        return False
    alone = lexemes.key(index - 1) == "(" and lexemes.key(last.next) in (")", ",", ";")
    return last.parts.year is not None or alone


def _is_of_a_year(lexemes: Lexemes, index: int) -> bool:
    """Say whether ``năm ngoái`` or ``năm 2016`` stands there, which no ratio is of."""
    return is_one_of(lexemes, index, _YEAR) and (
        is_one_of(lexemes, index + 1, _WHICH_YEAR) or near_year(lexemes, index + 1) is not None
    )


def _is_a_named_day(lexemes: Lexemes, index: int) -> bool:
    """Say whether a day of that name precedes: ``Ngày Chuyển đổi số quốc gia 10/10``."""
    for place in range(index - 1, index - 1 - _LONGEST_NAME, -1):
        if not lexemes.is_word(place):
            return False
        if is_one_of(lexemes, place, _NAMED):
            return lexemes[place + 1].text[:1].isupper()
    return False


def is_marked(lexemes: Lexemes, index: int) -> bool:
    if is_one_of(lexemes, index - 1, DAY | _MARKS) or weekday_before(lexemes, index):
        return True
    if is_one_of(lexemes, index - 1, _TODAY) and is_one_of(
        lexemes, index - 2, _PARTS_OF_DAY
    ):  # sáng nay 29-6
        return True
    return lexemes.key(index - 1) == "(" and is_one_of(lexemes, index - 2, _TODAY)


def _touches_a_word(lexemes: Lexemes, index: int) -> bool:
    return lexemes.touches(index) and lexemes.is_word(index)
