"""Every name of a claim is looked for in its quotes."""

from collections.abc import Iterator

from service.grounding.addresses import ADDRESS
from service.grounding.compared import Compared
from service.grounding.findings import Finding
from vietnamese.names import find_names, holds_name


def check_names(compared: Compared) -> Iterator[Finding]:
    """Yield a finding for each name of the claim. One that is not found in the quotes is unsure, not wrong."""
    claim = compared.claim
    read = [span for figure in claim.figures for span in figure.spans]
    read += [(date.start, date.end) for date in claim.dates]
    read += [match.span() for match in ADDRESS.finditer(claim.text)]
    for name in find_names(claim.text, claim.language, skip=read):
        if any(holds_name(quote.text, name) for quote in compared.quotes):
            yield Finding("found", f"{name.text} stands in the cited sentences.")
        else:
            yield Finding("unsure", f"The name {name.text} was not found in the cited sentences.")
