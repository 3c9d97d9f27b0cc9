"""Figures and dates that a reader was shown and that stand nowhere.

Read anew from the words that were shown: what the checks found is not asked.
"""

import ast
import operator
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from service.requests import Language
from vietnamese.dates import StatedDate, supporting_dates
from vietnamese.figures import Figure, FiguresAndDates, figures_and_dates, supporting_figures

_DENIES = re.compile(r"\b(?:not|never|no|rather than|instead of|không|chưa)\b|n['’]t\b", re.I)
_OPERATIONS: Mapping[type[ast.operator], Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


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

    Right all the same are those of ``allowed`` (in either language), the result of the claim's expression, and
    what stands in the question where the claim denies something.
    """
    said = figures_and_dates(claim.text, claim.language)
    sources = [figures_and_dates(quote, "vi") for quote in quotes]
    sources += [figures_and_dates(text, language) for text in allowed for language in ("en", "vi")]
    if _DENIES.search(claim.text):
        sources += [figures_and_dates(question, language) for language in ("en", "vi")]
    result = None if claim.expression is None else _value_of(claim.expression)
    return [
        *(one.text for one in said.figures if not (_stands_in(one, sources) or _is_result(one, result))),
        *(one.text for one in said.dates if not _date_stands_in(one, sources)),
    ]


def _stands_in(figure: Figure, sources: Sequence[FiguresAndDates]) -> bool:
    return any(supporting_figures(figure, source.figures) for source in sources)


def _date_stands_in(date: StatedDate, sources: Sequence[FiguresAndDates]) -> bool:
    return bool(supporting_dates(date, [one for source in sources for one in source.dates]))


def _is_result(figure: Figure, result: Fraction | None) -> bool:
    """Tell whether the result rounds to the figure, by the digits that it is told with."""
    if result is None or figure.value is None:
        return False
    last_digit = figure.value.normalize().as_tuple().exponent
    half = Fraction(Decimal(1).scaleb(int(last_digit))) / 2
    results = (abs(result), abs(result) * 100) if figure.kind in ("percent", "points") else (abs(result),)
    return any(abs(one - Fraction(figure.value)) <= half for one in results)


def _value_of(expression: str) -> Fraction | None:
    """Return the value of plain arithmetic, None for anything else."""
    try:
        return _value(ast.parse(expression.strip(), mode="eval").body)
    except (SyntaxError, ValueError, ZeroDivisionError):
        return None


def _value(node: ast.expr) -> Fraction:
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        return Fraction(str(node.value))
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return -_value(node.operand)
    if isinstance(node, ast.BinOp) and type(node.op) in _OPERATIONS:
        return _OPERATIONS[type(node.op)](_value(node.left), _value(node.right))
    raise ValueError(ast.dump(node))
