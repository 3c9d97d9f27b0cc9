"""What a check found out about a claim."""

from dataclasses import dataclass
from typing import Literal

from vietnamese.dates import StatedDate
from vietnamese.figures import Figure

Outcome = Literal["found", "unsure", "failed"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a check looked for: found, unreadable, or missing or contradicted.

    ``told`` marks what a reader is told though nothing failed: that "nay" was read by the dateline.
    """

    outcome: Outcome
    reason: str
    told: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the quotes: in which of them, in which of its segments, and where.

    ``end`` is where the figure or date ends, or the first syllable of a word; 0 where nobody needs it.
    """

    quote: int
    segment: int
    start: int
    end: int = 0


@dataclass(frozen=True, slots=True)
class LookedUp:
    """What became of a figure or a date of the claim, and all the places of the quotes where it stands."""

    finding: Finding
    of: Figure | StatedDate
    places: tuple[Place, ...] = ()
