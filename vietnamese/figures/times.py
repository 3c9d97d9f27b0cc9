"""Times of day: 16:27, 9h30, 10 giờ sáng, 4:27 pm. ``24h/24h`` is twenty-four hours a day."""

from decimal import Decimal
from typing import NamedTuple

from vietnamese.figures.bounds import read_bound
from vietnamese.figures.figure import Bound, Figure, Per
from vietnamese.figures.reading import DASHES, FigureAt, literal_of
from vietnamese.numerals.lexemes import Lexemes
from vietnamese.numerals.phrases import Phrases, is_one_of

_HOUR = frozenset({"giờ"})
_MINUTE = frozenset({"phút"})
_CLOCK_BEFORE = frozenset({"lúc", "hồi", "vào"})
_DAY_BEHIND = frozenset({"cùng", "hôm"})
_UNTIL = frozenset({"đến", "tới"})
_PARTS_OF_DAY = Phrases(
    {"sáng": 0, "trưa": 13, "chiều": 12, "tối": 12, "đêm": 24, "khuya": 24, "rạng sáng": 0},
    never_bare=("trưa", "sáng", "tối", "đêm"),
)
_HALVES_OF_DAY = Phrases(
    {
        "am": 0, "a . m .": 0, "a . m": 0, "pm": 12, "p . m .": 12, "p . m": 12, "o ' clock": 0, "o ’ clock": 0,
        "o ' clock in the morning": 0, "o ’ clock in the morning": 0, "o ' clock in the afternoon": 12,
        "o ’ clock in the afternoon": 12, "o ' clock in the evening": 12, "o ’ clock in the evening": 12,
        "o ' clock at night": 24, "o ’ clock at night": 24,
    }
)  # fmt: skip
_TO_A_LATER = DASHES | {"to", "and", "until", "till"}
_AT = frozenset({"at", "about", "around"})
_SHORTLY_AFTER = Phrases(dict.fromkeys(("shortly after", "just after", "soon after", "a little after", "just past",
                                        "shortly past"), True))  # fmt: skip
_BOUNDS_OF_TIME = frozenset({"about", "nearly", "more_than"})
_HOURS_IN_A_DAY = Decimal(24)


class _Clock(NamedTuple):
    hour: int
    minute: int
    next: int
    certain: bool


def read_time(lexemes: Lexemes, index: int) -> FigureAt | None:
    """Read the time of day that begins there."""
    if not lexemes.is_number(index):
        return None
    all_day = _read_all_day(lexemes, index)
    if all_day is not None:
        return all_day
    clock = _read_clock(lexemes, index)
    if clock is None:
        return None
    part = (_PARTS_OF_DAY if lexemes.language == "vi" else _HALVES_OF_DAY).at(lexemes, clock.next)
    hour, after = clock.hour, clock.next
    if part is not None:
        hour, after = _of_the_day(hour, part[0]), part[1]
    else:
        half = _read_half_of_a_later(lexemes, clock)
        if half is None and not clock.certain:
            return None
        hour = hour if half is None else _of_the_day(hour, half)
    start, end, text = lexemes.slice(index, after)
    minutes = Decimal(60 * hour + clock.minute)
    return FigureAt(
        Figure("time", minutes, start, end, text, bound=_read_bound(lexemes, index, after)), after
    )


def _read_clock(lexemes: Lexemes, index: int) -> _Clock | None:
    clock = _read_colon(lexemes, index) or _read_dotted(lexemes, index) or _read_hours(lexemes, index)
    return None if clock is None or clock.hour > 24 or clock.minute > 59 else clock


def _read_half_of_a_later(lexemes: Lexemes, clock: _Clock) -> int | None:
    """Return the half of the day that ``7.40`` has of ``from 7.40 to 8.30 am``, and ``11`` of ``11 to 2 pm``."""
    if lexemes.language != "en" or lexemes.key(clock.next) not in _TO_A_LATER:
        return None
    later = _read_clock(lexemes, clock.next + 1) if lexemes.is_number(clock.next + 1) else None
    half = None if later is None else _HALVES_OF_DAY.at(lexemes, later.next)
    if later is None or half is None:
        return None
    goes_back = (clock.hour % 12, clock.minute) > (later.hour % 12, later.minute)
    return 12 - half[0] if goes_back else half[0]


def _read_bound(lexemes: Lexemes, first: int, last: int) -> Bound | None:
    """Return the bound of a time: about nine, nearly nine, shortly after nine."""
    if lexemes.language == "en" and _SHORTLY_AFTER.before(lexemes, first) is not None:
        return "more_than"
    bound = read_bound(lexemes, first, last)
    return bound if bound in _BOUNDS_OF_TIME else None


