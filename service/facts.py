"""What stands in the claims of a summary, as data: figures, dates, places and offices."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Literal

from service.answers import Citation, Entity, KeyFact, TimelineEntry
from service.composing import PlacedClaim
from service.requests import Language
from vietnamese.figures import Figure, figures_and_dates
from vietnamese.gazetteer import entries_in

# A label or a document's number is no fact about its thing, and a time of day is none worth a table.
_COUNTED = ("number", "percent", "points", "ratio", "ordinal")


def key_facts(claims: Sequence[PlacedClaim], language: Language) -> list[KeyFact]:
    """Return the figures of the claims; ``what`` is the whole claim.

    The period is given where the claim has one date and one figure: of several, nothing tells which belong
    together.
    """
    return [fact for claim in claims for fact in _facts_of(claim, language)]


def timeline(claims: Sequence[PlacedClaim], language: Language) -> list[TimelineEntry]:
    """Return the claims that state one date, by that date."""
    entries = []
    for claim in claims:
        _, dates = figures_and_dates(claim.draft.text, language)
        if len(dates) == 1 and dates[0].year is not None:
            entries.append(
                TimelineEntry(date=dates[0].iso, text=claim.draft.text, citations=list(claim.citations))
            )
    return sorted(entries, key=lambda entry: entry.date)


def entities(citations: Sequence[Citation]) -> list[Entity]:
    """Return the places and offices that the quotes name, in the order of the quotes; generic words are none."""
    kinds: tuple[Literal["place", "office"], ...] = ("place", "office")
    found: dict[tuple[str, str, Literal["place", "office"]], list[int]] = {}
    for citation in citations:
        for kind in kinds:
            for entry in entries_in(citation.quote, kind):
                if kind == "place" or " " in entry.english[0]:
                    names = (entry.vietnamese[0], entry.english[0], kind)
                    found.setdefault(names, []).append(citation.number)
    return [
        Entity(name_vi=vietnamese, name_en=english, type=kind, citations=numbers)
        for (vietnamese, english, kind), numbers in found.items()
    ]


def _facts_of(claim: PlacedClaim, language: Language) -> Iterator[KeyFact]:
    figures, dates = figures_and_dates(claim.draft.text, language)
    counted = [figure for figure in figures if figure.kind in _COUNTED and figure.value is not None]
    period = dates[0].iso if len(dates) == len(counted) == 1 else None
    for figure in counted:
        yield KeyFact(
            what=claim.draft.text,
            value=_value(figure),
            unit=_unit(figure),
            period=period,
            citations=list(claim.citations),
        )


def _value(figure: Figure) -> str:
    parts = [_plain(figure.value or Decimal(0))]
    if figure.high is not None:
        parts = [f"{parts[0]}-{_plain(figure.high)}"]
    if figure.out_of is not None:
        parts.append(_plain(figure.out_of))
    return "/".join(parts)


def _unit(figure: Figure) -> str | None:
    if figure.kind == "percent":
        return figure.unit or "%"
    if figure.per is not None and figure.unit is not None:
        return f"{figure.unit}/{_plain(figure.per.amount)} {figure.per.unit}"
    return figure.unit


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
