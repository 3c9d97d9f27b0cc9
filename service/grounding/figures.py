"""Every figure of a claim is looked for in its quotes."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from service.grounding.currencies import is_untold_currency
from service.grounding.findings import Finding, LookedUp, Place
from service.grounding.reading import ReadClaim, ReadQuote
from service.grounding.segments import segment_at
from vietnamese.figures import (
    Figure,
    base_of_rate,
    bounds_agree,
    compare_figures,
    same_figure,
    supporting_figures,
    units_agree,
)

_OF = re.compile(r"\b(?:out )?of (?:the |all |its |their )?$", re.IGNORECASE)


class _Stated(NamedTuple):
    """A figure of a quote, and where it stands."""

    figure: Figure
    place: Place


def look_up_figures(
    claim: ReadClaim, quotes: Sequence[ReadQuote], *, derived: Figure | None = None
) -> Iterator[LookedUp]:
    """Yield what became of each figure of the claim but the ``derived`` one."""
    stated = [
        _Stated(one, Place(number, segment_at(quote.text, "vi", one.start), one.start, one.end))
        for number, quote in enumerate(quotes)
        for one in (*quote.figures, *_bases(quote))
    ]
    for figure in claim.figures:
        if figure is not derived:
            yield _look_up(figure, stated, claim.text)


def _look_up(figure: Figure, stated: Sequence[_Stated], claim: str) -> LookedUp:
    same = [
        one
        for one in stated
        if same_figure(figure, one.figure) and not _is_other_part(figure, one.figure, claim)
    ]
    of_its_kind = [
        one
        for one in same
        if units_agree(figure, one.figure) is not False
        and not is_untold_currency(figure, one.figure, _beside(one, stated))
    ]
    agreeing = tuple(one.place for one in of_its_kind if bounds_agree(figure.bound, one.figure.bound))
    found = agreeing or _places_of_parts(figure, stated)
    if found:
        return LookedUp(Finding("found", f"{figure.text} stands in the cited sentences."), figure, found)
    return LookedUp(_shortcoming(figure, same, of_its_kind, stated), figure)


def _bases(quote: ReadQuote) -> list[Figure]:
    return [base for one in quote.figures if (base := base_of_rate(one)) is not None]


def _beside(stated: _Stated, all_stated: Sequence[_Stated]) -> list[Figure]:
    """Return the figures of its quote."""
    return [one.figure for one in all_stated if one.place.quote == stated.place.quote]


def _is_other_part(figure: Figure, other: Figure, claim: str) -> bool:
    """Tell whether "of 42 agencies" is told of ``42/59 cơ quan``, where 42 is the part and not the whole."""
    is_part = (
        other.kind == "ratio" and figure.kind == "number" and other.value == figure.value != other.out_of
    )
    return is_part and _OF.search(claim[: figure.start]) is not None


def _shortcoming(
    figure: Figure, same: Sequence[_Stated], of_its_kind: Sequence[_Stated], stated: Sequence[_Stated]
) -> Finding:
    if of_its_kind:
        said, other = _bound(figure), of_its_kind[0].figure
        return Finding(
            "failed",
            f"The claim says {said} {figure.text}, the cited sentences {_bound(other)} {other.text}.",
        )
    if same:
        return Finding("failed", f"{figure.text} counts something else in the cited sentences.")
    unclear = any(compare_figures(figure, one.figure) == "unclear" for one in stated)
    if unclear:
        return Finding("unsure", f"{figure.text} could not be compared with the cited sentences.")
    return Finding("failed", f"{figure.text} does not stand in the cited sentences.")


def _places_of_parts(figure: Figure, stated: Sequence[_Stated]) -> tuple[Place, ...]:
    """Return where the two parts of ``910 of 1,988`` or ``from 55 to 700`` stand, if both do."""
    parts = supporting_figures(figure, [one.figure for one in stated])
    if len(parts) < 2:
        return ()
    return tuple(one.place for one in stated if any(one.figure is part for part in parts))


def _bound(figure: Figure) -> str:
    return (figure.bound or "exactly").replace("_", " ")
