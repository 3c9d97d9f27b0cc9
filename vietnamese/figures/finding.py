"""Every figure of a text, in Vietnamese or in English."""

from typing import NamedTuple, get_args

from vietnamese.dates.finding import dates_in
from vietnamese.dates.stated_date import StatedDate
from vietnamese.dates.weekdays import weekday_at
from vietnamese.figures import durations, fractions_of_one, ordinals, parts_of, singles, vague
from vietnamese.figures.codes import read_code
from vietnamese.figures.documents import read_document
from vietnamese.figures.durations import read_duration
from vietnamese.figures.figure import Figure
from vietnamese.figures.fractions_of_one import read_fraction_of_one
from vietnamese.figures.labels import read_item_number, read_label, read_listed_label
from vietnamese.figures.listed_ranks import with_listed_ranks
from vietnamese.figures.ordinals import read_ordinal
from vietnamese.figures.parts_of import read_part_of
from vietnamese.figures.ranges import read_range
from vietnamese.figures.rates_nearby import with_rates_nearby
from vietnamese.figures.reading import FigureAt
from vietnamese.figures.separators import with_certain_separators
from vietnamese.figures.singles import read_single
from vietnamese.figures.times import read_time
from vietnamese.figures.vague import read_vague
from vietnamese.numerals import amounts
from vietnamese.numerals.lexemes import Language, Lexemes
from vietnamese.units import may_begin_a_symbol

# The first that reads something has it: what counts nothing comes before what counts.
_READERS = (
    read_document,
    read_time,
    read_item_number,
    read_ordinal,
    read_label,
    read_code,
    read_vague,
    read_duration,
    read_fraction_of_one,
    read_part_of,
    read_range,
    read_single,
)


_BEGINNINGS: dict[Language, frozenset[str]] = {
    language: amounts.BEGINNINGS[language]
    | ordinals.BEGINNINGS[language]
    | singles.BEGINNINGS[language]
    | parts_of.BEGINNINGS[language]
    | vague.BEGINNINGS[language]
    | durations.BEGINNINGS[language]
    | fractions_of_one.BEGINNINGS[language]
    for language in get_args(Language)
}


class FiguresAndDates(NamedTuple):
    """What one pass over a text reads: no digit is part of both a figure and a date."""

    figures: list[Figure]
    dates: list[StatedDate]


def figures_and_dates(text: str, language: Language) -> FiguresAndDates:
    """Return the figures and the dates of the text, each in order. Dates take their digits first."""
    lexemes = Lexemes(text, language)
    dates = dates_in(lexemes)
    lexemes.take_out([(found.first, found.last) for found in dates])
    return FiguresAndDates(_figures_in(lexemes), [found.date for found in dates])


def find_figures(text: str, language: Language) -> list[Figure]:
    """Return every figure of the text, in order, not overlapping; the digits of dates are none."""
    return figures_and_dates(text, language).figures


def _figures_in(lexemes: Lexemes) -> list[Figure]:
    figures: list[FigureAt] = []
    before: FigureAt | None = None
    index = 0
    while index < len(lexemes):
        weekday = weekday_at(lexemes, index)
        if weekday is not None:
            index = weekday
            continue
        found = read_listed_label(lexemes, index, before) or _read_figure(lexemes, index)
        if found is None:
            index += 1
            continue
        figures.append(found)
        before, index = found, found.next
    return with_certain_separators(lexemes, with_rates_nearby(lexemes, with_listed_ranks(lexemes, figures)))


def _read_figure(lexemes: Lexemes, index: int) -> FigureAt | None:
    if not _may_begin_a_figure(lexemes, index):
        return None
    return next((found for read in _READERS if (found := read(lexemes, index)) is not None), None)


def _may_begin_a_figure(lexemes: Lexemes, index: int) -> bool:
    """Say whether it is worth asking the readers, which most words are not."""
    lexeme = lexemes[index]
    if lexeme.kind in ("number", "link"):
        return True
    if lexeme.kind not in ("word", "sign"):
        return False
    if (
        lexeme.key in _BEGINNINGS[lexemes.language]
        or lexeme.text[:1] in "IVX"
        or may_begin_a_symbol(lexeme.text)
    ):
        return True
    following = lexemes[index + 1]
    if following.start != lexeme.end:
        return following.kind == "number" and lexeme.text.isupper()  # KH 90297 TS
    return following.kind == "number" or lexemes[index + 2].kind == "number"
