"""Wrong measures: per cent told as points, other units, currencies and rates."""

import re

from benchmarks.grounding.english import (
    CURRENCY,
    MAGNITUDES,
    both_ways,
    numbers_of,
    spliced,
)

_RATE = re.compile(
    r"\b(?P<each>(?:per|each|every) |(?<=[\d%] )an? |(?<=(?:sand|lion|dong) )an? |(?<=times )an? )"
    r"(?P<time>year|month|week|day|hour)\b"
)
_OTHER_TIME = {"year": "month", "month": "year", "week": "day", "day": "month", "hour": "day"}
_PER_HUNDRED = re.compile(r"\bper (100|1,000|10,000|100,000)(?= \w)")
_OTHER_HUNDRED = {"100": "1,000", "1,000": "100", "10,000": "1,000", "100,000": "10,000"}
_UNITS = {
    **both_ways("km/hectares, kilometres/hectares, kilometers/hectares, kg/tonnes, kilograms/tonnes"),
    **both_ways("m3/litres, cubic metres/litres, hours/minutes, minutes/seconds, weeks/months, MW/kW, GB/MB"),
    "hectares": "square kilometres", "ha": "km²", "tonnes": "kg", "tons": "kg", "minutes": "hours",
    "metres": "kilometres", "meters": "kilometers", "m": "km", "cm": "m", "mm": "cm", "days": "weeks",
    "months": "years", "years": "months", "mw": "kW", "kw": "MW", "gb": "MB", "mb": "GB", "km/h": "m/s",
    "degrees": "per cent", "litres": "cubic metres", "liters": "cubic meters", "m2": "ha", "m²": "ha",
}  # fmt: skip
_UNIT = re.compile(
    rf" (?:(?:{'|'.join(MAGNITUDES)}) )?(?P<unit>{'|'.join(sorted(map(re.escape, _UNITS), key=len, reverse=True))})"
    r"(?![\w/-])",
    re.I,
)
_PERCENT = re.compile(r"(?<=\d)(?:\s?%|\s(?:percent|per cent)\b)(?!\s?(?:points?\b|\s?[–-]))")
_POINTS = re.compile(r"(?<=\d)(?:\s|-)percentage[ -]points?\b")
_MONEY = {"VND": "USD", "VNĐ": "USD", "USD": "VND", "US$": "VND", "$": "VND ", "EUR": "USD", "€": "USD "}
_MONEY_WORDS = {
    "US dollars": "dong",
    "dollars": "dong",
    "euros": "dollars",
    "dong": "dollars",
    "đồng": "dollars",
}
_MONEY_WORD = re.compile(r"\b(?:US dollars|dollars|euros|dong|đồng)\b")


def percentage_points(claim: str) -> list[str]:
    """Tell per cent as percentage points, and percentage points as per cent."""
    return [
        *(spliced(claim, *found.span(), " percentage points") for found in _PERCENT.finditer(claim)),
        *(spliced(claim, *found.span(), "%") for found in _POINTS.finditer(claim)),
    ]


def unit(claim: str) -> list[str]:
    """Exchange the unit of measure behind a number that is no limit."""
    found = [_UNIT.match(claim, number.end) for number in numbers_of(claim) if number.bound in (None, "near")]
    return [
        spliced(claim, *one.span("unit"), _UNITS[one["unit"].lower()]) for one in found if one is not None
    ]


def currency(claim: str) -> list[str]:
    """Exchange the currency of an amount."""
    signs = re.compile(CURRENCY + r"(?=\s?\d)|(?<=\d )(?:VND|USD)\b|(?<=llion )(?:VND|USD)\b")
    told = [
        spliced(claim, *found.span(), _MONEY[found[0]])
        for found in signs.finditer(claim)
        if found[0] in _MONEY
    ]
    words = [spliced(claim, *found.span(), _MONEY_WORDS[found[0]]) for found in _MONEY_WORD.finditer(claim)]
    return [*told, *words]


def rate(claim: str) -> list[str]:
    """Tell a rate per year as one per month, one per 100 people as one per 1,000."""
    return [
        *(spliced(claim, *one.span("time"), _OTHER_TIME[one["time"]]) for one in _RATE.finditer(claim)),
        *(spliced(claim, *one.span(1), _OTHER_HUNDRED[one[1]]) for one in _PER_HUNDRED.finditer(claim)),
    ]
