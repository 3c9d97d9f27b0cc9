"""Every date of a claim is looked for in its quotes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from service.grounding import cues
from service.grounding.findings import Finding, LookedUp, Place
from service.grounding.reading import ReadClaim, ReadQuote
from service.grounding.segments import segment_at
from vietnamese.dates import RelativeTime, StatedDate, resolved, supporting_dates, supports


def look_up_dates(claim: ReadClaim, quotes: Sequence[ReadQuote]) -> Iterator[LookedUp]:
    """Yield what became of each date of the claim.

    One that is not stated there may be what a ``nay`` or a ``năm qua`` means: by the cited title or dateline of
    the same article, or else nobody can say.
    """
    stated = [
        (date, Place(number, segment_at(quote.text, "vi", date.start), date.start, date.end))
        for number, quote in enumerate(quotes)
        for date in quote.dates
    ]
    for date in claim.dates:
        ends = supporting_dates(date, [other for other, _ in stated])
        places = tuple(
            place for other, place in stated if supports(other, date) or any(other is end for end in ends)
        )
        if not places and date.ambiguous:
            yield _look_up_in_two_ways(date, stated)
        elif places:
            yield LookedUp(Finding("found", f"{date.text} stands in the cited sentences."), date, places)
        else:
            yield _look_up_by_context(date, claim, quotes)


def _look_up_in_two_ways(date: StatedDate, stated: Sequence[tuple[StatedDate, Place]]) -> LookedUp:
    """Return what became of a date in digits: nobody can tell whether an English reader takes the day for the month."""
    day_first = replace(date, ambiguous=False)
    places = tuple(place for other, place in stated if supports(other, day_first))
    if places:
        reason = f"{date.text} can be read in two ways; the cited sentences have the day before the month."
        return LookedUp(Finding("unsure", reason), date, places)
    return LookedUp(Finding("failed", f"The date {date.text} does not stand in the cited sentences."), date)


def _look_up_by_context(date: StatedDate, claim: ReadClaim, quotes: Sequence[ReadQuote]) -> LookedUp:
    relative = [(one, number) for number, quote in enumerate(quotes) for one in quote.read.relative_times]
    for one, number in relative:
        if means(one, quotes[number], date):
            reason = f"“{one.text}” was read as {date.text} by the cited date of publication."
            place = Place(number, segment_at(quotes[number].text, "vi", one.start), one.start)
            return LookedUp(Finding("found", reason, told=True), date, (place,))
    unknown = next(
        (one for one, number in relative if not quotes[number].published and _may_be(one, date)), None
    )
    stated = (other for quote in quotes if not quote.is_context for other in quote.dates)
    if any(other.granularity == date.granularity for other in stated):
        unknown = None  # they tell such a date, and it is another
    if unknown is not None and not cues.relative_times(claim.text, claim.language):
        reason = f"“{unknown.text}” may mean {date.text}, but no date of publication is cited."
        return LookedUp(Finding("unsure", reason), date)
    return LookedUp(Finding("failed", f"The date {date.text} does not stand in the cited sentences."), date)


def _may_be(relative: RelativeTime, date: StatedDate) -> bool:
    """Tell whether it could mean the date, told as finely, by some date of publication."""
    if date.edge == "from":
        return False  # what begins then does not begin now
    return relative.unit in ("now", "day") or (
        date.day is None and date.until is None and (date.month is None or relative.unit == "month")
    )


def means(relative: RelativeTime, quote: ReadQuote, date: StatedDate) -> bool:
    """Tell whether a time of the quote means that date by a cited date of publication."""
    return any(supports(one, date) for published in quote.published for one in resolved(relative, published))
