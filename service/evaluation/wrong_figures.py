"""Figures and dates that a reader was shown and that stand nowhere.

Read anew from the words that were shown: what the checks found is not asked. Measured is whether a figure stands in any
of its quotes, not whether it stands there of the same thing: a figure that was swapped with another of the quotes, or
told of something else, is not seen here; ``caught`` measures that.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from service.grounding.arithmetic import BadExpression, calculate
from service.grounding.calculated import Result
from service.grounding.denials import denials_in
from service.requests import Language
from vietnamese.dates import StatedDate, supporting_dates
from vietnamese.figures import Figure, FiguresAndDates, figures_and_dates, supporting_figures


@dataclass(frozen=True, slots=True)
class ShownClaim:
    """A claim as it was shown: its words, their language, and how its figure was calculated."""

    text: str
    language: Language
    expression: str | None = None


def wrong_figures(
    claim: ShownClaim, quotes: Sequence[str], *, allowed: Sequence[str] = (), question: str = ""
) -> list[str]:
    """Return the figures and dates of the claim that are in none of its Vietnamese quotes.

    Right all the same are those of ``allowed`` (in either language), what the claim's expression gives from figures of
    these, by the digits and in a unit it can be told in, and what the claim denies and the question holds.
    """
    said = figures_and_dates(claim.text, claim.language)
    sources = [figures_and_dates(quote, "vi") for quote in quotes]
    sources += _in_both(allowed)
    asked = [*sources, *_in_both([question])]
    result = None if claim.expression is None else _result(claim.expression, sources)
    denied = [(one.behind, one.end) for one in denials_in(claim.text)]

    def known(at: int) -> Sequence[FiguresAndDates]:
        return asked if any(start <= at < end for start, end in denied) else sources

    return [
        *(
            one.text
            for one in said.figures
            if not _stands_in(one, known(one.start)) and (result is None or not result.may_be(one))
        ),
        *(one.text for one in said.dates if not _date_stands_in(one, known(one.start))),
    ]


def _in_both(texts: Sequence[str]) -> list[FiguresAndDates]:
    languages: tuple[Language, ...] = ("en", "vi")
    return [figures_and_dates(text, language) for text in texts for language in languages]


def _stands_in(figure: Figure, sources: Sequence[FiguresAndDates]) -> bool:
    return any(supporting_figures(figure, source.figures) for source in sources)


def _date_stands_in(date: StatedDate, sources: Sequence[FiguresAndDates]) -> bool:
    return bool(supporting_dates(date, [one for source in sources for one in source.dates]))


def _result(expression: str, sources: Sequence[FiguresAndDates]) -> Result | None:
    try:
        return calculate(expression, [figure for source in sources for figure in source.figures])
    except BadExpression:
        return None
