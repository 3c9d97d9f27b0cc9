"""Wrong times: other years, months, days and periods, and a day that nobody told."""

import re
from collections.abc import Iterator
from itertools import pairwise

from benchmarks.grounding.english import (
    DAY,
    MONTH,
    MONTHS,
    YEAR,
    any_of,
    both_ways,
    content_words,
    exchanged,
    replacements,
    spliced,
    years_of,
)

# What held by June held by July too; so a time that is a limit is moved only to where it is wrong.
_NOT_LATER = re.compile(
    r"\b(?:by|before|until|till|no later than|within|up to)(?: the)?(?: (?:end|middle|start|beginning) of)?"
    rf"(?: {DAY})?(?: {MONTH})?(?: {DAY})?,? $",
    re.I,
)
_NOT_EARLIER = re.compile(
    r"\b(?:since|after|from)(?: the)?(?: (?:end|middle|start|beginning) of)?"
    rf"(?: {DAY})?(?: {MONTH})?(?: {DAY})?,? $",
    re.I,
)
_MONTH_OF_DATE = re.compile(
    rf"(?<![\w-]){MONTH}(?=,? \d|[,.;]|$| and\b| to\b)|(?<=in ){MONTH}\b|(?<=\d ){MONTH}\b"
)
_DAY_MONTH = re.compile(rf"(?<![\d.,/–-])(?P<day>{DAY})(?P<ending>st|nd|rd|th)? (?:of )?(?P<month>{MONTH})\b")
_MONTH_DAY = re.compile(rf"\b(?P<month>{MONTH}) (?P<day>{DAY})(?P<ending>st|nd|rd|th)?(?!\d|[–-]\d|,\d)")
_WHOLE_MONTH = re.compile(rf"\b(?P<in>[Ii]n) (?P<month>{MONTH})(?! \d{{1,2}}\b(?!\d))(?! (?:and|to|or)\b)")
_PERIOD = re.compile(
    rf"(?<![\w/.,-])(?P<first>{YEAR})(?P<between>\s?[–-]\s?| to | and | until )(?P<last>{YEAR})(?![\w/–-])"
)
_PERIOD_OPENS = re.compile(r"\b(?:from|between|over|during|period|term|for|of|the|in) $", re.I)
_LIMITS = both_ways("before/after") | {"by": "after", "since": "until", "until": "after"}
_TIME_COMES = re.compile(
    r"(?P<limit>\b(?:by|since|until|before|after)) (?=(?:the )?(?:(?:end|beginning|middle) of )?(?:the year )?"
    rf"(?:{DAY} )?(?:{MONTH}|{YEAR})\b)",
    re.I,
)
_PARTS = both_ways("first half/second half, first quarter/third quarter, second quarter/fourth quarter") | {
    **both_ways("first six months/last six months, first nine months/first six months"),
    "first three months": "first six months", "fourth quarter": "first quarter", "third quarter": "second quarter",
    "first quarter": "second quarter", "last year": "this year", "this year": "last year", "last month": "this month",
    "last week": "last month", "this month": "last month", "past year": "past month", "past week": "past month",
}  # fmt: skip
_DAYTIMES = both_ways("morning/afternoon, evening/morning") | {"noon": "midnight", "midnight": "noon"}
_CLOCK = re.compile(r"(?<![\d:.])(?P<hour>\d{1,2})(?=(?::\d\d| ?[ap]\.?m\b| o'clock))", re.I)
_DATE_END = re.compile(r"\.?$")


def year(claim: str) -> list[str]:
    """Move a year by one, to where it is wrong."""
    mutants: list[str] = []
    told = {found[0] for found in years_of(claim)}
    for found in years_of(claim):
        for step in _steps(claim[: found.start()]):
            other = str(int(found[0]) + step)
            if other not in told:
                mutants.append(spliced(claim, *found.span(), other))
    return mutants


def month(claim: str) -> list[str]:
    """Move a month by one within its year, to where it is wrong."""
    mutants: list[str] = []
    for found in _MONTH_OF_DATE.finditer(claim):
        for step in _steps(claim[: found.start()]):
            at = MONTHS.index(found[0]) + step
            if 0 <= at < 12 and MONTHS[at] not in claim:
                mutants.append(spliced(claim, *found.span(), MONTHS[at]))
    return mutants


