"""What a rate is counted against, as a figure of its own: the ten of ``17.500 đồng/10 quả``."""

import re
from decimal import Decimal

from vietnamese.figures.figure import Figure

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def base_of_rate(figure: Figure) -> Figure | None:
    """Return the things that the figure is told per, where they are more than one; None where there are none.

    It takes the place of its digits, and that of the whole figure where it is told in words.
    """
    if figure.per is None or figure.per.amount == Decimal(1):
        return None
    unit = figure.per.unit.split("/")[0]
    numbers = list(_NUMBER.finditer(figure.text))
    if len(numbers) < 2:
        return Figure("number", figure.per.amount, figure.start, figure.end, figure.text, unit=unit)
    start, end = (figure.start + place for place in numbers[-1].span())
    return Figure("number", figure.per.amount, start, end, numbers[-1][0], unit=unit)
