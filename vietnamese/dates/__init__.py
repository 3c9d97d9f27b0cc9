"""Dates in Vietnamese and in English as one typed value, and the dateline of a page."""

from vietnamese.dates.comparing import same_date, supporting_dates, supports
from vietnamese.dates.dateline import read_dateline
from vietnamese.dates.finding import find_dates
from vietnamese.dates.relative import RelativeTime, find_relative_times, may_be_one, resolved
from vietnamese.dates.stated_date import StatedDate

__all__ = [
    "RelativeTime",
    "StatedDate",
    "find_dates",
    "find_relative_times",
    "may_be_one",
    "read_dateline",
    "resolved",
    "same_date",
    "supporting_dates",
    "supports",
]