def day(claim: str) -> list[str]:
    """Move a day by one within its month, to where it is wrong."""
    mutants: list[str] = []
    for found in _days(claim):
        for step in _steps(claim[: found.start()]):
            other = int(found["day"]) + step
            if 1 <= other <= 28 and not _stands_as_day(claim, other):
                mutants.append(_with_day(claim, found, other))
    return mutants


def day_and_month_exchanged(claim: str) -> list[str]:
    """Read the day as the month: 1 September as 9 January."""
    mutants: list[str] = []
    for found in _days(claim):
        day_number, month_number = int(found["day"]), MONTHS.index(found["month"]) + 1
        if day_number > 12 or _is_limit(claim[: found.start()]):
            continue
        other = _with_day(claim, found, month_number)
        start = other.index(found["month"], found.start())
        mutants.append(spliced(other, start, start + len(found["month"]), MONTHS[day_number - 1]))
    return mutants


def invented_day(claim: str) -> list[str]:
    """Tell a month as a day of it."""
    return [
        spliced(claim, *found.span(), f"{'On' if found['in'] == 'In' else 'on'} 15 {found['month']}")
        for found in _WHOLE_MONTH.finditer(claim)
    ]


def period_end(claim: str) -> list[str]:
    """Move one end of a period of years."""
    mutants: list[str] = []
    for found in _PERIOD.finditer(claim):
        first, last = int(found["first"]), int(found["last"])
        dashed = not found["between"].isspace() and not found["between"].strip().isalpha()
        if first >= last or not (dashed or _PERIOD_OPENS.search(claim[: found.start()])):
            continue
        mutants.append(spliced(claim, *found.span("last"), str(last + 1)))
        mutants.append(spliced(claim, *found.span("first"), str(first - 1)))
    return mutants


def limit_of_time(claim: str) -> list[str]:
    """Tell before as after, by as after, since as until."""
    return [
        spliced(claim, *found.span("limit"), _like(found["limit"], _LIMITS[found["limit"].lower()]))
        for found in _TIME_COMES.finditer(claim)
    ]


def part_of_year(claim: str) -> list[str]:
    """Exchange halves, quarters, and last for this."""
    return list(replacements(claim, any_of(_PARTS), _PARTS))


def time_of_day(claim: str) -> list[str]:
    """Exchange the time of day, or move the hour by one."""
    return [
        *replacements(claim, any_of(_DAYTIMES), _DAYTIMES),
        *(
            spliced(claim, *found.span(), str(int(found["hour"]) % 12 + 1))
            for found in _CLOCK.finditer(claim)
            if not _is_limit(claim[: found.start()])
        ),
    ]


def years_exchanged(claim: str) -> list[str]:
    """Exchange two years that are not the ends of one period."""
    years = years_of(claim)
    mutants: list[str] = []
    for first, second in pairwise(years):
        between = claim[first.end() : second.start()]
        if first[0] != second[0] and content_words(between) >= 2:
            mutants.append(exchanged(claim, first.span(), second.span()))
    return mutants


def extra_date(claim: str) -> list[str]:
    """Add a date that no quote has."""
    end = _DATE_END.search(claim)
    return [] if end is None else [spliced(claim, *end.span(), ", as reported on 17 March 2003.")]


def _days(claim: str) -> Iterator[re.Match[str]]:
    yield from _DAY_MONTH.finditer(claim)
    for found in _MONTH_DAY.finditer(claim):
        if not re.match(rf" {MONTH}", claim[found.end() :]):
            yield found


def _with_day(claim: str, found: re.Match[str], value: int) -> str:
    end = found.end("ending") if found["ending"] else found.end("day")
    return spliced(claim, found.start("day"), end, str(value))


def _stands_as_day(claim: str, value: int) -> bool:
    return re.search(rf"(?<![\d.,]){value}(?![\d.,]\d|\d)", claim) is not None


def _steps(before: str) -> tuple[int, ...]:
    """Return the steps after which a time would be wrong."""
    if _NOT_LATER.search(before):
        return (-1,)
    return (-1,) if _NOT_EARLIER.search(before) else (1, -1)


def _is_limit(before: str) -> bool:
    return bool(_NOT_LATER.search(before) or _NOT_EARLIER.search(before))


def _like(old: str, new: str) -> str:
    return new.capitalize() if old[0].isupper() else new
