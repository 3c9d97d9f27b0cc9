"""Plain arithmetic over figures that stand in quotes.

Every operand is a figure of the quotes, but for 100 in ``x * 100`` and ``x / 100``, and 1 in ``x / y - 1``.
"""

import ast
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from service.grounding.calculated import SHARES, Result, plain
from vietnamese.figures import Figure, units_agree
from vietnamese.units import ANYTHING, unit_named

LONGEST_EXPRESSION = 200
_NO_OPERANDS = frozenset({"document", "code", "label", "vague", "time"})
# Of persons and of places a part may go by another name: 940 people, of whom 72 are workers.
_NAMED_BY_PART = frozenset({"person", "place", ANYTHING})
_HUNDRED = 100
_FEWEST = 2  # operands of the quotes


class BadExpression(Exception):
    """An expression that is not plain arithmetic over figures of the quotes; the message is a whole sentence."""


def calculate(expression: str, figures: Sequence[Figure]) -> Result:
    """Return the exact value of the expression over those figures.

    Raises:
        BadExpression: it is too long or no arithmetic, an operand is no figure, or unlike things are added.
    """
    return _Calculation(expression, figures).result()


def parse(expression: str) -> ast.expr:
    """Return the tree of the expression.

    Raises:
        BadExpression: it is too long or cannot be read.
    """
    if len(expression) > LONGEST_EXPRESSION:
        raise BadExpression(f"The calculation is longer than {LONGEST_EXPRESSION} characters.")
    try:
        return ast.parse(expression.strip(), mode="eval").body
    except (SyntaxError, ValueError) as error:  # a null character is a ValueError
        raise _unreadable(expression, "it is not arithmetic") from error


def operand_value(node: ast.AST, expression: str) -> Fraction | None:
    """Return the number that stands there in the expression, None where something else does.

    Raises:
        BadExpression: it is written in another way than with digits and a point.
    """
    if not isinstance(node, ast.Constant):
        return None
    written = ast.get_source_segment(expression.strip(), node) or ""
    if re.fullmatch(r"\d+(?:\.\d+)?", written, re.ASCII) is None:
        raise _unreadable(expression, f"{written} is not a plain number")
    return Fraction(Decimal(written))


