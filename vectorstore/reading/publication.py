"""Who published a story and when: what the caller says, the page's metadata, a dateline, an agency's mark."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta, timezone

from vectorstore.article import Paragraph
from vectorstore.reading.agencies import agency_of
from vectorstore.reading.bylines import source_named
from vectorstore.reading.unreadable import UnreadableSource
from vietnamese.dates import read_dateline

VIETNAM = timezone(timedelta(hours=7))

_ISO = re.compile(
    r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,9})?\s?(Z|z|[+-]\d{2}:?\d{2})?)?"
)
_YEARS = range(1000, 9999)  # 0001-01-01 is what unset dates of many page systems look like
_MARK_WITHIN = 6  # paragraphs; an agency's mark stands at the lead
_SOURCE_WITHIN = 3  # paragraphs from the end


def given_date(text: str | None) -> str | None:
    """Return the day or instant a caller gave, in ISO 8601, a bare instant in Vietnam's time.

    Raise UnreadableSource for what is no date.
    """
    if text is None or not text.strip():
        return None
    date = _iso_date(text)
    if date is None:
        raise UnreadableSource(
            f"published_at “{text.strip()[:40]}” is no date: write a day (2021-01-23) or an instant "
            "(2021-01-23T09:24:00+07:00)"
        )
    return date


def stated_date(text: str | None) -> str | None:
    """Return the date a page's metadata states, in ISO 8601; None for what is no date."""
    if text is None:
        return None
    return _iso_date(text) if _ISO.fullmatch(text.strip()) else read_dateline(text.strip())


def _iso_date(text: str) -> str | None:
    found = _ISO.fullmatch(text.strip())
    if found is None:
        return None
    day, clock, offset = found.groups()
    try:
        instant = datetime.fromisoformat(f"{day}T{clock or '00:00'}{(offset or '').upper()}")
    except ValueError:
        return None
    if instant.year not in _YEARS:
        return None
    if clock is None:
        return day
    return (instant if offset else instant.replace(tzinfo=VIETNAM)).isoformat()


def publisher_in(paragraphs: Sequence[Paragraph]) -> str | None:
    """Return the publisher that the first lines mark or the last ones name as source, None when unsure."""
    for paragraph in paragraphs[:_MARK_WITHIN]:
        agency = agency_of(paragraph.text)
        if agency is not None:
            return agency
    for paragraph in reversed(paragraphs[-_SOURCE_WITHIN:]):
        source = source_named(paragraph.text)
        if source is not None:
            return source
    return None
