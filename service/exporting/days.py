"""Days as a memo writes them."""

from vectorstore.published import published_day


def said_day(instant: str | None) -> str | None:
    """Return the day in Vietnam of an ISO 8601 day or instant, as ``2 March 2020``; None for what is none."""
    try:
        day = published_day(instant)
    except ValueError:
        return None
    return f"{day.day} {day:%B} {day.year}" if day else None
