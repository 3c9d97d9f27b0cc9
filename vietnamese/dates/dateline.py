"""When a page says it was published."""

import re
from datetime import datetime, timedelta, timezone

from vietnamese.dates.clock import Clock, read_clock
from vietnamese.dates.finding import dates_in
from vietnamese.dates.stated_date import StatedDate
from vietnamese.dates.weekdays import weekday_name_at
from vietnamese.numerals.lexemes import Language, Lexemes
from vietnamese.numerals.phrases import Phrases, by_meaning, is_one_of

_LONGEST_DATELINE = 160
_EARLIEST_YEAR = 1990
_VIETNAM = 7  # hours east of Greenwich, all year
_LABELS = Phrases(
    by_meaning(
        {
            True: "ngày|giờ|lúc|vào|vào lúc|hôm nay|thời gian|ngày giờ|giờ việt nam|đăng|đăng lúc|đăng ngày|đăng vào|"
            "được đăng|tin đăng|ngày đăng|thời gian đăng|xuất bản|ngày xuất bản|ngày phát hành|ngày viết|ngày tạo|"
            "cập nhật|cập nhật lúc|cập nhật ngày|ngày cập nhật|cập nhật lần cuối|lần cuối|cn|"
            "published|posted|updated|last updated|date|time|on|at|ict|"
            "mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
        }
    )
)
_UPDATES = frozenset({"nhật", "cuối", "updated"})
_COUNTERS = Phrases(
    by_meaning(
        {
            True: "trả lời|phản hồi|bình luận|ý kiến|chia sẻ|xem|đã xem|lượt xem|số lượt xem|số lần xem|người xem|"
            "số người xem|lượt|lượt đọc|số lần đọc|đã đọc|lượt truy cập|view|views|comment|comments"
        }
    )
)
_ZONES = Phrases({"gmt +": 1, "utc +": 1, "gmt -": -1, "utc -": -1})
_SEPARATORS = frozenset("|,-–—•·:()/[].;'’")
_DAY = frozenset({"ngày"})
_MOST_PLACE_WORDS = 4
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])")
_GLUED = re.compile(r",(?=[0-9])")


def read_dateline(text: str) -> str | None:
    """Return the day (``2019-06-05``) or the instant (``2021-01-23T09:24:00+07:00``) a dateline states, in ISO 8601.

    The line must be nothing but a dateline: a weekday, a day with its year, a time, labels such as ``Cập nhật``, a
    count of comments, the place before ``ngày``. None for prose, for a day no calendar has, for a line that holds
    anything more. The offset is Vietnam's unless the line names another. Of two dates the one of publication.
    """
    line = text.strip()
    if not line or len(line) > _LONGEST_DATELINE or "\n" in line:
        return None
    return _read_iso(line) or _read_in(line, "vi") or _read_in(line, "en")


def _read_iso(line: str) -> str | None:
    if _ISO_DAY.match(line) is None:
        return None
    try:
        instant = datetime.fromisoformat(line)
    except ValueError:
        return None
    if len(line) <= len("2021-01-23"):
        return instant.date().isoformat()
    return _in_vietnam(instant).isoformat() if instant.tzinfo is None else instant.isoformat()


def _in_vietnam(instant: datetime, hours: int = _VIETNAM) -> datetime:
    return instant.replace(tzinfo=timezone(timedelta(hours=hours)))


def _read_in(line: str, language: Language) -> str | None:
    lexemes = Lexemes(_GLUED.sub(", ", line), language)
    dates = dates_in(lexemes)
    if not dates or not all(_is_a_day(found.date) for found in dates):
        return None
    lexemes.take_out([(found.first, found.last) for found in dates])
    chosen = min(dates, key=lambda found: (_is_an_update(lexemes, found.first), found.first))
    clocks: list[Clock] = []
    hours = _VIETNAM
    index = _skip_place(lexemes)
    while index < len(lexemes):
        clock = read_clock(lexemes, index)
        zone = _ZONES.at(lexemes, index)
        if clock is not None:
            clocks.append(clock)
            index = clock.next
        elif zone is not None and lexemes[zone[1]].text.isdigit():
            hours, index = zone[0] * int(lexemes[zone[1]].text[:2]), zone[1] + 1
        else:
            after = _skip(lexemes, index)
            if after is None:
                return None
            index = after
    own_clock = clocks[dates.index(chosen)] if len(clocks) == len(dates) else None
    return _write(chosen.date, own_clock, hours)


def _write(date: StatedDate, clock: Clock | None, hours: int) -> str | None:
    if date.year is None or date.month is None or date.day is None:
        return None
    if clock is None:
        return f"{date.year:04d}-{date.month:02d}-{date.day:02d}"
    instant = datetime(date.year, date.month, date.day, clock.hour, clock.minute, clock.second)
    return _in_vietnam(instant, hours if -12 <= hours <= 14 else _VIETNAM).isoformat()


def _is_a_day(date: StatedDate) -> bool:
    if date.until is not None or date.day is None or date.ambiguous:
        return False
    return date.year is not None and date.month is not None and date.year >= _EARLIEST_YEAR


def _is_an_update(lexemes: Lexemes, index: int) -> bool:
    return any(is_one_of(lexemes, place, _UPDATES) for place in range(index - 2, index))


def _skip_place(lexemes: Lexemes) -> int:
    """Return where the place in ``Bắc Giang, ngày 5 tháng 6 năm 2019`` ends, 0 where none stands."""
    words = 0
    while words < _MOST_PLACE_WORDS and lexemes.is_word(words) and lexemes[words].text.istitle():
        words += 1
    named = words > 0 and lexemes.key(words) == "," and lexemes[words + 1].text.startswith("ngày")
    return words + 1 if named else 0


def _skip(lexemes: Lexemes, index: int) -> int | None:
    """Return where what may stand beside a date ends; None for anything else."""
    if lexemes[index].kind == "taken" or lexemes.key(index) in _SEPARATORS:
        return index + 1
    weekday = weekday_name_at(lexemes, index)
    if weekday is not None:
        return weekday
    if lexemes.is_number(index):  # 0 Trả lời
        counted = _COUNTERS.at(lexemes, index + 1)
        return None if counted is None else counted[1]
    counter = _COUNTERS.at(lexemes, index)
    if counter is not None:  # Lượt xem: 123
        place = counter[1] + 1 if lexemes.key(counter[1]) == ":" else counter[1]
        return place + 1 if lexemes.is_number(place) else place
    label = _LABELS.at(lexemes, index)
    return None if label is None else label[1]
