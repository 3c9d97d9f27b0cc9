"""The time that each figure of a text holds for, where the wording tells which."""

import re
from collections.abc import Sequence

from service.grounding import cues
from service.grounding.binding import is_compared_with
from service.grounding.pairing import marks_of_figures
from service.requests import Language
from vietnamese.dates import StatedDate
from vietnamese.figures import Figure
from vietnamese.units import unit_named

_OPENS = 15  # characters: a date that stands so near the start holds for the whole sentence
_HEADS_A_LIST = re.compile(r"\W*(?:\w+\s?){0,2}:")


def periods_of(
    text: str, language: Language, figures: Sequence[Figure], dates: Sequence[StatedDate]
) -> list[str | None]:
    """Return for each figure the ISO date that stands with it; None where none or several may be meant.

    A figure that stands with a "nay", with a date that is only compared with or with one from which on something
    holds has no stated time; what lasts has none of its own.
    """
    stated = [date for date in dates if date.year is not None and not is_compared_with(text, language, date)]
    own = [date for date in stated if date.edge != "from"]
    loose = [(date.start, date.end) for date in stated if date.edge == "from"]
    loose += cues.relative_times(text, language)
    spans = [(figure.start, figure.end) for figure in figures]
    marks = [(date.start, date.end) for date in own] + loose
    paired = marks_of_figures(text, language, spans, marks, perhaps=False)
    periods: list[str | None] = []
    for figure, numbers in zip(figures, paired, strict=True):
        (number, *more) = sorted(numbers) or [len(own)]
        if more or number >= len(own) or _lasts(figure) or not _reaches(text, own[number], figure):
            periods.append(None)
        else:
            periods.append(own[number].iso)
    return periods


def _lasts(figure: Figure) -> bool:
    return figure.unit is not None and figure.per is None and unit_named(figure.unit).group == "time"


def _reaches(text: str, date: StatedDate, figure: Figure) -> bool:
    """Tell whether nothing parts them; a date that opens the sentence or heads a list reaches all of it."""
    first, last = (date.end, figure.start) if date.start < figure.start else (figure.end, date.start)
    return (
        ";" not in text[first:last] or date.start < _OPENS or _HEADS_A_LIST.match(text, date.end) is not None
    )
