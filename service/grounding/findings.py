"""What a check found out about a claim."""

from dataclasses import dataclass
from typing import Literal

Outcome = Literal["found", "unsure", "failed"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a check looked for: found, unreadable, or missing or contradicted."""

    outcome: Outcome
    reason: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in a quote where a figure or date of the claim stands; what is said there binds the claim."""

    quote: str
    start: int


@dataclass(frozen=True, slots=True)
class LookedUp:
    """A finding about a figure or a date, and all the places where it stands."""

    finding: Finding
    anchors: tuple[Anchor, ...] = ()
    is_date: bool = False