def _of_the_day(hour: int, part: int) -> int:
    """Return the hour of the day: 3 giờ chiều is 15, 11 giờ đêm 23, 1 giờ đêm 1, 12 giờ đêm 0, 22h tối 22."""
    if hour > 12:
        return hour
    if part == 0 or (part == 24 and (hour == 12 or hour < 7)):
        return hour % 12
    noon_to_be = part == 13 and hour in (10, 11)  # 11 giờ trưa
    return hour if hour == 12 or noon_to_be else hour + 12


def _number(lexemes: Lexemes, index: int) -> int | None:
    text = lexemes[index].text
    return int(text) if lexemes.is_number(index) and text.isdigit() and len(text) <= 2 else None


def _read_colon(lexemes: Lexemes, index: int) -> _Clock | None:
    hour, minute = _number(lexemes, index), _number(lexemes, index + 2)
    if hour is None or minute is None or lexemes.key(index + 1) != ":" or len(lexemes[index + 2].text) != 2:
        return None
    if not (lexemes.touches(index + 1) and lexemes.touches(index + 2)):
        return None
    seconds = (
        lexemes.key(index + 3) == ":"
        and lexemes.touches(index + 4)
        and _number(lexemes, index + 4) is not None
    )
    return _Clock(hour, minute, index + (5 if seconds else 3), certain=True)


def _read_dotted(lexemes: Lexemes, index: int) -> _Clock | None:
    """Read the ``9.30`` of ``9.30 am`` and of ``at 14.30 on 5 June``."""
    hour, _, minute = lexemes[index].text.partition(".")
    short = len(hour) <= 2 and len(minute) == 2 and hour.isdigit() and minute.isdigit()
    if lexemes.language != "en" or not short:
        return None
    told = (
        lexemes.key(index - 1) in _AT
        and lexemes.key(index + 1) == "on"
        and lexemes[index + 2].kind == "taken"
    )
    return _Clock(int(hour), int(minute), index + 1, certain=told)


def _read_hours(lexemes: Lexemes, index: int) -> _Clock | None:
    hour = _number(lexemes, index)
    if hour is None:
        return None
    if lexemes.language == "en":
        return _Clock(hour, 0, index + 1, certain=False)
    if lexemes[index + 1].key in ("h", "g") and lexemes.touches(index + 1):
        return _read_glued_hours(lexemes, index, hour)
    if not is_one_of(lexemes, index + 1, _HOUR):
        return None
    minute = _number(lexemes, index + 2)
    if minute is not None and (is_one_of(lexemes, index + 3, _MINUTE) or len(lexemes[index + 2].text) == 2):
        after = index + (4 if is_one_of(lexemes, index + 3, _MINUTE) else 3)
        return _Clock(hour, minute, after, certain=True)
    certain = _tells_a_clock(lexemes, index, index + 2)
    if not certain and is_one_of(lexemes, index + 2, _UNTIL) and is_one_of(lexemes, index + 4, _HOUR):
        later = index + 5  # từ 11 giờ đến 14 giờ cùng ngày
        certain = _tells_a_clock(lexemes, index, later) or _PARTS_OF_DAY.at(lexemes, later) is not None
    return _Clock(hour, 0, index + 2, certain)


def _tells_a_clock(lexemes: Lexemes, index: int, after: int) -> bool:
    """Say whether what stands before the hour or what follows it makes it one of the clock."""
    a_day_follows = lexemes[after].kind == "taken" or is_one_of(lexemes, after, _DAY_BEHIND)
    return a_day_follows or is_one_of(lexemes, index - 1, _CLOCK_BEFORE)


def _read_glued_hours(lexemes: Lexemes, index: int, hour: int) -> _Clock | None:
    """Read ``9h30`` and ``9h30'``; ``5g`` is five grams unless minutes follow."""
    minute = _number(lexemes, index + 2) if lexemes.touches(index + 2) else None
    if minute is None:
        if lexemes.key(index + 1) == "g" or (lexemes.touches(index + 2) and lexemes.is_word(index + 2)):
            return None
        return _Clock(hour, 0, index + 2, certain=True)
    after = index + 3
    minutes = lexemes.key(after) in ("'", "’", "p") or is_one_of(lexemes, after, _MINUTE)
    return _Clock(hour, minute, after + 1 if minutes else after, certain=True)


def _read_all_day(lexemes: Lexemes, index: int) -> FigureAt | None:
    """Read ``24h/24h``, ``24/24h``, ``24/24 giờ``, ``24/7``."""
    if lexemes[index].text != "24":
        return None
    place = index + 2 if lexemes.key(index + 1) in ("h", "giờ") else index + 1
    if lexemes.key(place) not in ("/", "-") or lexemes[place + 1].text not in ("24", "7"):
        return None
    after = place + 3 if lexemes.key(place + 2) in ("h", "giờ") else place + 2
    start, end, text = lexemes.slice(index, after)
    per = Per(Decimal(1), "day")
    return FigureAt(
        Figure("number", _HOURS_IN_A_DAY, start, end, text, unit="hour", per=per, literal=literal_of(text)),
        after,
    )
