"""Times told from the day of publication: nay, năm qua, hôm qua. What they mean needs a date beside them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from vietnamese.dates.stated_date import StatedDate

Unit = Literal["day", "week", "month", "year", "now"]
Language = Literal["en", "vi"]
_Words = tuple[tuple[str, Unit, tuple[int, ...]], ...]

# "Ba tháng trước" is three months ago, not last month.
_NO_NUMBER = "".join(
    rf"(?<!{word} )" for word in r"\d hai ba bốn năm sáu bảy tám chín mười vài mấy nhiều những các".split()
)
# Each with the steps it may lie from the day of publication: "năm qua" in January is the year before, in December
# most of this one.
_VIETNAMESE: _Words = (
    (r"(?:sáng|trưa|chiều|tối|đêm|ngày|hôm) nay", "day", (0,)),
    (r"(?:sáng|trưa|chiều|tối|đêm|ngày|hôm) qua", "day", (-1,)),
    (r"hôm kia", "day", (-2,)),
    (r"(?:ngày|sáng|chiều|tối) mai", "day", (1,)),
    (r"tuần (?:này|nay)", "week", (0,)),
    (
        rf"{_NO_NUMBER}tuần (?:trước|vừa qua|vừa rồi|rồi|qua)|một tuần (?:qua|trở lại đây|đổ lại đây)",
        "week",
        (-1, 0),
    ),
    (r"tuần (?:tới|sau)", "week", (1,)),
    (r"tháng này", "month", (0,)),
    (rf"{_NO_NUMBER}tháng (?:trước|vừa qua|vừa rồi|rồi|qua)|một tháng (?:qua|trở lại đây)", "month", (-1,)),
    (r"tháng (?:tới|sau)", "month", (1,)),
    (rf"{_NO_NUMBER}năm (?:vừa )?qua", "year", (-1, 0)),
    (rf"năm ngoái|{_NO_NUMBER}năm (?:trước|vừa rồi|rồi)", "year", (-1,)),
    (r"năm nay", "year", (0,)),
    (r"(?:(?<!\d )(?<!những )năm tới|sang năm|năm sau)", "year", (1,)),
    (
        r"(?:tính )?(?:cho )?đến (?:nay|thời điểm này|thời điểm hiện tại)|hiện(?: nay| tại)?|bây giờ",
        "now",
        (0,),
    ),
    (r"(?<!ngày )nay", "now", (0,)),
)
_ENGLISH: _Words = (
    (r"this (?:morning|afternoon|evening)|tonight", "day", (0,)),
    (r"yesterday|last night", "day", (-1,)),
    (r"tomorrow", "day", (1,)),
    (r"this week", "week", (0,)),
    (r"(?:last|the past|the previous) week", "week", (-1, 0)),
    (r"next week", "week", (1,)),
    (r"this month", "month", (0,)),
    (r"(?:last|the past|the previous) month", "month", (-1, 0)),
    (r"next month", "month", (1,)),
    (r"this year", "year", (0,)),
    (r"last year|the previous year|the year before|a year (?:earlier|before|ago)", "year", (-1,)),
    (r"(?:over |during )?the (?:past )?year", "year", (-1, 0)),
    (r"next year|the following year", "year", (1,)),
    (r"now|today|currently|nowadays|at present|to date|so far|present-day", "now", (0,)),
)


def _pattern(words: _Words) -> re.Pattern[str]:
    return re.compile(
        "|".join(rf"(?P<w{number}>(?<!\w)(?:{one})(?!\w))" for number, (one, *_) in enumerate(words)), re.I
    )


_GRAMMARS: dict[Language, tuple[_Words, re.Pattern[str]]] = {
    "vi": (_VIETNAMESE, _pattern(_VIETNAMESE)),
    "en": (_ENGLISH, _pattern(_ENGLISH)),
}
_OTHER_WORD = re.compile(
    r"(?:thực|phát|thể|xuất|biểu)\s$|^\s(?:đại|tượng|thực|vật|trạng|hữu|diện|trường|hành|thân)\b", re.I
)


@dataclass(frozen=True, slots=True)
class RelativeTime:
    """A time told from the day of publication; ``text`` is the slice ``[start:end]``."""

    start: int
    end: int
    text: str
    unit: Unit
    steps: tuple[int, ...]


def find_relative_times(text: str, language: Language = "vi") -> list[RelativeTime]:
    """Return the times of a text that are told from the day of publication, in order."""
    return list(_found(text, language))


def may_be_one(a: RelativeTime, b: RelativeTime) -> bool:
    """Say whether both may mean the same time: "last year" and "năm qua", not "last year" and "năm nay"."""
    return a.unit == b.unit and not set(a.steps).isdisjoint(b.steps)


def resolved(relative: RelativeTime, published: StatedDate) -> list[StatedDate]:
    """Return the dates it may mean when it was published then; none where the publication is not told so finely."""
    if published.year is None or published.until is not None:
        return []
    if relative.unit == "now":
        return [published]
    return [one for step in relative.steps for one in _stepped(relative, published, published.year, step)]


def _found(text: str, language: Language) -> Iterator[RelativeTime]:
    words, pattern = _GRAMMARS[language]
    for match in pattern.finditer(text):
        _, unit, steps = words[int((match.lastgroup or "w0")[1:])]
        if match[0].lower() == "hiện" and (
            _OTHER_WORD.search(text[max(match.start() - 6, 0) : match.start()])
            or _OTHER_WORD.match(text[match.end() :])
        ):
            continue
        yield RelativeTime(match.start(), match.end(), match[0], unit, steps)


def _stepped(relative: RelativeTime, published: StatedDate, year: int, step: int) -> Iterator[StatedDate]:
    def date_of(year: int, month: int | None = None, day: int | None = None) -> StatedDate:
        return StatedDate(relative.start, relative.end, relative.text, year, month, day)

    if relative.unit == "year":
        yield date_of(year + step)
    elif relative.unit == "month" and published.month is not None:
        months = year * 12 + published.month - 1 + step
        yield date_of(months // 12, months % 12 + 1)
    elif relative.unit == "day" and published.month is not None and published.day is not None:
        try:
            moved = date(year, published.month, published.day) + timedelta(days=step)
        except ValueError:  # the 31st of February: whoever wrote it meant another day
            return
        yield date_of(moved.year, moved.month, moved.day)
