"""Which figures of a source bear out the figure of a claim."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from vietnamese.figures.bounds import bounds_agree
from vietnamese.figures.comparing import measures_differ, same_figure
from vietnamese.figures.figure import Bound, Figure
from vietnamese.units import SMALLER_TIMES

_TOLD_APART = frozenset({"of", "in"})  # which two thirds and 2/3 are not
_BETWEEN_PARTS = frozenset({"to", "or"})
_COUNTING = frozenset({"number", "percent", "points"})
_LARGEST_FRACTION = 10


def supporting_figures(claim: Figure, sources: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return the source's figure that is the claim's; two that are its two parts; nothing where there are none.

    Two together bear out a ratio (``910 of 1,988`` of 1.988 thủ tục … 910), a change told as ``from 55 to 700``, and
    a time in its smaller unit (``18 months`` of 1 năm 6 tháng). The bound of the claim must be that of the first.
    """
    whole = next((source for source in sources if same_figure(claim, source)), None)
    if whole is not None:
        return (whole,)
    parts = _parts_told_apart(claim)
    bounds = (claim.bound, None)
    found = [_holding(claim, part, bound, sources) for part, bound in zip(parts, bounds, strict=False)]
    if parts and None not in found:
        return tuple(source for source in found if source is not None)
    return _compound_time(claim, sources) or _least_and_most(claim, sources)


def _parts_told_apart(claim: Figure) -> tuple[Decimal, ...]:
    if claim.kind == "ratio" and claim.value is not None and claim.out_of is not None:
        told_apart = claim.out_of > _LARGEST_FRACTION or not _TOLD_APART.isdisjoint(claim.text.split())
        return (claim.value, claim.out_of) if told_apart else ()
    if claim.value is None or claim.high is None or _BETWEEN_PARTS.isdisjoint(claim.text.split()):
        return ()
    return claim.value, claim.high


def _holding(claim: Figure, value: Decimal, bound: Bound | None, sources: Sequence[Figure]) -> Figure | None:
    return next(
        (
            source
            for source in sources
            if source.kind in _COUNTING
            and source.value == value
            and bounds_agree(bound, source.bound)
            and not measures_differ(claim, source)
        ),
        None,
    )


def _least_and_most(claim: Figure, sources: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return the two figures next to each other that are the ends of a range: ``tối thiểu 5 … tối đa 9 đồng/lít``."""
    if claim.high is None or claim.bound is not None:
        return ()
    highest = replace(claim, value=claim.high, high=None)
    for least, most in pairwise(sources):
        ends = (least.bound, most.bound) == ("at_least", "at_most") and least.kind in ("number", claim.kind)
        if ends and least.value == claim.value and same_figure(highest, most):
            return least, most
    return ()


def _compound_time(claim: Figure, sources: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return the two figures next to each other that are the claim's time: a year and six months of 18 months."""
    for large, small in pairwise(sources):
        parts = SMALLER_TIMES.get((large.unit or "", small.unit or ""))
        if parts is None or claim.unit != small.unit or small.start - large.end > 1:
            continue
        if large.value is None or small.value is None or claim.value != large.value * parts + small.value:
            continue
        if claim.high is None and bounds_agree(claim.bound, large.bound):
            return large, small
    return ()
