"""Whether a claim gives a deed the day of another one: a law's day of signing told as the day it takes effect."""

from collections.abc import Iterator

from service.grounding.compared import Compared
from service.grounding.findings import Finding
from service.grounding.reading import ReadQuote
from service.grounding.segments import bounds_of_segment, segment_at
from vietnamese.dates import StatedDate, supporting_dates
from vietnamese.deeds import deeds_in

_BEFORE = 10  # words between a deed and its day behind it: "ký ban hành Thông tư số 5 ngày 3/4"
_BEHIND = 15  # words between a day and its deed behind it
_DAY = "day"


def check_dated_deeds(compared: Compared) -> Iterator[Finding]:
    """Yield a failure for the one day of a claim with one deed, where the quotes tell of other deeds on that day.

    They must give the deed itself another day, and nowhere that of the claim.
    """
    claim = compared.claim
    if claim.language != "en" or len(claim.dates) != 1 or claim.dates[0].granularity != _DAY:
        return
    date, said = claim.dates[0], deeds_in(claim.text, "en")
    if len({deed.number for deed in said}) != 1:
        return
    told = [(one, _deeds_of(quote, one)) for quote in compared.quotes for one in quote.dates]
    on_day = [deeds for one, deeds in told if supporting_dates(date, [one])]
    others = [deeds for one, deeds in told if one.granularity == _DAY and not supporting_dates(date, [one])]
    deed = said[0]
    if not on_day or not all(on_day) or any(deed.number in deeds for deeds in on_day):
        return
    if any(deed.number in deeds for deeds in others):
        word = claim.text[deed.start : deed.end]
        yield Finding("failed", f"The cited sentences give “{word}” another day than {date.text}.")


def _deeds_of(quote: ReadQuote, date: StatedDate) -> set[int]:
    """Return the deeds told right before a date in its part, else those told behind it, up to the next date."""
    text = quote.text
    begins, _ = bounds_of_segment(text, "vi", segment_at(text, "vi", date.start))
    begins = max([begins, *(one.end for one in quote.dates if one.start < date.start)])
    ends = min([len(text), *(one.start for one in quote.dates if one.start >= date.end)])
    deeds = deeds_in(text, "vi")
    before = {
        one.number
        for one in deeds
        if begins <= one.start < date.start and len(text[one.end : date.start].split()) <= _BEFORE
    }
    behind = {
        one.number
        for one in deeds
        if date.end < one.start < ends and len(text[date.end : one.start].split()) <= _BEHIND
    }
    return before or behind
