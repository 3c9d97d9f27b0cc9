"""Index terms of amounts and dates, one spelling for each, so that they meet across formats and languages.

``42.000``, ``42 nghìn`` and ``forty-two thousand`` are all ``42000``; ``ngày 1 tháng 9 năm 2005`` and ``September 1,
2005`` both ``2005-09-01``. They stand beside a text's ordinary terms. Every passage is read when it is indexed, so
one expression per language finds the places and what it found is read once.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from vietnamese.amount_patterns import MAGNITUDES, MONTHS, NUMBER_WORDS, QUARTERS, places
from vietnamese.dates.parts import Parts
from vietnamese.numerals.digits import LONGEST_NUMBER, plain, read_digits

Language = Literal["vi", "en"]

_GLUED = re.compile(r"(?<![^\W\d_])(?:usd|vnd|vnđ|eur)[0-9]|[^\W\d_][0-9]+(?:[.,-][0-9]+)+")
_LETTER_AND_DIGIT = re.compile(
    r"[0-9](?<=[^\W\d_][0-9])"
)  # in every _GLUED; digits first, for they are found fast
_SHORT_YEAR = re.compile(r"(?<![0-9/])([0-9]{1,2}/[0-9]{1,2}/)([0-9]{2})(?![0-9/])")
_PART = re.compile(r"[0-9]+|[^\W\d_]+")
_AMOUNT_PART = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+")
_GROUPS_APART = re.compile(r"(?<=[0-9]) (?=[0-9]{3}(?![0-9]))")
_NOUGHTS = re.compile(r"[1-9][0-9]{0,2}[.,]000")
_POINTS = frozenset({"phẩy", "phay", "point"})
_HALVES = frozenset({"rưỡi", "ruoi"})
_HUNDREDS = frozenset({"trăm", "tram", "hundred"})
_TENS = frozenset({"mươi", "muoi", "chục"})


def amount_terms(text: str, language: Language) -> list[str]:
    """Return the canonical terms of the amounts and dates of an NFC text, in order.

    An amount is a plain decimal without needless zeros: ``42000``, ``6.1``. ``1.422`` is a thousand and more in
    Vietnamese and a decimal in English, but three noughts are thousands in both (``42.000``). Single number words
    count in English from two on, in Vietnamese not at all, for ``năm`` is a year and ``ba`` a father.

    A date yields all it states, the most precise first: ``2005-09-01``, ``2005-09``, ``--09-01``, ``--09``,
    ``2005``; a quarter ``2020-q3``, ``--q3``, ``2020``. Days stand before months (``1/9``), but for English days
    beyond twelve. What may be a day or a fraction (``15/9``) yields both.
    """
    lower = text.lower()
    if _LETTER_AND_DIGIT.search(lower):
        lower = _GLUED.sub(_apart, lower)
    lower = _SHORT_YEAR.sub(_with_century, lower)
    found: list[str] = []
    for match in places(language, bare=text.isascii()).finditer(f" {lower}"):
        found.extend(_read(match.lastgroup or "", match[0], language))
    return found


def _apart(match: re.Match[str]) -> str:
    """Return a currency apart from its amount (USD3,5); other letters take their numbers with them (B737-800)."""
    return f"{match[0][:-1]} {match[0][-1]}" if match[0][:3] in ("usd", "vnd", "vnđ", "eur") else " "


def _with_century(date: re.Match[str]) -> str:
    """Return 1/9/05 as 1/9/2005 and 1/9/75 as 1/9/1975."""
    return f"{date[1]}{'20' if date[2] < '50' else '19'}{date[2]}"


@lru_cache(maxsize=16_384)
def _read(kind: str, written: str, language: Language) -> tuple[str, ...]:
    if kind == "amount":
        return tuple(_amounts(written, language))
    parts = _PART.findall(written.replace("half a ", "half "))
    if kind == "words":
        return tuple(_sums(parts, language))
    if kind.endswith("quarter"):
        return _quarter_terms(parts)
    dated = _day_terms(parts, language) or _month_terms(parts)
    if kind in ("either", "bracketed") or not dated:
        return (*dated, *(term for part in parts if part.isdigit() for term in _plain_number(part, language)))
    return dated


def _quarter_terms(parts: list[str]) -> tuple[str, ...]:
    quarter = next(QUARTERS[part] for part in parts if part in QUARTERS)
    year = next((part for part in parts if len(part) == 4 and part.isdigit()), None)
    return (f"--q{quarter}",) if year is None else (f"{year}-q{quarter}", f"--q{quarter}", year)


def _month_terms(parts: list[str]) -> tuple[str, ...]:
    """Return the terms of a month with or without its year: tháng chín, 9/2005, in May 2005."""
    year = next((part for part in parts if len(part) == 4 and part.isdigit()), None)
    numbers = [part for part in parts if part.isdigit() and part != year]
    month = _month(parts, numbers)
    stated = Parts(None if year is None else int(year), month)
    return _date_terms(stated) if month and len(numbers) < 2 and stated.is_possible() else ()


def _day_terms(parts: list[str], language: Language) -> tuple[str, ...]:
    """Return the terms of a day with its month, whatever their order; none where the calendar has no such day."""
    numbers = [part for part in parts if part.isdigit()]
    year = next((part for part in numbers if len(part) == 4), None)
    short = [part for part in numbers if part != year]
    if year is not None and numbers[0] == year and len(numbers) == 3:
        short.reverse()  # 2005-09-01
    month = _month(parts, short[1:])
    if month is None or not short:
        return ()
    day = int(short[0])
    if language == "en" and month > 12 >= day:
        day, month = month, day
    stated = Parts(None if year is None else int(year), month, day)
    return _date_terms(stated) if day and stated.is_possible() else ()


def _month(parts: list[str], numbers: list[str]) -> int | None:
    """Return the month that a name, of one word to three, or else the first of the numbers tells."""
    for place in range(len(parts)):
        for length in (3, 2, 1):
            named = MONTHS.get(" ".join(parts[place : place + length]))
            if named is not None:
                return named
    return int(numbers[0]) if numbers else None


def _date_terms(date: Parts) -> tuple[str, ...]:
    month = f"{date.month:02d}"
    within_year = [f"--{month}"] if date.day is None else [f"--{month}-{date.day:02d}", f"--{month}"]
    if date.year is None:
        return tuple(within_year)
    whole = [f"{date.year}-{month}"]
    if date.day is not None:
        whole.insert(0, f"{whole[0]}-{date.day:02d}")
    return (*whole, *within_year, str(date.year))


def _amounts(written: str, language: Language) -> Iterator[str]:
    """Yield the terms of one place in digits: ``42 nghìn``, ``1 tỷ 200 triệu``, ``40-50 triệu``, ``$5m``."""
    parts = _AMOUNT_PART.findall(_GROUPS_APART.sub("", written))
    if parts[-1] == "m" and written[0] not in "$€£":
        parts.pop()  # a metre
    if len(parts) > 2 and parts[1][0].isdigit():  # 40-50 triệu
        yield from _sums([parts[0], *parts[2:]], language)
        parts = parts[1:]
    if len(parts) > 1:
        yield from _sums(parts, language)
    else:
        yield from _plain_number(parts[0], language)


def _plain_number(digits: str, language: Language) -> Iterator[str]:
    value = _value(digits, language)
    if value is not None:
        yield _term(value)
    elif "." not in digits and all(len(member) < 3 for member in digits.split(",")):  # 1,2,3 is a list
        yield from (member.lstrip("0") or "0" for member in digits.split(","))


def _value(digits: str, language: Language) -> Decimal | None:
    if digits.isdigit():
        return Decimal(digits) if len(digits) <= LONGEST_NUMBER else None
    if _NOUGHTS.fullmatch(digits):
        return Decimal(digits[:-4]) * 1000
    read = read_digits(digits, language)
    return None if read is None else read.value


def _sums(parts: list[str], language: Language) -> Iterator[str]:
    """Yield the terms of digits, number words and magnitudes; ``1 tỷ 200 triệu`` is one, ``2 triệu 3 tỷ`` two."""
    total, smallest = Decimal(0), Decimal("Infinity")
    for value, scale in _addends(parts, language):
        if value >= smallest:
            yield _term(total)
            total = Decimal(0)
        total, smallest = total + value, scale
    yield _term(total)


def _addends(parts: list[str], language: Language) -> Iterator[tuple[Decimal, Decimal]]:
    """Yield each number below a magnitude times what stands behind it, and the magnitude (1 where there is none)."""
    group, scale, unit, point, last = Decimal(0), Decimal(1), Decimal(0), Decimal(0), Decimal(1)
    for part in parts:
        if part in MAGNITUDES:
            scale *= MAGNITUDES[part]
            continue
        if scale > 1:
            yield group * scale, scale
            group, scale, point, last = Decimal(0), Decimal(1), Decimal(0), scale
        if part in _HALVES:
            group = last / 2
        elif part in _POINTS:
            point = Decimal(1)
        elif part in _HUNDREDS:
            group *= 100
        elif part in _TENS:
            group += 9 * unit
        elif part[0].isdigit() or part in NUMBER_WORDS:
            unit = (_value(part, language) or Decimal(0)) if part[0].isdigit() else NUMBER_WORDS[part]
            point /= 10
            group += unit * (point or 1)
    yield group * scale, scale


def _term(value: Decimal) -> str:
    return f"{plain(value):f}"
