"""Whether two figures, or two dates, of a claim have exchanged what is said of them.

``Hà Tĩnh got 560 and Quảng Bình 760`` names two amounts and two places. Where the quotes pair them the other way
round, and no other pair of words speaks for the claim, they were exchanged.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, product
from typing import Literal

from service.grounding import cues
from service.grounding.binding import is_counting
from service.grounding.compared import Compared
from service.grounding.findings import Finding, LookedUp, Place
from service.grounding.pairing import LISTED, Span, marks_of_figures
from service.grounding.polarity import negations
from service.grounding.segments import Language, segment_at
from vietnamese.figures import Figure
from vietnamese.units import MONEY, unit_named

Vote = Literal["same", "crossed", "unclear"]

_MOST_PLACES = 4
_NEAR = 4  # words between a figure and what is said of it
_BESIDE = 2  # words between a figure and a name that can only be said of it
_LOOSER = 1.5  # how much wider than the tightest a group of four words may lie and still count
_UP_TO = re.compile(r"\s*(?:up |down )?to(?: \w+){0,3}\s*", re.IGNORECASE)
_BETWEEN_QUOTES = ". "


@dataclass(frozen=True, slots=True)
class _Held:
    """Something that a claim and its quotes both hold: where in the claim, and where in the joined quotes.

    Only what is of one ``sort`` (kind of figure, currency, measure) can be exchanged.
    """

    text: str
    start: int
    end: int
    places: tuple[int, ...]
    is_name: bool = False
    sort: str = ""


@dataclass(frozen=True)
class _Texts:
    """The claim and its quotes, these joined to one text."""

    compared: Compared

    @cached_property
    def claim(self) -> str:
        return self.compared.claim.text

    @cached_property
    def quotes(self) -> str:
        return _BETWEEN_QUOTES.join(quote.text for quote in self.compared.quotes)

    @cached_property
    def _starts(self) -> list[int]:
        starts = [0]
        for quote in self.compared.quotes:
            starts.append(starts[-1] + len(quote.text) + len(_BETWEEN_QUOTES))
        return starts

    def joined(self, places: Sequence[Place]) -> tuple[int, ...]:
        """Return places of the quotes as places of the joined text."""
        return tuple(self._starts[place.quote] + place.start for place in places)


def check_crossing(compared: Compared) -> Iterator[Finding]:
    """Yield a failure for two figures, or two dates, whose words have changed places."""
    if compared.claim.language != "en" or len(compared.figures) + len(compared.dates) < 2:
        return
    texts = _Texts(compared)
    listed = LISTED.search(texts.claim) or LISTED.search(texts.quotes)
    words = [one for one in _words(compared, texts) if one.is_name or not listed]
    words += _denials(texts)
    figures = _held(compared.figures, texts, is_counting)
    codes = _held(compared.figures, texts, lambda one: not is_counting(one))
    dates = _held(compared.dates, texts, lambda _: True)
    for items, marks in ((figures, [*words, *codes, *dates]), (dates, [*words, *codes])):
        for one, other in combinations(items, 2):
            if one.sort == other.sort and _exchanged(texts, (one, other), marks):
                yield Finding(
                    "failed", f"{one.text} and {other.text} stand the other way round in the cited sentences."
                )


def _held(looked_up: Sequence[LookedUp], texts: _Texts, wanted: Callable[[LookedUp], bool]) -> list[_Held]:
    return [
        _Held(one.of.text, one.of.start, one.of.end, texts.joined(one.places), sort=_sort(one))
        for one in looked_up
        if one.places and wanted(one)
    ]


def _sort(one: LookedUp) -> str:
    if not isinstance(one.of, Figure):
        return "date"
    unit = one.of.unit
    if unit is None or not unit_named(unit).is_measure:
        return one.of.kind
    group = unit_named(unit).group
    return f"{one.of.kind} {unit if group == MONEY else group}"


def _words(compared: Compared, texts: _Texts) -> list[_Held]:
    return [
        _Held(one.text, one.start, one.end, texts.joined(one.places), one.is_name)
        for one in compared.words
        if 0 < len(one.places) <= _MOST_PLACES and not cues.tells_a_way(one.text)
    ]


def _denials(texts: _Texts) -> list[_Held]:
    """Return the one "not" of the claim, if the quotes have one: "87.5% were for it, 12.5% against"."""
    said = [*negations(texts.claim, "en"), *(match.span() for match in cues.AGAINST_EN.finditer(texts.claim))]
    denied = negations(texts.quotes, "vi")
    if len(said) != 1 or not denied or len(denied) > _MOST_PLACES:
        return []
    start, end = said[0]
    return [_Held(texts.claim[start:end], start, end, tuple(start for start, _ in denied), is_name=True)]


def _exchanged(texts: _Texts, items: tuple[_Held, _Held], marks: Sequence[_Held]) -> bool:
    """Tell whether more words speak for an exchange than against it; those count first that stand but once."""
    near = {
        mark: {number for number in (0, 1) if _words_between(texts.claim, items[number], mark) <= _NEAR}
        for mark in marks
    }
    for tier in ([mark for mark in marks if len(mark.places) == 1], marks):
        for votes in (
            Counter(
                _vote(texts, items, pair)
                for pair in combinations(tier, 2)
                if near[pair[0]] | near[pair[1]] == {0, 1}
            ),
            Counter(_vote_alone(texts, items, mark) for mark in tier if mark.is_name and near[mark]),
        ):
            if votes["crossed"] or votes["same"]:
                return votes["crossed"] > votes["same"]
    return False


def _vote(texts: _Texts, items: tuple[_Held, _Held], marks: tuple[_Held, _Held]) -> Vote:
    """Return whether two words go with two figures in the quotes as they do in the claim, where they stand close."""
    said = marks_of_figures(texts.claim, "en", [_span(one) for one in items], [_span(one) for one in marks])
    if [len(own) for own in said] != [1, 1] or said[0] == said[1]:
        return "unclear"
    if not all(_is_its_own(texts.claim, one, marks[min(own)]) for one, own in zip(items, said, strict=True)):
        return "unclear"
    groups = [at for at in product(*(one.places for one in (*items, *marks))) if len(set(at)) == 4]
    tightest = min((max(at) - min(at) for at in groups), default=0)
    votes: set[Vote] = set()
    for at in groups:
        if max(at) - min(at) <= tightest * _LOOSER:
            spans = [(place, place + 1) for place in at]
            found = marks_of_figures(texts.quotes, "vi", spans[:2], spans[2:])
            votes.add("same" if found == said else "crossed" if found == said[::-1] else "unclear")
    return "same" if "same" in votes else "crossed" if votes == {"crossed"} else "unclear"


def _vote_alone(texts: _Texts, items: tuple[_Held, _Held], mark: _Held) -> Vote:
    """Return whether a name stands right beside the same one of two figures in the quotes as in the claim."""
    said = {
        number for number, one in enumerate(items) if _is_beside(texts.claim, "en", one.start, mark.start)
    }
    found = [
        {
            number
            for number, one in enumerate(items)
            if any(_is_beside(texts.quotes, "vi", place, at) for place in one.places)
        }
        for at in mark.places
    ]
    if len(said) != 1 or not found:
        return "unclear"
    if any(said <= beside for beside in found):
        return "same"
    return "crossed" if all(len(beside) == 1 for beside in found) else "unclear"


def _is_its_own(claim: str, figure: _Held, mark: _Held) -> bool:
    """Tell whether a word of the claim stands near its figure, and not as "2005" does in "from 55 in 2005 to 700"."""
    if _words_between(claim, figure, mark) > _NEAR:
        return False
    return mark.start > figure.start or _UP_TO.fullmatch(claim[mark.end : figure.start]) is None


def _is_beside(text: str, language: Language, one: int, other: int) -> bool:
    """Tell whether both stand in one segment with few words between them."""
    first, last = sorted((one, other))
    together = segment_at(text, language, first) == segment_at(text, language, last)
    return together and len(text[first:last].split()) - 1 <= _BESIDE


def _words_between(text: str, one: _Held, other: _Held) -> int:
    first, last = sorted((one, other), key=lambda held: held.start)
    return len(text[first.end : last.start].split())


def _span(one: _Held) -> Span:
    return one.start, one.end
