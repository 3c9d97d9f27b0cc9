"""Whether one stated date is, or bears out, another."""

from collections.abc import Sequence
from dataclasses import replace

from vietnamese.dates.stated_date import Edge, StatedDate

_MONTHS_OF_PART = {"early": range(1, 5), "mid": range(5, 9), "late": range(9, 13)}


def same_date(a: StatedDate, b: StatedDate) -> bool:
    """Say whether both state the same date with the same parts."""
    return _parts(a) == _parts(b) and _same_end(a.until, b.until)


def supports(source: StatedDate, claim: StatedDate) -> bool:
    """Say whether every part that the claim states, the source states too.

    So the claim may be coarser (``in 2010`` for ``ngày 20/01/2010``), never finer; a month may be told as early, mid
    or late in its year. What lasts until a date does not begin with it. A span must be the same span, but a claim
    with one end of it (``by 2015``, ``since 2011``) holds for a span that has this end, and the two days of a span of
    days hold for themselves and for the months and years they are in. Another year told from now is another date.
    """
    if claim.ambiguous or source.ambiguous or not _edges_agree(claim.edge, source.edge):
        return False
    if source.until is None or claim.until is not None:
        return _covers(source, claim) and _ends_agree(source.until, claim.until)
    return _covers_an_end(source, source.until, claim)


def _edges_agree(claim: Edge | None, source: Edge | None) -> bool:
    if claim == "after":
        return source in ("after", "from")
    return "until" not in (claim, source) or not {claim, source} & {"from", "after"}


def supporting_dates(claim: StatedDate, sources: Sequence[StatedDate]) -> tuple[StatedDate, ...]:
    """Return the source's date that bears the claim out; the two that are the ends of its span; else nothing."""
    whole = next((source for source in sources if supports(source, claim)), None)
    if whole is not None:
        return (whole,)
    if claim.until is None:
        return _listed_with_its_year(claim, sources)
    first, last = _as_fine(replace(claim, until=None), sources), _as_fine(claim.until, sources)
    return () if first is None or last is None else (first, last)


def _as_fine(end: StatedDate, sources: Sequence[StatedDate]) -> StatedDate | None:
    """Return the date that is an end of a span, told as finely: 3/2/2010 is no end of 2008-2010."""
    return next(
        (
            source
            for source in sources
            if source.until is None and source.granularity == end.granularity and _covers(source, end)
        ),
        None,
    )


def _listed_with_its_year(claim: StatedDate, sources: Sequence[StatedDate]) -> tuple[StatedDate, ...]:
    """Return the day and the one that has its year, of ``6/1 và 21/1/2017`` for 6 January 2017."""
    if claim.year is None or claim.day is None:
        return ()
    day = next(
        (one for one in sources if one.year is None and supports(one, replace(claim, year=None))), None
    )
    dated = next((one for one in sources if (one.year, one.month) == (claim.year, claim.month)), None)
    return () if day is None or dated is None or dated.day is None else (day, dated)


def _covers_an_end(source: StatedDate, last: StatedDate, claim: StatedDate) -> bool:
    by_days = source.day is not None and (claim.day is not None or claim.part is None)
    if claim.edge == "from" or (by_days and claim.edge is None and _covers(source, claim)):
        return _covers(source, claim)
    return (claim.edge == "until" or by_days) and _covers(last, claim)


def _covers(source: StatedDate, claim: StatedDate) -> bool:
    if claim.part is not None and claim.month is None and source.part is None and source.month is not None:
        return claim.year in (None, source.year) and source.month in _MONTHS_OF_PART.get(claim.part, ())
    if None not in (claim.year_told, source.year_told) and claim.year_told != source.year_told:
        return False
    if _is_by_its_end(source, claim):
        claim = replace(claim, part=None)
    stated = zip(_parts(claim), _parts(source), strict=True)
    return all(said is None or said == borne_out for said, borne_out in stated)


def _is_by_its_end(source: StatedDate, claim: StatedDate) -> bool:
    """Say whether the claim tells ``đến hết năm 2019`` as by or at the end of 2019."""
    same_parts = (
        (claim.month is None) == (source.month is None) and source.part is None and source.day is None
    )
    return claim.part == "late" and source.edge == "until" and claim.edge in (None, "until") and same_parts


def _ends_agree(source: StatedDate | None, claim: StatedDate | None) -> bool:
    if source is None or claim is None:
        return source is claim
    return _covers(source, claim)


def _same_end(a: StatedDate | None, b: StatedDate | None) -> bool:
    return a is b if a is None or b is None else _parts(a) == _parts(b)


def _parts(date: StatedDate) -> tuple[int | None, int | None, int | None, str | None]:
    return date.year, date.month, date.day, date.part
