"""A figure that stands in no sentence, calculated anew from figures that do."""

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from service.grounding.arithmetic import BadExpression, calculate, figures_of, operand_value, parse
from service.grounding.calculated import SHARES, Result, plain
from service.grounding.findings import Finding
from service.grounding.reading import ReadClaim, ReadQuote
from vietnamese.figures import Figure


@dataclass(frozen=True, slots=True)
class Change:
    """A difference or a rate of growth in an expression: ``left - right``, by what it is divided, if by one figure.

    ``left / right - 1`` is one too, divided by ``right``. Each is given as the figures that may be meant.
    """

    left: tuple[Figure, ...]
    right: tuple[Figure, ...]
    divided_by: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Derivation:
    """Which figure of a claim is the result of its expression, from which figures of the quotes."""

    figure: Figure
    result: Result
    operands: tuple[Figure, ...]
    change: Change | None

    @property
    def is_count(self) -> bool:
        """Say whether it counts something, and is no share and no number of times."""
        return self.result.counts and self.figure.kind not in SHARES and self.figure.unit != "time"


def check_derivation(
    claim: ReadClaim, quotes: Sequence[ReadQuote], expression: str
) -> tuple[Finding, Derivation | None]:
    """Return whether a figure of the claim is what the expression gives, and how.

    The arithmetic is exact. The figure may be rounded to the digits it is written with, and is in a unit that the
    operands give; the operands are figures of the quotes (``arithmetic.py`` has the rules).
    """
    figures = [figure for quote in quotes for figure in quote.figures]
    try:
        result = calculate(expression, figures)
    except BadExpression as error:
        return Finding("failed", str(error)), None
    for figure in claim.figures:
        if result.may_be(figure):
            tree = parse(expression)
            derivation = Derivation(
                figure,
                result,
                tuple(_operands(tree, expression, figures)),
                _change(tree, expression, figures),
            )
            return Finding("found", f"{figure.text} is {expression}."), derivation
    return Finding("failed", f"{expression} is {plain(result.value)}, which the claim does not say."), None


def _operands(tree: ast.expr, expression: str, figures: Sequence[Figure]) -> Iterator[Figure]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant):
            yield from _meant(node, expression, figures)


def _meant(node: ast.expr, expression: str, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    value = operand_value(node, expression)
    return () if value is None else figures_of(value, figures)


def _change(tree: ast.expr, expression: str, figures: Sequence[Figure]) -> Change | None:
    """Return the difference that the whole expression is, or is a share or a multiple of by 100."""
    if not isinstance(tree, ast.BinOp):
        return None
    if isinstance(tree.op, ast.Mult) and operand_value(tree.right, expression) == Fraction(100):
        return _change(tree.left, expression, figures)
    if isinstance(tree.op, ast.Div):
        inner = _change(tree.left, expression, figures)
        by = _meant(tree.right, expression, figures)
        return Change(inner.left, inner.right, by) if inner is not None and by else None
    if not isinstance(tree.op, ast.Sub):
        return None
    for one, ratio in ((tree.right, tree.left), (tree.left, tree.right)):
        if operand_value(one, expression) == 1 and isinstance(ratio, ast.BinOp):
            left, right = (_meant(node, expression, figures) for node in (ratio.left, ratio.right))
            return Change(left, right, right) if left and right and isinstance(ratio.op, ast.Div) else None
    left, right = (_meant(node, expression, figures) for node in (tree.left, tree.right))
    return Change(left, right) if left and right else None
