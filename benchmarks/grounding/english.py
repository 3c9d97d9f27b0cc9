"""What a mutation needs to see of an English claim, by plain patterns of its own.

Nothing of the checks or of ``vietnamese`` is used here: the checks are not to be tested with their own eyes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

MONTHS = "January February March April May June July August September October November December".split()
MONTH = "(?:" + "|".join(MONTHS) + ")"
DAY = r"(?:[12]\d|3[01]|0?[1-9])"
YEAR = r"(?:19|20)\d\d"
CURRENCY = r"(?:VND|VNĐ|USD|EUR|US\$|\$|€|£|¥)"
MAGNITUDES = ("thousand", "million", "billion", "trillion")
MORE = r"more than|over|above|at least|no fewer than|no less than|not less than|exceeding|upwards of"
FEWER = r"fewer than|less than|under|below|up to|at most|no more than|not more than|nearly|almost|just under|close to"
ROUGHLY = r"about|around|approximately|roughly|some|an estimated|an average of"

Direction = Literal["up", "down", "near"]

_NUMBER = re.compile(
    r"(?<![\w.,/:–—-])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\w/:])(?![.,]\d)(?!\s?[-–—]\s?\d)"
)
_BOUND = re.compile(
    rf"\b(?:(?P<up>{MORE})|(?P<down>{FEWER})|(?P<near>{ROUGHLY}))\s+(?:{CURRENCY}\s?)?$", re.I
)
_BOUND_BEHIND = re.compile(
    r"\s+(?:\w+\s+){0,2}?or (?:(?P<up>more|above|higher)|(?P<down>less|fewer|below))\b"
)
_DAY_BEFORE_MONTH = re.compile(rf"(?:st|nd|rd|th)?(?: of)? {MONTH}\b|\s?(?:and|or|to)\s\d{{1,2}} {MONTH}\b")
_MONTH_BEFORE_DAY = re.compile(rf"\b{MONTH} $")
_YEAR = re.compile(rf"(?<![\w.,/:$€-])(?<!(?:VND|USD) ){YEAR}(?![\w/:%])(?![.,]\d)")


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a claim that is neither a year nor the day of a date; ``bound`` says what it is a limit of."""

    start: int
    end: int
    text: str
    bound: Direction | None

    @property
    def value(self) -> Decimal:
        return Decimal(self.text.replace(",", ""))

    @property
    def may_grow(self) -> bool:
        """Say whether a larger number would be wrong: what is below 5 is below 6 too."""
        return self.bound != "down"

    @property
    def may_shrink(self) -> bool:
        """Say whether a smaller number would be wrong: what is above 5 is above 4 too."""
        return self.bound != "up"


def numbers_of(claim: str) -> list[Number]:
    """Return the numbers of the claim, in order."""
    return [
        Number(found.start(), found.end(), found[0], _bound(claim, found))
        for found in _NUMBER.finditer(claim)
        if not re.fullmatch(YEAR, found[0])
        and not _DAY_BEFORE_MONTH.match(claim, found.end())
        and not _MONTH_BEFORE_DAY.search(claim[: found.start()])
    ]


def years_of(claim: str) -> list[re.Match[str]]:
    """Return where years stand that are no end of a period written with a dash."""
    return [found for found in _YEAR.finditer(claim) if not re.match(r"\s?[-–—]\s?\d", claim[found.end() :])]


def spliced(claim: str, start: int, end: int, text: str) -> str:
    """Return the claim with the text in place of ``claim[start:end]``."""
    return claim[:start] + text + claim[end:]


def exchanged(claim: str, first: tuple[int, int], second: tuple[int, int]) -> str:
    """Return the claim with what stands at the first place at the second, and the other way round."""
    (a, b), (c, d) = first, second
    return claim[:a] + claim[c:d] + claim[b:c] + claim[a:b] + claim[d:]


def replacements(claim: str, pattern: re.Pattern[str], words: dict[str, str]) -> Iterator[str]:
    """Yield the claim with each match replaced by what ``words`` gives for it, its capital kept."""
    for found in pattern.finditer(claim):
        new = words[found[0].lower()]
        yield spliced(claim, found.start(), found.end(), new.capitalize() if found[0][0].isupper() else new)


def any_of(words: dict[str, str]) -> re.Pattern[str]:
    """Return a pattern for the keys as whole words, the longest first."""
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, longest_first)) + r")(?![\w-])", re.I)


def both_ways(pairs: str) -> dict[str, str]:
    """Return ``a: b`` and ``b: a`` for pairs told as ``a/b, c/d``."""
    told = [pair.strip().partition("/") for pair in pairs.split(",")]
    return {a: b for first, _, second in told for a, b in ((first, second), (second, first))}


def content_words(text: str) -> int:
    """Return how many words of four letters or more there are."""
    return len(re.findall(r"[^\W\d_]{4,}", text))


def _bound(claim: str, number: re.Match[str]) -> Direction | None:
    found = _BOUND.search(claim[: number.start()]) or _BOUND_BEHIND.match(claim, number.end())
    if found is None:
        return None
    if found["up"]:
        return "up"
    return "down" if found["down"] else "near"
