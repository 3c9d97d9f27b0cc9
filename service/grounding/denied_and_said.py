"""Whether a claim denies the very figure that it states: "940, not 940"."""

import re
from collections.abc import Iterator

from service.grounding.compared import Compared
from service.grounding.denials import denials_in
from service.grounding.findings import Finding
from vietnamese.figures import Figure

_DIRECTLY = re.compile(r"(?:\s+[^\W\d]+){0,2}\s*[^\w\s]?", re.UNICODE)


def check_denied_and_said(compared: Compared) -> Iterator[Finding]:
    """Yield a failure for a figure that is right behind a "not" and stated besides; of two times it may be both."""
    claim = compared.claim
    if len(claim.dates) > 1:
        return
    denials = list(denials_in(claim.text))
    denied = [
        one
        for one in claim.figures
        if any(
            at.behind <= one.start < at.end and _DIRECTLY.fullmatch(claim.text[at.behind : one.start])
            for at in denials
        )
    ]
    said = [one for one in claim.figures if not any(at.behind <= one.start < at.end for at in denials)]
    for figure in denied:
        if any(_same(figure, one) for one in said):
            yield Finding("failed", f"The claim both states and denies {figure.text}.")


def _same(one: Figure, other: Figure) -> bool:
    of_one_thing = one.unit == other.unit or None in (one.unit, other.unit)
    return of_one_thing and (one.kind, one.value, one.high, one.bound) == (
        other.kind,
        other.value,
        other.high,
        other.bound,
    )
