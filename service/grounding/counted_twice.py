"""Whether a value that a claim tells twice stands twice in its quotes: not "42,000, of which 42,000 are new"."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from service.grounding.compared import Compared
from service.grounding.findings import Finding

_KINDS = frozenset({"number", "percent", "label", "ordinal"})


def check_counted_twice(compared: Compared) -> Iterator[Finding]:
    """Yield a failure for a value of two figures of the claim that are one figure of the quotes."""
    told = Counter(
        one.value for one in compared.claim.figures if one.kind in _KINDS and one.value is not None
    )
    stated = Counter(_values(compared))
    for value, times in told.items():
        if 1 <= stated[value] < times:
            text = next(one.text for one in compared.claim.figures if one.value == value)
            yield Finding(
                "failed", f"The claim says {text} {times} times, the cited sentences {stated[value]}."
            )


def _values(compared: Compared) -> Iterator[Decimal]:
    for quote in compared.quotes:
        for one in quote.figures:
            per = one.per.amount if one.per is not None else None
            yield from (value for value in (one.value, one.high, one.out_of, per) if value is not None)
