"""Wrong ranges, ranks and wholes."""

import re
from decimal import Decimal

from benchmarks.grounding.english import CURRENCY, spliced

_ENDS = r"(?P<low>\d[\d,]*(?:\.\d+)?)(?P<between>{})(?P<high>\d[\d,]*(?:\.\d+)?)"
_RANGES = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<![\w/.,–-])" + _ENDS.format(r"\s?[–-]\s?") + r"(?![\w/–-])",
        r"\b(?:from|between) (?:"
        + CURRENCY
        + r" )?"
        + _ENDS.format(rf"%? (?:to|and) (?:{CURRENCY} )?")
        + r"(?!\w)",
    )
)
_ORDINAL = re.compile(r"(?<![\w/-])(\d{1,3})(st|nd|rd|th)(?!-century| century|-anniversary)\b")
_OUT_OF = re.compile(
    r"(?<![\w.,/–-])\d(?:[\d,]*\d)?(?:st|nd|rd|th)?(?: \w+)?? (?:out )?of "
    r"(?:the |its |all |a total of |the (?:province|country)'s )?"
    r"(?P<whole>\d(?:[\d,]*\d)?)(?![\d%]|\.\d)"
)


def range_end(claim: str) -> list[str]:
    """Move one end of a range of figures, not of years."""
    mutants: list[str] = []
    for pattern in _RANGES:
        for found in pattern.finditer(claim):
            low, high = (Decimal(found[end].replace(",", "")) for end in ("low", "high"))
            if low >= high or _looks_like_year(found["low"]) or _looks_like_year(found["high"]):
                continue
            mutants.append(spliced(claim, *found.span("high"), _larger(found["high"])))
            if low > 1:
                mutants.append(spliced(claim, *found.span("low"), _written(low - _step(low), found["low"])))
    return mutants


def rank(claim: str) -> list[str]:
    """Change an ordinal in digits."""
    mutants: list[str] = []
    for found in _ORDINAL.finditer(claim):
        value = int(found[1])
        turned = int(found[1][::-1])
        for other in dict.fromkeys((turned, value + 1)):
            if other != value and other > 0:
                mutants.append(spliced(claim, *found.span(), _ordinal(other)))
    return mutants


def out_of(claim: str) -> list[str]:
    """Change the whole that something is a part of: 742 of 1,876."""
    return [
        spliced(claim, *found.span("whole"), _larger(found["whole"]))
        for found in _OUT_OF.finditer(claim)
        if not _looks_like_year(found["whole"])
    ]


def _larger(text: str) -> str:
    value = Decimal(text.replace(",", ""))
    return _written(value + _step(value), text)


def _step(value: Decimal) -> Decimal:
    """Return by how much an end is moved: about a tenth, by whole numbers."""
    return max(Decimal(1), (value / 10).to_integral_value())


def _written(value: Decimal, like: str) -> str:
    return f"{value:,}" if "," in like or value < 1000 else f"{value}"


def _looks_like_year(text: str) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d", text) is not None


def _ordinal(value: int) -> str:
    ending = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{ending}"
