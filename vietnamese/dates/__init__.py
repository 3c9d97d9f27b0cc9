"""Dates in Vietnamese and in English as one typed value, and the dateline of a page."""

from vietnamese.dates.comparing import same_date, supporting_dates, supports
from vietnamese.dates.dateline import read_dateline
from vietnamese.dates.finding import find_dates
from vietnamese.dates.stated_date import StatedDate

__all__ = ["StatedDate", "find_dates", "read_dateline", "same_date", "supporting_dates", "supports"]
