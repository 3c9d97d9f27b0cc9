"""Years and months of years as English writes them: 2010, the 1990s, 10/2020, early 2010, at the end of 2019."""

from vietnamese.dates.parts import FIRST_YEAR, Parts, Point, four_digits, near_year, separated, small_number
from vietnamese.numerals.amounts import MAGNITUDES
from vietnamese.numerals.lexemes import Lexemes
from vietnamese.numerals.phrases import Phrases
from vietnamese.units import counted_at, unit_at

_PREPOSITIONS = frozenset(
    "in since by until till from during after before between of through year years".split()
)
_BOUNDS = frozenset(
    "than over nearly almost about around approximately roughly some least most under".split()
)
_GROWTH = frozenset(
    "% increase rise growth gain up down decline drop decrease fall improvement percent".split()
)
_DETERMINERS = frozenset({"the", "its"})
_OPENING = frozenset({"(", "-", "–", "“", '"', "‘", "'"})
PARTS = Phrases(
    {
        "early": "early", "early in": "early", "at the beginning of": "early", "the beginning of": "early",
        "beginning of": "early", "at the start of": "early", "the start of": "early", "start of": "early",
        "mid": "mid", "mid -": "mid", "the middle of": "mid", "middle of": "mid", "late": "late", "late in": "late",
        "at the end of": "late", "the end of": "late", "end of": "late", "the late": "late", "the early": "early",
        "end -": "late",
    }
)  # fmt: skip


def read_year(lexemes: Lexemes, index: int) -> Point | None:
    """Read a year that nothing is counted in: not ``2010 households``, not ``over 2000``."""
    year = four_digits(lexemes, index)
    if year is None:
        return None
    decade = _read_decade(lexemes, index, year)
    if decade is not None:
        return decade
    before = lexemes.key(index - 1)
    if year < FIRST_YEAR or near_year(lexemes, index) is None:
        told = before in _PREPOSITIONS and not is_counted(lexemes, index + 1)
        return Point(Parts(year), index + 1) if told else None
    if lexemes.touches(index) and before not in _OPENING:
        return None
    compared = before == "over" and not _GROWTH.isdisjoint(lexemes.keys(max(index - 3, 0), index - 1))
    if (before in _BOUNDS and not compared) or separated(lexemes, index + 1, "/"):
        return None
    if lexemes.touches(index + 1) and lexemes.is_word(index + 1):
        return None
    if is_counted(lexemes, index + 1) and before not in _PREPOSITIONS | _DETERMINERS:
        return None
    return Point(Parts(year), index + 1)


def _read_decade(lexemes: Lexemes, index: int, year: int) -> Point | None:
    told = year % 10 == 0 and lexemes.key(index + 1) == "s" and lexemes.touches(index + 1)
    return Point(Parts(year, part="decade"), index + 2) if told else None


def read_time_of_year(lexemes: Lexemes, index: int) -> Point | None:
    """Read ``early 2010``, ``the late 1990s``; the end of a month is left to be read as the month."""
    found = PARTS.at(lexemes, index)
    year = None if found is None else four_digits(lexemes, found[1])
    if found is None or year is None:
        return None
    decade = _read_decade(lexemes, found[1], year)
    if decade is not None:
        return decade
    return Point(Parts(year, part=found[0]), found[1] + 1) if year >= FIRST_YEAR else None


def read_month_year(lexemes: Lexemes, index: int) -> Point | None:
    """Read ``10/2020``."""
    month, year = small_number(lexemes, index, 12), near_year(lexemes, index + 2)
    if month is None or year is None or not separated(lexemes, index + 1, "/"):
        return None
    goes_on = separated(lexemes, index - 1, "/-") or separated(lexemes, index + 3, "/")
    return None if goes_on or is_counted(lexemes, index + 3) else Point(Parts(year, month), index + 3)


def is_counted(lexemes: Lexemes, index: int) -> bool:
    """Say whether a number before that place counts what stands there."""
    if lexemes.key(index) in ("%", "percent") or MAGNITUDES["en"].at(lexemes, index) is not None:
        return True
    return counted_at(lexemes, index) is not None


def is_measured(lexemes: Lexemes, index: int) -> bool:
    """Say whether a number before that place has a measure there, or a magnitude; a year may stand before a noun."""
    if lexemes.key(index) in ("%", "percent") or MAGNITUDES["en"].at(lexemes, index) is not None:
        return True
    unit = unit_at(lexemes, index)
    return unit is not None and unit[0].is_measure
