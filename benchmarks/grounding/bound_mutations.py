"""Limits dropped, added and turned round, and ideas of how much: some told as all."""

import re

from benchmarks.grounding.english import (
    CURRENCY,
    DAY,
    FEWER,
    MONTH,
    MORE,
    YEAR,
    any_of,
    numbers_of,
    replacements,
    spliced,
)

_DATE_AFTER = re.compile(rf"{YEAR}(?![\d,.]\d|\d)|{DAY}(?:st|nd|rd|th)? (?:of )?{MONTH}\b")
_TIME_AFTER = re.compile(r"\S* (?:\w+ )?(?:years?|months?|weeks?|days?|hours?|minutes?)\b")
_BOUND = re.compile(
    rf"\b(?P<bound>{MORE}|{FEWER}|about|around|approximately|roughly|some) (?=(?:{CURRENCY}\s?)?\d)", re.I
)
_FLIPPED = {
    "more than": "fewer than", "over": "under", "above": "below", "at least": "at most", "exceeding": "below",
    "no fewer than": "no more than", "no less than": "no more than", "fewer than": "more than",
    "less than": "more than", "under": "over", "below": "above", "up to": "at least", "at most": "at least",
    "no more than": "no fewer than", "nearly": "more than", "almost": "more than", "just under": "just over",
    "close to": "far above",
}  # fmt: skip
_NAMES_SOMETHING = re.compile(
    r"(?:\b(?i:no|nos|number|level|phase|stage|resolution|decree|decision|directive|article|plan|circular|highway|"
    r"the|these|those|its|their|all|other|remaining|from|to|between|and|or|of|than|age|aged|ranked|at|route|"
    r"group|class|grade|term|zone|ward|district|version|terminal|line|unit|area)\.?|\b[A-Z]\w+|[-–/]|['’]s)\s*$"
)
_HANGS_ON = re.compile(r"(?:st|nd|rd|th)\b|-\w| (?:out )?of\b| (?:to|and|or|–|-) \d| o'clock| [ap]\.?m\b")
_ALL = {
    "some of": "all of", "most of": "all of", "many of": "all of", "a number of": "all",
    "part of": "all of", "partly": "wholly", "partially": "fully", "mostly": "exclusively", "mainly": "exclusively",
    "often": "always", "usually": "always",
}  # fmt: skip
_SOME = re.compile(
    r"(?<!how )(?<!as )(?<!so )(?<!too )(?<!the )\b(?P<some>some|a few|several|many|most) (?=(?:[a-z]+ )?[a-z]+s\b)",
    re.I,
)


def bound_dropped(claim: str) -> list[str]:
    """Tell a limit as the figure itself."""
    return [
        _capitalised(claim, spliced(claim, *found.span(), ""))
        for found in _BOUND.finditer(claim)
        if not _is_of_time(claim, found)
    ]


def bound_flipped(claim: str) -> list[str]:
    """Tell a lower limit as an upper one, and the other way round."""
    return [
        _capitalised(claim, spliced(claim, *found.span("bound"), _FLIPPED[found["bound"].lower()]))
        for found in _BOUND.finditer(claim)
        if found["bound"].lower() in _FLIPPED and not _is_of_time(claim, found)
    ]


def bound_added(claim: str) -> list[str]:
    """Tell a figure as a limit."""
    mutants: list[str] = []
    for number in numbers_of(claim):
        money = re.search(rf"{CURRENCY}\s?$", claim[: number.start])
        start = money.start() if money else number.start
        if (
            number.bound is None
            and number.value > 1
            and not _NAMES_SOMETHING.search(claim[:start])
            and not _HANGS_ON.match(claim, number.end)
        ):
            mutants += [spliced(claim, start, start, word) for word in ("more than ", "nearly ")]
    return mutants


def all_of_them(claim: str) -> list[str]:
    """Tell some as all. All is never told as some: that would stay true."""
    return [
        *replacements(claim, any_of(_ALL), _ALL),
        *(spliced(claim, *found.span("some"), _all_like(found["some"])) for found in _SOME.finditer(claim)),
    ]


def _all_like(word: str) -> str:
    return "All" if word[0].isupper() else "all"


def _is_of_time(claim: str, bound: re.Match[str]) -> bool:
    """Say whether a date follows, or ``over 5 years`` may mean throughout them."""
    if _DATE_AFTER.match(claim, bound.end()):
        return True
    return bound["bound"].lower() in ("over", "under") and bool(_TIME_AFTER.match(claim, bound.end()))


def _capitalised(claim: str, mutant: str) -> str:
    return mutant[:1].upper() + mutant[1:] if claim[:1].isupper() else mutant
