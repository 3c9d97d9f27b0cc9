"""Days of the week in Vietnamese, told from ordinals: ``thứ hai`` is Monday, or the second."""

from vietnamese.numerals.lexemes import Lexemes
from vietnamese.numerals.phrases import Phrases, is_one_of

_DAYS = Phrases(
    {
        "thứ hai": 0, "thứ ba": 1, "thứ tư": 2, "thứ năm": 3, "thứ sáu": 4, "thứ bảy": 5, "thứ bẩy": 5,
        "thứ 2": 0, "thứ 3": 1, "thứ 4": 2, "thứ 5": 3, "thứ 6": 4, "thứ 7": 5, "chủ nhật": 6, "chúa nhật": 6,
    }
)  # fmt: skip
_BEFORE = frozenset("sáng trưa chiều tối đêm hôm khuya vào ngày".split())
_AFTER = frozenset("tuần hàng hằng ngày tới".split())


def weekday_at(lexemes: Lexemes, index: int) -> int | None:
    """Return where the words of a weekday that begin there end; None for an ordinal or anything else."""
    found = _DAYS.at(lexemes, index)
    if found is None:
        return None
    _, after = found
    if lexemes[after - 1].text.istitle() and lexemes[index].text.islower():  # thứ Sáu
        return after
    return after if is_one_of(lexemes, index - 1, _BEFORE) or _a_date_follows(lexemes, after) else None


def weekday_name_at(lexemes: Lexemes, index: int) -> int | None:
    """Return where the words of a weekday end, whatever stands around them: for a line that is only a date."""
    if lexemes[index].text == "T" and lexemes[index + 1].text in "234567" and lexemes.touches(index + 1):
        return index + 2
    found = _DAYS.at(lexemes, index)
    return None if found is None else found[1]


def weekday_before(lexemes: Lexemes, index: int) -> bool:
    """Say whether a weekday ends just before there, a comma or a bracket between them or not."""
    place = index - 1 if lexemes.key(index - 1) in (",", "(") else index
    return _DAYS.before(lexemes, place) is not None


def _a_date_follows(lexemes: Lexemes, index: int) -> bool:
    if is_one_of(lexemes, index, _AFTER):
        return True
    if lexemes.key(index) not in (",", "("):
        return False
    if lexemes[index + 1].kind == "taken":  # the date has been read already
        return True
    number = index + 2 if is_one_of(lexemes, index + 1, frozenset({"ngày"})) else index + 1
    return lexemes.is_number(number) and lexemes.key(number + 1) in ("/", "-", "tháng", "thang")
