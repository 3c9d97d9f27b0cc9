"""The dates of claims in the order of time, each with what is told of it."""

import re
from collections.abc import Iterator, Sequence

from service.answers import TimelineEntry
from service.composing import PlacedClaim
from service.facts.plans import kind_at
from service.grounding.binding import is_compared_with
from service.grounding.modality import mode_of_claim
from service.requests import Language
from vietnamese.dates import StatedDate
from vietnamese.figures import figures_and_dates

_FEWEST_WORDS = 4
_MONTHS = {"Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7, "early": 1, "mid": 5, "late": 9}
# The year or the day of a law or a paper says when that was made, not when something happened.
_OF_A_PAPER = re.compile(
    r"(?:(?:Luật|Nghị định|Thông tư|Chỉ thị|Nghị quyết|Quyết định|Công văn|Bộ luật|Hiến pháp|Pháp lệnh)"
    r"(?:\s[^\s,;.]+){0,7}"
    r"|(?:Law|Decree|Circular|Directive|Resolution|Decision)(?:\s[^\s,;]+){0,7})\s\(?(?:năm|ngày|of|dated)?\s?$"
)
_STOP = re.compile(r"[;…]|\.\s")
_COMMA = re.compile(r",\s(?:(?:và|đến|từ|vào|trong|and|by|in|on|since)\s)?$")  # a date that begins a clause
_LOOKED_BACK, _LOOKED_AHEAD = 80, 40  # characters
_TRIM = " \t\n,;:.-–—()“”\"'…"


def timeline(claims: Sequence[PlacedClaim], language: Language) -> list[TimelineEntry]:
    """Return what the claims tell of each date with a year, by time; the same told twice is one entry.

    ``date`` is as fine as it was stated. Of several dates each has its own clause. Dates that something is only
    compared with, and those of laws and papers, are left out.
    """
    found: dict[tuple[str, str], TimelineEntry] = {}
    starts: dict[tuple[str, str], tuple[int, int, int]] = {}
    for claim in claims:
        for date, entry in _entries_of(claim, language):
            key = (entry.date, entry.text)
            known = found.get(key)
            numbers = [*(known.citations if known else ()), *entry.citations]
            found[key] = entry.model_copy(update={"citations": list(dict.fromkeys(numbers))})
            starts[key] = _start(date)
    return sorted(found.values(), key=lambda entry: starts[entry.date, entry.text])


def _entries_of(claim: PlacedClaim, language: Language) -> Iterator[tuple[StatedDate, TimelineEntry]]:
    text = claim.draft.text
    dates = figures_and_dates(text, language).dates
    dates = [date for date in dates if date.year is not None and not _is_no_event(text, language, date)]
    for number, date in enumerate(dates):
        clause = _clause(text, dates, number)
        kind = kind_at(text, language, date.start) or ("plan" if claim.checked.kind == "plan" else "fact")
        if mode_of_claim(text[date.end : date.end + _LOOKED_AHEAD], language) == "plan":
            kind = "plan"
        yield date, TimelineEntry(date=date.iso, text=clause, kind=kind, citations=list(claim.citations))


def _is_no_event(text: str, language: Language, date: StatedDate) -> bool:
    before = text[max(0, date.start - _LOOKED_BACK) : date.start]
    return is_compared_with(text, language, date) or _OF_A_PAPER.search(before) is not None


def _clause(text: str, dates: Sequence[StatedDate], number: int) -> str:
    """Return the part of the text that is a date's own; the text where no stop parts it from the other dates."""
    if len(dates) == 1:
        return text
    cuts = [match.end() for match in _STOP.finditer(text)]
    cuts += [date.start for date in dates if _COMMA.search(text, 0, date.start)]
    date = dates[number]
    begins = max([0, *(cut for cut in cuts if cut <= date.start)])
    ends = min([len(text), *(cut for cut in cuts if cut >= date.end)])
    if (begins, ends) == (0, len(text)):
        return text
    clause = " ".join(text[begins:ends].split()).strip(_TRIM)
    return clause if len(clause.split()) > _FEWEST_WORDS else text


def _start(date: StatedDate) -> tuple[int, int, int]:
    month = date.month or _MONTHS.get(date.part or "", 0)
    return date.year or 0, month, date.day or 0
