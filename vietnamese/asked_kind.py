"""What kind of thing a question asks for: a figure, a date or a person by name."""

import re
from typing import Literal

from vietnamese.normalise import fold, normalise

AskedKind = Literal["figure", "date", "person"]

# Folded, so that a Vietnamese question typed without diacritics is read like any other. Dates come first:
# "what year" is a date, though a year is a figure too.
_SIGNS: tuple[tuple[AskedKind, str], ...] = (
    (
        "date",
        r"when|what year|which year|what date|which date|what day|which day|(?:what|which) month",
    ),
    ("date", r"khi nao|nam nao|ngay nao|thang nao|luc nao|bao gio|ngay may|thang may"),
    (
        "figure",
        r"how (?:many|much|far|fast|large|big|long|high|old|great)|what (?:percent|share|number|rank)",
    ),
    ("figure", r"percentage|proportion|rate|total|where did .* rank|growth|radius|revenue|average"),
    ("figure", r"bao nhieu|thu may|may|phan tram|ty le|bao lau|tong so|hang may|xep hang"),
    (
        "person",
        r"who(?:'s| is| was| were| are| heads?| headed| leads?| led| chairs?| chaired| directs?| directed)",
    ),
    ("person", r"la ai|ai la|ai (?:chu tri|dung dau|lanh dao|phu trach|lam giam doc)|ten (?:la )?gi"),
)
_PATTERNS = tuple((kind, re.compile(rf"\b(?:{sign})\b")) for kind, sign in _SIGNS)


def asked_kind(question: str) -> AskedKind | None:
    """Return what the question asks for, None where it asks for something else or nothing tells."""
    folded = fold(normalise(question))
    return next((kind for kind, pattern in _PATTERNS if pattern.search(folded)), None)