def figures_of(value: Fraction, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return the figures that state the value: as theirs, as the end of a range, as a part of a ratio."""
    return tuple(
        figure
        for figure in figures
        if figure.kind not in _NO_OPERANDS
        and value in [Fraction(one) for one in (figure.value, figure.high, figure.out_of) if one is not None]
    )


def _unreadable(expression: str, why: str) -> BadExpression:
    return BadExpression(f"The calculation {expression} cannot be followed: {why}.")


@dataclass(frozen=True, slots=True)
class _Calculation:
    expression: str
    figures: Sequence[Figure]

    def result(self) -> Result:
        tree = parse(self.expression)
        result = self._value(tree)
        values = [operand_value(node, self.expression) for node in ast.walk(tree)]
        if sum(value is not None and bool(figures_of(value, self.figures)) for value in values) < _FEWEST:
            raise BadExpression(
                f"{self.expression} is no calculation: it needs two figures of the sentences."
            )
        return result

    def _value(self, node: ast.expr) -> Result:
        number = operand_value(node, self.expression)
        if number is not None:
            found = figures_of(number, self.figures)
            if not found and number not in (1, _HUNDRED):
                raise self._not_stated(number)
            return Result(number, found)
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub | ast.UAdd):
            term = self._value(node.operand)
            return replace(term, value=-term.value) if isinstance(node.op, ast.USub) else term
        if isinstance(node, ast.BinOp):
            left, right = self._value(node.left), self._value(node.right)
            if isinstance(node.op, ast.Add | ast.Sub):
                return self._sum(left, right, node)
            if isinstance(node.op, ast.Mult):
                return self._product(left, right)
            if isinstance(node.op, ast.Div):
                return self._quotient(left, right, node)
        raise _unreadable(self.expression, "only figures, + - * / and brackets may stand in it")

    def _sum(self, left: Result, right: Result, node: ast.BinOp) -> Result:
        adding = isinstance(node.op, ast.Add)
        value = left.value + right.value if adding else left.value - right.value
        ones = [term for term in (left, right) if term.is_share and term.hundreds == 0]
        if not adding and ones and any(term.value == 1 and not term.is_share for term in (left, right)):
            return replace(ones[0], value=value, counts=False)  # a rate of growth, or the rest of a share
        for term in (left, right):
            if not term.of:
                raise self._not_stated(term.value)
        if left.is_share and right.is_share:
            return replace(left, value=value, counts=left.counts and right.counts)
        for share, other in ((left, right), (right, left)):
            if share.is_share and not share.counts and share.hundreds == 1 and _is_percent(other):
                return replace(share, value=value)
        pairs = [(one, other) for one in left.of for other in right.of if _alike(one, other, adding=adding)]
        self._refuse_the_same(left, right, node)
        if not pairs or left.hundreds != right.hundreds or not (left.counts and right.counts):
            said = "added" if adding else "subtracted"
            raise BadExpression(f"What {self.expression} counts is not one thing, and cannot be {said}.")
        mixed = left.mixed | right.mixed
        if all(_unlike(one, other) for one, other in pairs):
            mixed |= {one.unit for pair in pairs for one in pair if one.unit is not None}
        of = tuple({id(one): one for pair in pairs for one in pair}.values())
        return Result(value, of, hundreds=left.hundreds, percents=left.percents, mixed=frozenset(mixed))

    def _product(self, left: Result, right: Result) -> Result:
        value = left.value * right.value
        for term, other in ((right, left), (left, right)):
            if other.of and term.value == _HUNDRED and (not term.of or other.is_share):
                return replace(other, value=value, hundreds=other.hundreds + 1)
        for term in (left, right):
            if not term.of:
                raise self._not_stated(term.value)
        percents = left.percents + right.percents + _is_percent(left) + _is_percent(right)
        of = tuple(one for term in (left, right) for one in term.of if term.counts)
        counted = tuple(one for one in of if one.kind not in SHARES)
        return Result(
            value,
            counted or of or left.of,
            counts=bool(of),
            is_share=left.is_share and right.is_share,
            hundreds=left.hundreds + right.hundreds,
            percents=percents if counted else percents - 1 if percents else 0,
        )

    def _quotient(self, left: Result, right: Result, node: ast.BinOp) -> Result:
        if not left.of:
            raise self._not_stated(left.value)
        if right.value == 0:
            raise _unreadable(self.expression, "it divides by nothing")
        value = left.value / right.value
        if right.value == _HUNDRED and (not right.of or _is_percent(left) or left.percents > left.hundreds):
            return replace(left, value=value, hundreds=left.hundreds - 1)
        if not right.of:
            raise self._not_stated(right.value)
        self._refuse_the_same(left, right, node)
        alike = [_alike(one, other, adding=False) for one in left.of for other in right.of]
        sure = all(one.unit is not None and one.unit == other.unit for one in left.of for other in right.of)
        return Result(
            value,
            left.of,
            counts=left.counts and not sure,
            is_share=left.is_share or right.is_share or any(alike),
            hundreds=left.hundreds - right.hundreds,
            percents=left.percents - right.percents - (_is_percent(right) and not _is_percent(left)),
        )

    def _refuse_the_same(self, left: Result, right: Result, node: ast.BinOp) -> None:
        """Refuse a figure that is added to itself, or of which a share of itself is made."""
        plain_ones = isinstance(node.left, ast.Constant) and isinstance(node.right, ast.Constant)
        if plain_ones and left.value == right.value and len({id(one) for one in (*left.of, *right.of)}) == 1:
            raise BadExpression(f"{plain(left.value)} in {self.expression} is one figure, taken twice.")

    def _not_stated(self, value: Fraction) -> BadExpression:
        said = f"{plain(value)} in {self.expression}"
        if value in (1, _HUNDRED):
            return BadExpression(f"{said} is no figure of the cited sentences, and no part of a percentage.")
        return BadExpression(f"{said} does not stand in the cited sentences.")


def _is_percent(term: Result) -> bool:
    return bool(term.of) and term.counts and all(one.kind in SHARES for one in term.of)


def _alike(one: Figure, other: Figure, *, adding: bool) -> bool:
    """Tell whether the two may be added, or one taken from the other."""
    if (one.kind in SHARES) != (other.kind in SHARES):
        return False
    if units_agree(one, other) is False or units_agree(other, one) is False:
        return False
    return adding or not _unlike(one, other)


def _unlike(one: Figure, other: Figure) -> bool:
    """Tell whether the two count things of one group that are no part of each other: stations and hospitals."""
    if one.unit is None or other.unit is None or one.unit == other.unit:
        return False
    return not {unit_named(one.unit).group, unit_named(other.unit).group} & _NAMED_BY_PART
