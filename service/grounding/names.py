"""Every name and every address of a claim is looked for in its quotes."""

import re
from collections.abc import Iterator, Sequence

from service.grounding.compared import Compared
from service.grounding.findings import Finding
from service.grounding.reading import ReadClaim, ReadQuote
from vietnamese.names import find_names, holds_name

_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>()]+|[\w.+-]+@[\w-]+\.[\w.-]+|(?<!\w)@\w{3,}|\b[\w-]+\.(?:com|net|org|info|io|vn)\b",
    re.IGNORECASE,
)


def check_names(compared: Compared) -> Iterator[Finding]:
    """Yield a finding for each name of the compared.claim. One that is not found there is unsure, not wrong."""
    read = [(figure.start, figure.end) for figure in compared.claim.figures]
    read += [(date.start, date.end) for date in compared.claim.dates]
    read += [match.span() for match in _ADDRESS.finditer(compared.claim.text)]
    for name in find_names(compared.claim.text, compared.claim.language, skip=read):
        if any(holds_name(quote.text, name) for quote in compared.quotes):
            yield Finding("found", f"{name.text} stands in the cited sentences.")
        else:
            yield Finding("unsure", f"The name {name.text} was not found in the cited sentences.")


def check_addresses(claim: ReadClaim, quotes: Sequence[ReadQuote]) -> Iterator[Finding]:
    """Yield a finding for each web or mail address of the claim; it must stand in the quotes as it is."""
    for match in _ADDRESS.finditer(claim.text):
        address = match[0].rstrip(".,;")
        if any(address.lower() in quote.text.lower() for quote in quotes):
            yield Finding("found", f"{address} stands in the cited sentences.")
        else:
            yield Finding("failed", f"The address {address} does not stand in the cited sentences.")
