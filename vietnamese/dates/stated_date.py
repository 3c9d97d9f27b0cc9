"""A date as it was stated: only the parts that stand in the text, nothing filled in."""

from dataclasses import dataclass
from typing import Literal

Granularity = Literal["day", "month", "part", "year", "span"]
Edge = Literal["from", "until", "after"]
YearTold = Literal["last", "this", "next"]


@dataclass(frozen=True, slots=True)
class StatedDate:
    """One date; ``text`` is the slice ``[start:end]`` of the text it was read from.

    ``part`` of a year: ``Q1`` to ``Q4``, ``H1``, ``H2``, ``M9`` (its first nine months), ``early``, ``mid``, ``late``;
    the last three also of a month (``cuối tháng 10``).
    ``until`` is the last date of a span, whose first date the other fields hold. ``edge`` says that only one end
    of a time is stated (``từ năm 2006``, ``by 2030``, ``sau năm 2030``). ``ambiguous``: day and month could be the
    other way round. ``year_told`` is the year it is told to be in from now (``quý IV năm nay``, ``last May``).
    """

    start: int
    end: int
    text: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: str | None = None
    until: "StatedDate | None" = None
    edge: Edge | None = None
    ambiguous: bool = False
    year_told: YearTold | None = None

    @property
    def granularity(self) -> Granularity:
        """Name the finest part that is stated."""
        if self.until is not None:
            return "span"
        if self.day is not None:
            return "day"
        if self.part is not None:
            return "part"
        return "month" if self.month is not None else "year"

    @property
    def iso(self) -> str:
        """Write it after ISO 8601: ``2005-09-01``, ``2020-10``, ``2023-Q3``, ``--10-late``, ``--08-28``."""
        if self.until is not None:
            return f"{_iso(self)}/{_iso(self.until)}"
        return _iso(self)


def _iso(date: StatedDate) -> str:
    text = "-" if date.year is None else f"{date.year:04d}"
    if date.month is not None:
        text += f"-{date.month:02d}"
    elif date.day is not None:
        text += "-"
    if date.day is not None:
        text += f"-{date.day:02d}"
    return text if date.part is None else f"{text}-{date.part}"
