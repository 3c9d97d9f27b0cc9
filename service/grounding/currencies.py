"""A foreign currency of a claim must be told in its quote, where only the dong goes without saying."""

from collections.abc import Sequence

from vietnamese.figures import Figure
from vietnamese.units import MONEY, unit_named

UNSAID = "VND"


def is_untold_currency(claim: Figure, source: Figure, quoted: Sequence[Figure]) -> bool:
    """Tell whether the claim adds a foreign currency to the source's bare number, one of the ``quoted`` figures.

    ``xuất khẩu 5 tỷ, nhập khẩu 6 tỷ USD`` tells it of both; ``52,4 triệu con`` counts something else.
    """
    if source.unit is not None or claim.unit is None or claim.unit == UNSAID:
        return False
    if unit_named(claim.unit).group != MONEY:
        return False
    return source.noun is not None or all(one.unit != claim.unit for one in quoted)
