"""The day an article was published, as its readers count days: in Vietnam."""

from datetime import date, datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")


def published_day(published_at: str | None) -> date | None:
    """Return the day in Asia/Ho_Chi_Minh of an ISO 8601 day or instant; an instant without offset is local.

    None stays None. Raise ValueError for what is neither a day nor an instant.
    """
    if published_at is None:
        return None
    moment = datetime.fromisoformat(published_at)
    return moment.astimezone(VIETNAM).date() if moment.tzinfo else moment.date()
