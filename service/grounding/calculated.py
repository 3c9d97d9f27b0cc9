"""What an expression gives, and the figures that it may be told as."""

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from vietnamese.figures import Figure, units_agree

SHARES = frozenset({"percent", "points"})
_HUNDRED = 100
_MANTISSA = re.compile(r"\d[\d,]*(?:\.(?P<decimals>\d+))?")


@dataclass(frozen=True, slots=True)
class Result:
    """The value of an expression, and what it may be.

    ``of``: the figures whose thing or measure it counts. ``is_share``: it may be one part by another.
    ``hundreds``: how often it was multiplied by 100, less how often divided. ``percents``: the same of percentages.
    ``mixed``: the units of unlike things that were added; the sum is called something else.
    """

    value: Fraction
    of: tuple[Figure, ...] = ()
    counts: bool = True
    is_share: bool = False
    hundreds: int = 0
    percents: int = 0
    mixed: frozenset[str] = frozenset()

    def may_be(self, figure: Figure) -> bool:
        """Say whether the figure is the result, rounded to the digits that are written, in a unit it can have."""
        return (self.is_share and self._may_be_share(figure)) or (self.counts and self._may_count(figure))

    def _may_be_share(self, figure: Figure) -> bool:
        if figure.kind in SHARES:
            return self.hundreds in (0, 1) and rounds_to(self.value * _HUNDRED ** (1 - self.hundreds), figure)
        is_times = figure.kind == "number" and figure.unit in (None, "time")
        return is_times and self.hundreds == 0 and rounds_to(self.value, figure)

    def _may_count(self, figure: Figure) -> bool:
        if self.hundreds != -self.percents or figure.unit in self.mixed or not rounds_to(self.value, figure):
            return False
        return any(
            (one.kind in SHARES) == (figure.kind in SHARES)
            and (one.kind in SHARES or units_agree(figure, one) is not False)
            for one in self.of
        )


def rounds_to(result: Fraction, figure: Figure) -> bool:
    """Say whether the result, its sign aside, rounds to the figure by the digits written: 1,400 is no 1,398."""
    mantissa = _MANTISSA.search(figure.text)
    if figure.value is None or mantissa is None:
        return False
    written = Fraction(Decimal(mantissa[0].replace(",", "")))
    magnitude = Fraction(figure.value) / written if written else Fraction(1)
    half_a_digit = magnitude / Fraction(10 ** len(mantissa["decimals"] or "")) / 2
    return bool(abs(abs(result) - Fraction(figure.value)) <= half_a_digit)


def plain(number: Fraction) -> str:
    """Return the number as a person writes it."""
    return f"{float(number):.10g}"
