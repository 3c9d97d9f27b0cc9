"""Whether "last year" and "this week" are what the quotes tell from the day of publication."""

from collections.abc import Iterator

from service.grounding.compared import Compared
from service.grounding.findings import Finding
from vietnamese.dates import find_relative_times, may_be_one


def check_told_from_today(compared: Compared) -> Iterator[Finding]:
    """Yield a failure for a "last year" of an English claim where the quotes only tell of other such times."""
    if compared.claim.language != "en":
        return
    told = [one for quote in compared.quotes for one in quote.read.relative_times if one.unit != "now"]
    for said in find_relative_times(compared.claim.text, "en"):
        if said.unit != "now" and told and not any(may_be_one(said, one) for one in told):
            yield Finding("failed", f"The claim says “{said.text}”, the cited sentences “{told[0].text}”.")
