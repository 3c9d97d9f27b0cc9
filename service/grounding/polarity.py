"""Whether a claim says "not" where its quotes do."""

from collections.abc import Iterator

from service.grounding.added_not import ADDED, check_added_not
from service.grounding.compared import Compared
from service.grounding.dropped_not import DROPPED, check_dropped_not
from service.grounding.findings import Finding
from service.grounding.negations import negations

__all__ = ["ADDED", "DROPPED", "check_polarity", "negations"]


def check_polarity(compared: Compared) -> Iterator[Finding]:
    """Yield what contradicts: a negation that only one side has."""
    if compared.claim.language == "en":
        yield from check_added_not(compared)
        yield from check_dropped_not(compared)
    else:
        yield from _differs(compared)


def _differs(compared: Compared) -> Iterator[Finding]:
    """Compare Vietnamese with Vietnamese."""
    denied = bool(negations(compared.claim.text, "vi"))
    denials = [bool(negations(quote.text, "vi")) for quote in compared.quotes]
    if denied and not any(denials):
        yield Finding("failed", ADDED.format("không"))
    if not denied and all(denials):
        yield Finding("failed", DROPPED.format("không"))
