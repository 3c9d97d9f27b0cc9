"""Whether two figures of a claim have each the date of their own that they have in a quote."""

from collections.abc import Sequence

from service.grounding.binding import is_counting, overlap
from service.grounding.compared import Compared
from service.grounding.findings import LookedUp, Place
from service.grounding.pairing import Span, marks_of_figures
from service.grounding.segments import Language
from vietnamese.dates import StatedDate


def keep_their_dates(compared: Compared, one: LookedUp, other: LookedUp) -> bool:
    """Tell whether each of two figures stands with one date in the claim, another one, and so in one quote.

    "From 12th in the 2013 list to 6th in the 2014 list": nothing was exchanged, whatever words lie nearer to which.
    """
    claim = compared.claim
    spans = [(each.of.start, each.of.end) for each in compared.figures if is_counting(each)]
    said = _own_dates(claim.text, claim.language, spans, claim.dates)
    first, second = said.get(one.of.start), said.get(other.of.start)
    if first is None or second is None or overlap(first, second):
        return False
    return any(
        _stands_with(compared, place, first) and _stands_with(compared, beside, second)
        for place in one.places
        for beside in other.places
        if place.quote == beside.quote
    )


def _stands_with(compared: Compared, at: Place, date: StatedDate) -> bool:
    quote = compared.quotes[at.quote]
    spans = [(each.start, each.end) for each in quote.figures]
    told = _own_dates(quote.text, "vi", spans, quote.dates).get(at.start)
    return told is not None and overlap(told, date)


def _own_dates(
    text: str, language: Language, spans: Sequence[Span], dates: Sequence[StatedDate]
) -> dict[int, StatedDate]:
    """Return the date of each figure that has just one, by where the figure starts."""
    marks = [(date.start, date.end) for date in dates]
    own = marks_of_figures(text, language, spans, marks, perhaps=False)
    return {
        start: dates[next(iter(numbers))]
        for (start, _), numbers in zip(spans, own, strict=True)
        if len(numbers) == 1
    }
