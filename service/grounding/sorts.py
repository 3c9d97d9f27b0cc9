"""Which figures and dates are of one sort, so that one may be told in place of the other."""

from vietnamese.dates import StatedDate
from vietnamese.figures import Figure
from vietnamese.units import MONEY, unit_named


def sort_of(one: Figure | StatedDate) -> str:
    """Return the sort: the kind of figure with its currency or measure, or the granularity of a date."""
    if not isinstance(one, Figure):
        return f"date {one.granularity}"
    if one.unit is None or not unit_named(one.unit).is_measure:
        return one.kind
    group = unit_named(one.unit).group
    return f"{one.kind} {one.unit if group == MONEY else group}"
