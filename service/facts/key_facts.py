"""The figures of claims as rows: what is counted or measured, how much, of what time, fact or plan."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from service.answers import Citation, FactKind, KeyFact
from service.composing import PlacedClaim
from service.facts.counted_things import counted_thing, is_same_thing
from service.facts.periods import periods_of
from service.facts.plans import kind_at
from service.grounding import cues
from service.requests import Language
from vietnamese.figures import Bound, Figure, figures_and_dates, supporting_figures
from vietnamese.units import unit_named

_COUNTED = frozenset({"number", "percent", "points", "ratio"})
_OF_A_TIME = re.compile(
    r"\s*(?:qua|tới|nữa|gần đây|giai đoạn|trước|trở lại|một lần|sau|ago|later|earlier)\b|-", re.IGNORECASE
)
_FEW = 10
_SHORT_TIMES = frozenset({"minute", "second"})
_MINUTE = re.compile(r"(?:phút|minute)(?: thứ)?\s$", re.IGNORECASE)
_BOUNDS: dict[Bound, str] = {
    "more_than": "more than",
    "at_least": "at least",
    "less_than": "less than",
    "at_most": "at most",
    "nearly": "nearly",
    "about": "about",
    "up_to": "up to",
    "estimated": "estimated",
}


def key_facts(
    claims: Sequence[PlacedClaim], language: Language, citations: Sequence[Citation] = ()
) -> list[KeyFact]:
    """Return the figures of the claims, each with its thing; what is told twice is one row.

    ``period`` is the one date that stands with the figure, None where there is none or the wording does not tell
    which. Of a claim's citations those are named that hold the figure, where the ``citations`` are given.
    """
    quotes = {citation.number: citation.quote for citation in citations}
    facts: list[KeyFact] = []
    for claim in claims:
        for fact in _facts_of(claim, language, quotes):
            same = next((number for number, one in enumerate(facts) if _is_same(one, fact)), None)
            if same is None:
                facts.append(fact)
            else:
                facts[same] = _joined(facts[same], fact)
    return facts


def _facts_of(claim: PlacedClaim, language: Language, quotes: dict[int, str]) -> Iterator[KeyFact]:
    text = claim.draft.text
    figures, dates = figures_and_dates(text, language)
    spans = [(date.start, date.end) for date in dates] + cues.relative_times(text, language)
    counted = [figure for figure in figures if _is_told(figure) and not _tells_when(text, figure, spans)]
    periods = periods_of(text, language, counted, dates)
    for figure, period in zip(counted, periods, strict=True):
        yield KeyFact(
            what=counted_thing(text, language, figure, figures, spans),
            value=_value(figure),
            unit=_unit(figure),
            period=period,
            kind=_kind(claim, language, figure),
            bound=_BOUNDS[figure.bound] if figure.bound else None,
            citations=_citations(claim, figure, quotes),
        )


def _is_told(figure: Figure) -> bool:
    """Tell whether it counts, measures or ranks; "thứ hai" and "lần thứ 37" name a thing."""
    if figure.value is None:
        return False
    in_words = not any(sign.isdigit() for sign in figure.text)
    if in_words and figure.kind == "number" and figure.unit is None and figure.value <= _FEW:
        return False  # "hai diễn viên"
    return figure.kind in _COUNTED or (figure.kind == "ordinal" and _is_rank(figure))


def _tells_when(text: str, figure: Figure, times: Sequence[tuple[int, int]]) -> bool:
    """Tell whether it is part of a time: "5 năm qua", "kế hoạch 5 năm giai đoạn 2021-2025", "24h/24h"."""
    if any(start < figure.end and figure.start < end for start, end in times):
        return True
    if figure.unit is None and _MINUTE.search(text, 0, figure.start):
        return True
    lasts = figure.unit is not None and unit_named(figure.unit).group == "time"
    return lasts and (
        figure.unit in _SHORT_TIMES
        or figure.per is not None
        or _OF_A_TIME.match(text, figure.end) is not None
    )


def _is_rank(figure: Figure) -> bool:
    words = figure.text.lower()
    return figure.out_of is not None or words.startswith(("đứng", "xếp", "hạng ", "ranked", "vị trí"))


def _kind(claim: PlacedClaim, language: Language, figure: Figure) -> FactKind:
    kind = kind_at(claim.draft.text, language, figure.start)
    return kind if kind is not None else ("plan" if claim.checked.kind == "plan" else "fact")


def _citations(claim: PlacedClaim, figure: Figure, quotes: dict[int, str]) -> list[int]:
    known = [number for number in claim.citations if number in quotes]
    holding = [
        number
        for number in known
        if supporting_figures(figure, figures_and_dates(quotes[number], "vi").figures)
    ]
    return holding or list(claim.citations)


def _is_same(one: KeyFact, other: KeyFact) -> bool:
    if (one.value, one.unit, one.kind) != (other.value, other.unit, other.kind):
        return False
    periods_fit = one.period == other.period or None in (one.period, other.period)
    return periods_fit and is_same_thing(one.what, other.what)


def _joined(one: KeyFact, other: KeyFact) -> KeyFact:
    return one.model_copy(
        update={
            "period": one.period or other.period,
            "bound": one.bound or other.bound,
            "citations": list(dict.fromkeys([*one.citations, *other.citations])),
        }
    )


def _value(figure: Figure) -> str:
    parts = [_plain(figure.value or Decimal(0))]
    if figure.high is not None:
        parts = [f"{parts[0]}-{_plain(figure.high)}"]
    if figure.out_of is not None:
        parts.append(_plain(figure.out_of))
    return "/".join(parts)


def _unit(figure: Figure) -> str | None:
    if figure.kind == "ordinal":
        return "rank"
    unit = figure.unit or ("%" if figure.kind == "percent" else None)
    if figure.per is None or unit is None:
        return unit
    amount = "" if figure.per.amount == 1 else f"{_plain(figure.per.amount)} "
    return f"{unit}/{amount}{figure.per.unit}"


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
