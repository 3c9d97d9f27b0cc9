"""From what the checks found to what is shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from service.grounding.findings import Finding

Verdict = Literal["verified", "cited", "check", "withheld"]
ClaimKind = Literal["fact", "plan", "derived"]


@dataclass(frozen=True, slots=True)
class Checked:
    """What became of a claim: how sure it is, why it is no surer, and what kind of statement it is."""

    verdict: Verdict
    reasons: tuple[str, ...]
    kind: ClaimKind


def verdict_of(findings: Sequence[Finding]) -> tuple[Verdict, tuple[str, ...]]:
    """Return the verdict and its reasons; ``verified`` has one only where the context had to be read.

    withheld: something contradicts or is missing. check: something is unknown or could not be read.
    verified: at least one figure, date or name was found, and nothing failed. cited: nothing to check.
    """
    for outcome, verdict in (("failed", "withheld"), ("unsure", "check")):
        reasons = tuple(dict.fromkeys(one.reason for one in findings if one.outcome == outcome))
        if reasons:
            return ("withheld", reasons) if verdict == "withheld" else ("check", reasons)
    told = tuple(dict.fromkeys(one.reason for one in findings if one.told))
    return ("verified" if findings else "cited"), told
