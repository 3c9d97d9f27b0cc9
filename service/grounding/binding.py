"""Whether each figure of a claim stands with its own date in the quotes."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from service.grounding import cues
from service.grounding.compared import Compared
from service.grounding.dates import means
from service.grounding.findings import Finding, LookedUp, Place
from service.grounding.pairing import marks_of_figures
from service.grounding.reading import ReadQuote
from service.grounding.segments import Language
from vietnamese.dates import RelativeTime, StatedDate
from vietnamese.figures import Figure
from vietnamese.units import unit_named

COUNTING = frozenset({"number", "percent", "points", "ratio", "vague", "ordinal"})

# A date behind these is what something is compared with.
_COMPARED: dict[Language, re.Pattern[str]] = {
    "vi": re.compile(
        r"(?:hơn|so với|bằng|cùng kỳ|cùng kì)(?: cùng kỳ| cùng kì| con số| mức| của| với)* ?$", re.I
    ),
    "en": re.compile(
        r"(?:\b(?:than|against|versus|compared with|compared to)|"
        r"(?:%|(?:percent|points?|up|down|more|less|higher|lower|increase|decrease|rise|fall|growth)\b)"
        r"[^,;]{0,25}\b(?:from|on|over))(?: (?:in|the|same|period|that|of|corresponding|level|figure))* ?$",
        re.I,
    ),
}
# What stands behind these may be of another time than what stands before them.
_OF_ANOTHER = re.compile(
    r"(?<!\w)(?:compared (?:with|to)|against|versus|vs\.?|in contrast to|(?:up|down) from)(?!\w)", re.I
)
_TIME = "time"
_LONGEST_COMPARISON = 40


class _At(NamedTuple):
    """The dates that a figure of a quote may stand with, and those that other figures of it stand with."""

    dates: tuple[StatedDate | RelativeTime, ...]
    of_others: tuple[StatedDate | RelativeTime, ...]
    quote: ReadQuote


def check_binding(compared: Compared) -> Iterator[Finding]:
    """Yield a failure for each figure that stands with another date wherever the quotes hold it."""
    held = [(one, one.of) for one in compared.figures if one.places and isinstance(one.of, Figure)]
    held = [(one, figure) for one, figure in held if figure.kind in COUNTING and not _is_duration(figure)]
    if not held or not compared.claim.dates:
        return
    for (one, figure), said in zip(
        held, _dates_in_claim(compared, [figure for _, figure in held]), strict=True
    ):
        if said and not any(_may_stand_with(said, _dates_at(place, compared)) for place in one.places):
            yield Finding("failed", f"{figure.text} stands with another date in the cited sentences.")


def is_compared_with(text: str, language: Language, date: StatedDate) -> bool:
    """Tell whether the date is only what something is compared with: "up on 2018"."""
    return _COMPARED[language].search(text[max(date.start - _LONGEST_COMPARISON, 0) : date.start]) is not None


def is_counting(one: LookedUp) -> bool:
    """Tell whether it is a figure that counts or measures, and no code or label."""
    return isinstance(one.of, Figure) and one.of.kind in COUNTING


def _is_duration(figure: Figure) -> bool:
    """Tell whether it is a length of time: six months may be reckoned from a date, and stand with none."""
    return figure.unit is not None and unit_named(figure.unit).group == _TIME


def _dates_in_claim(compared: Compared, figures: Sequence[Figure]) -> Iterator[list[StatedDate]]:
    """Yield the dates that the claim gives each figure; none where another time may be meant.

    That is today, what only begins at a date ("since 2005"), what is compared with one, or what something of that
    date is compared with.
    """
    text, language = compared.claim.text, compared.claim.language
    loose = [
        one for one in compared.claim.dates if one.edge == "from" or is_compared_with(text, language, one)
    ]
    dates = [date for date in compared.claim.dates if date not in loose]
    marks = [(date.start, date.end) for date in (*dates, *loose)]
    marks += cues.relative_times(text, language)
    spans = [(one.start, one.end) for one in figures]
    for (start, _), own in zip(
        spans, marks_of_figures(text, language, spans, marks, perhaps=False), strict=True
    ):
        loosened = any(
            number >= len(dates) or _OF_ANOTHER.search(text, marks[number][1], start) for number in own
        )
        yield [] if loosened else [dates[number] for number in sorted(own)]


def _dates_at(place: Place, compared: Compared) -> _At:
    quote = compared.quotes[place.quote]
    only_compared = [date for date in quote.dates if is_compared_with(quote.text, "vi", date)]
    marks: list[StatedDate | RelativeTime] = [date for date in quote.dates if date not in only_compared]
    marks += quote.read.relative_times
    figures = [one for one in quote.figures if one.kind in COUNTING or one.start == place.start]
    own = marks_of_figures(
        quote.text,
        "vi",
        [(one.start, one.end) for one in figures],
        [(mark.start, mark.end) for mark in marks],
    )
    mine: set[int] = set()
    others: set[int] = set()
    for one, numbers in zip(figures, own, strict=True):
        (mine if one.start == place.start else others).update(numbers)
    if mine and all(isinstance(marks[number], RelativeTime) for number in mine):
        mine.update(_first_behind(place.start, marks, figures))
    allowed = tuple(marks[number] for number in sorted(mine))
    return _At(allowed, tuple(marks[number] for number in sorted(others - mine)), quote)


def _first_behind(
    start: int, marks: Sequence[StatedDate | RelativeTime], figures: Sequence[Figure]
) -> Iterator[int]:
    """Yield the first date behind a figure that has only a "nay" before it, where no other figure lies between."""
    behind = [
        number for number, mark in enumerate(marks) if mark.start > start and isinstance(mark, StatedDate)
    ]
    following = [one.start for one in figures if one.start > start]
    if behind and not any(start < other < marks[behind[0]].start for other in following):
        yield behind[0]


def _may_stand_with(said: Sequence[StatedDate], at: _At) -> bool:
    return not at.dates or any(_agree(mine, date, at) for mine in said for date in at.dates)


def _agree(mine: StatedDate, other: StatedDate | RelativeTime, at: _At) -> bool:
    if isinstance(other, StatedDate):
        return overlap(mine, other)
    if at.quote.published and other.unit != "now":
        return means(other, at.quote, mine)
    return not any(overlap(mine, date) for date in at.of_others if isinstance(date, StatedDate))


def overlap(a: StatedDate, b: StatedDate) -> bool:
    """Tell whether both may be the same time, as far as they are stated."""
    if a.year is None or b.year is None:
        return (a.month, a.day) == (b.month, b.day) or None in (a.month, b.month)
    if max(a.year, b.year) > min(_last_year(a), _last_year(b)):
        return False
    one_year = a.until is None and b.until is None
    if not one_year or None in (a.month, b.month):
        return True
    return a.month == b.month and (None in (a.day, b.day) or a.day == b.day)


def _last_year(date: StatedDate) -> int:
    last = date.until or date
    return last.year if last.year is not None else date.year or 0
