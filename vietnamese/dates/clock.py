"""The time in a dateline: 16:27, 09:24 AM, 9h30, 16 giờ 27 phút, 2:15 CH."""

from typing import NamedTuple

from vietnamese.numerals.lexemes import Lexemes
from vietnamese.numerals.phrases import Phrases, is_one_of

_HALVES = Phrases(
    {
        "am": 0, "a . m .": 0, "sa": 0, "sáng": 0, "pm": 12, "p . m .": 12, "ch": 12, "chiều": 12, "tối": 12,
    }
)  # fmt: skip
_HOUR = frozenset({"giờ", "h", "g", ":"})
_MINUTE = frozenset({"phút", "p", "'", "’"})


class Clock(NamedTuple):
    """A time of day, and where what follows it begins."""

    hour: int
    minute: int
    second: int
    next: int


def read_clock(lexemes: Lexemes, index: int) -> Clock | None:
    """Read the time of day that begins there; None for one no clock shows."""
    hour, minute = two_digits(lexemes, index), two_digits(lexemes, index + 2)
    if hour is None or not is_one_of(lexemes, index + 1, _HOUR):
        return None
    if minute is None:
        return Clock(hour, 0, 0, index + 2) if lexemes.key(index + 1) != ":" and hour < 24 else None
    second, after = 0, index + 3
    if lexemes.key(after) == ":":
        told = two_digits(lexemes, after + 1)
        if told is None:
            return None
        second, after = told, after + 2
    elif is_one_of(lexemes, after, _MINUTE):
        after += 1
    half = _HALVES.at(lexemes, after)
    if half is not None:
        after = half[1]
        hour = hour % 12 + half[0] if hour <= 12 else hour
    return Clock(hour, minute, second, after) if hour < 24 and minute < 60 and second < 60 else None


def two_digits(lexemes: Lexemes, index: int) -> int | None:
    """Return the number of one or two digits there."""
    text = lexemes[index].text
    return int(text) if lexemes.is_number(index) and text.isdigit() and len(text) <= 2 else None
