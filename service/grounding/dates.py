"""Every date of a claim is looked for in its quotes."""

from collections.abc import Iterator, Sequence

from service.grounding.findings import Anchor, Finding, LookedUp
from service.grounding.reading import ReadClaim, ReadQuote
from vietnamese.dates import supporting_dates, supports


def check_dates(claim: ReadClaim, quotes: Sequence[ReadQuote]) -> Iterator[LookedUp]:
    """Yield what became of each date of the claim.

    A date that is not stated there may follow from what is (``nay``, ``năm qua``); no machine says so yet.
    """
    stated = [(date, Anchor(quote.text, date.start)) for quote in quotes for date in quote.dates]
    for date in claim.dates:
        ends = supporting_dates(date, [other for other, _ in stated])
        anchors = tuple(
            anchor for other, anchor in stated if supports(other, date) or any(other is end for end in ends)
        )
        if anchors:
            yield LookedUp(
                Finding("found", f"{date.text} stands in the cited sentences."), anchors, is_date=True
            )
        else:
            yield LookedUp(Finding("unsure", f"The date {date.text} does not stand in the cited sentences."))
