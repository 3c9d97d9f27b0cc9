"""A figure that stands in no sentence, calculated anew from figures that do."""

import ast
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from service.grounding.findings import Finding
from service.grounding.reading import ReadClaim, ReadQuote
from vietnamese.figures import Figure

LONGEST_EXPRESSION = 200
# What an expression may hold besides figures of its quotes: for a percentage and for a rate of growth.
_CONSTANTS = frozenset({Fraction(1), Fraction(100)})
_MANTISSA = re.compile(r"\d[\d,]*(?:\.(?P<decimals>\d+))?")


class BadExpression(Exception):
    """An expression that is not plain arithmetic; the message says why."""


def check_derivation(
    claim: ReadClaim, quotes: Sequence[ReadQuote], expression: str
) -> tuple[Finding, Figure | None]:
    """Return whether a figure of the claim is what the expression gives, and which figure that is.

    The arithmetic is exact. The figure may be rounded to the digits it is written with; the operands must be
    figures of the quotes.
    """
    try:
        tree = ast.parse(expression[:LONGEST_EXPRESSION].strip(), mode="eval").body
        operands = list(_operands(tree, expression))
        result = _value(tree, expression)
    except (SyntaxError, BadExpression, ZeroDivisionError) as error:
        return Finding(
            "failed", f"The calculation {expression} cannot be followed: {_first_line(error)}."
        ), None
    stated = {Fraction(value) for quote in quotes for figure in quote.figures for value in _values(figure)}
    for operand in operands:
        if operand not in stated and operand not in _CONSTANTS:
            return Finding(
                "failed", f"{_plain(operand)} in {expression} does not stand in the cited sentences."
            ), None
    for figure in claim.figures:
        if _rounds_to(result, figure):
            return Finding("found", f"{figure.text} is {expression}."), figure
    return Finding("failed", f"{expression} is {_plain(result)}, which the claim does not say."), None


def _value(node: ast.expr, source: str) -> Fraction:
    if isinstance(node, ast.Constant):
        return _operand(node, source)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub | ast.UAdd):
        value = _value(node.operand, source)
        return -value if isinstance(node.op, ast.USub) else value
    if isinstance(node, ast.BinOp):
        left, right = _value(node.left, source), _value(node.right, source)
        if isinstance(node.op, ast.Add):
            return left + right
        if isinstance(node.op, ast.Sub):
            return left - right
        if isinstance(node.op, ast.Mult):
            return left * right
        if isinstance(node.op, ast.Div):
            return left / right
    raise BadExpression("only figures, + - * / and brackets may stand in it")


def _operand(node: ast.Constant, source: str) -> Fraction:
    written = ast.get_source_segment(source, node) or ""
    if re.fullmatch(r"\d+(?:\.\d+)?", written) is None:
        raise BadExpression(f"{written} is not a plain number")
    return Fraction(Decimal(written))


def _operands(tree: ast.expr, source: str) -> Iterator[Fraction]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant):
            yield _operand(node, source)


def _values(figure: Figure) -> Iterator[Decimal]:
    for value in (figure.value, figure.high, figure.out_of):
        if value is not None:
            yield value


def _rounds_to(result: Fraction, figure: Figure) -> bool:
    """Tell whether the result, or as a share its percentage, rounds to the figure as it is written."""
    mantissa = _MANTISSA.search(figure.text)
    if figure.value is None or mantissa is None:
        return False
    written = Fraction(Decimal(mantissa[0].replace(",", "")))
    magnitude = Fraction(figure.value) / written if written else Fraction(1)
    half_a_digit = magnitude / 10 ** len(mantissa["decimals"] or "") / 2
    results = {abs(result), abs(result) * 100} if figure.kind in ("percent", "points") else {abs(result)}
    return any(abs(one - Fraction(figure.value)) <= half_a_digit for one in results)


def _plain(number: Fraction) -> str:
    return f"{float(number):.10g}"


def _first_line(error: Exception) -> str:
    return "it is not arithmetic" if isinstance(error, SyntaxError) else str(error).lower()
