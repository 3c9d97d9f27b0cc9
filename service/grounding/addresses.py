"""Web and mail addresses and markup in a claim: what the quotes do not hold sign for sign never reaches a reader."""

import re
from collections.abc import Iterator, Sequence

from service.grounding.findings import Finding
from service.grounding.reading import ReadClaim, ReadQuote

_DOT = r"(?:\.|\[\.\]|\(\.\))"
ADDRESS = re.compile(
    rf"""[a-z][a-z0-9+.-]{{1,15}}:/+[^\s<>()]+            # any scheme, hxxps:// too
    | (?<![\w:/])//[\w-]+{_DOT}[^\s<>()]+
    | (?<!\w)www{_DOT}[^\s<>()]+
    | [\w.+-]+@[\w-]+{_DOT}[\w.-]+ | (?<!\w)@\w{{3,}}
    | (?<![\w.])[a-z][\w-]+(?:{_DOT}[\w-]+)*{_DOT}[a-z]{{2,}}(?:/\S*)? | (?<![\w.])[a-z]{_DOT}[a-z]{{2,}}/\S+
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DOTS = str.maketrans("。．｡", "...")
_MARKUP = re.compile(
    r"</?[a-z!][^>]*>?|&(?:#\d+|#x[\da-f]+|[a-z]{2,8});|~~|\$\$|!\[|\]\(|\|[^|]*\||```|\{\{|javascript:",
    re.IGNORECASE,
)


def check_addresses(claim: ReadClaim, quotes: Sequence[ReadQuote]) -> Iterator[Finding]:
    """Yield a finding for each web or mail address of the claim; it must stand in the quotes as it is."""
    held = {address for quote in quotes for address in _addresses(quote.text)}
    for address in _addresses(claim.text.translate(_DOTS)):
        if address in held:
            yield Finding("found", f"{address} stands in the cited sentences.")
        else:
            yield Finding("failed", f"The address {address} does not stand in the cited sentences.")


def _addresses(text: str) -> list[str]:
    return [match[0].rstrip(".,;").lower() for match in ADDRESS.finditer(text)]


def check_markup(claim: ReadClaim, quotes: Sequence[ReadQuote]) -> Iterator[Finding]:
    """Yield a failure for markup in the claim that does not stand in the quotes."""
    found = _MARKUP.search(claim.text)
    if found is not None and not any(found[0] in quote.text for quote in quotes):
        yield Finding("failed", "The claim holds markup that does not stand in the cited sentences.")
