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
from service.grounding.compared import Compared, Word
from service.grounding.findings import Finding, LookedUp, Place
from service.grounding.own_dates import keep_their_dates
from service.grounding.pairing import LISTED, Span
from service.grounding.polarity import negations
from service.grounding.segments import Language, segment_at
from service.grounding.sorts import sort_of

Vote = Literal["same", "crossed", "unclear"]

_MOST_PLACES = 4
_NEAR = 4  # words between a figure and what is said of it
_BESIDE = 2  # words between a figure and a name that can only be said of it
_LOOSER = 1.5  # how much wider than the tightest a group of four words may lie and still count
_FAR = 16  # beyond it, nothing is said of a figure
_BREAK, _JOINT = 8, 6  # how far a comma or another figure, and an "and", parts two words
_JOINTS: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"(?<!\w)(?:and|or|plus)(?!\w)", re.IGNORECASE),
    "vi": re.compile(r"(?<!\w)(?:và|hoặc|lên|còn|xuống|đến)(?!\w)", re.IGNORECASE),
}
_BETWEEN_QUOTES = ". "


@dataclass(frozen=True, slots=True)
class _Held:
    """Something that a claim and its quotes both hold: where in the claim, and where in the joined quotes.

    Only what is of one ``sort`` (kind of figure, currency, measure) can be exchanged.
    """

    text: str
    start: int
    end: int
    places: tuple[Span, ...]
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

    def joined(self, places: Sequence[Place]) -> tuple[Span, ...]:
        """Return places of the quotes as places of the joined text."""
        return tuple(
            (self._starts[at.quote] + at.start, self._starts[at.quote] + max(at.end, at.start + 1))
            for at in places
        )


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
    dated = _dated_pairs(compared)
    for items, marks in ((figures, [*words, *codes, *dates]), (dates, [*words, *codes])):
        for one, other in combinations(items, 2):
            told = _names(words) if (one.start, other.start) in dated else marks
            if one.sort == other.sort and _exchanged(texts, (one, other), told):
                yield Finding(
                    "failed", f"{one.text} and {other.text} stand the other way round in the cited sentences."
                )


def _dated_pairs(compared: Compared) -> set[tuple[int, int]]:
    """Return the pairs of figures, by their starts, that have the dates of their own which the quotes give them."""
    figures = [one for one in compared.figures if one.places and is_counting(one)]
    pairs = [pair for pair in combinations(figures, 2) if keep_their_dates(compared, *pair)]
    return {(one.of.start, other.of.start) for one, other in pairs}


def _names(words: Sequence[_Held]) -> list[_Held]:
    """Return the names, where there are two that may have changed places."""
    names = [word for word in words if word.is_name]
    return names if len({word.text for word in names}) > 1 else []


def _held(looked_up: Sequence[LookedUp], texts: _Texts, wanted: Callable[[LookedUp], bool]) -> list[_Held]:
    return [
        _Held(one.of.text, one.of.start, one.of.end, texts.joined(one.places), sort=sort_of(one.of))
        for one in looked_up
        if one.places and wanted(one)
    ]


def _words(compared: Compared, texts: _Texts) -> list[_Held]:
    return [
        _Held(one.text, one.start, one.end, texts.joined(_own_places(one, compared.words)), one.is_name)
        for one in compared.words
        if 0 < len(one.places) <= _MOST_PLACES and not cues.tells_a_way(one.text)
    ]


def _own_places(word: Word, words: Sequence[Word]) -> Sequence[Place]:
    """Return the places of a word less those of another that stands at some of them only: "xe máy" is no car."""
    taken: set[Place] = set()
    for other in words:
        if other.places and set(other.places) < set(word.places):
            taken.update(other.places)
    return [at for at in word.places if at not in taken] or word.places


def _denials(texts: _Texts) -> list[_Held]:
    """Return the one "not" of the claim, if the quotes have one: "87.5% were for it, 12.5% against"."""
    said = [*negations(texts.claim, "en"), *(match.span() for match in cues.AGAINST_EN.finditer(texts.claim))]
    denied = negations(texts.quotes, "vi")
    if len(said) != 1 or not denied or len(denied) > _MOST_PLACES:
        return []
    start, end = said[0]
    return [_Held(texts.claim[start:end], start, end, tuple(denied), is_name=True)]


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
    said = _nearest(texts.claim, "en", [_span(one) for one in items], [_span(one) for one in marks])
    if said is None:
        return "unclear"
    groups = [at for at in product(*(one.places for one in (*items, *marks))) if len(set(at)) == 4]
    tightest = min((_breadth(at) for at in groups), default=0)
    votes: set[Vote] = set()
    for at in groups:
        if _breadth(at) <= tightest * _LOOSER:
            found = _nearest(texts.quotes, "vi", at[:2], at[2:])
            votes.add("unclear" if found is None else "same" if found == said else "crossed")
    return "same" if "same" in votes else "crossed" if votes == {"crossed"} else "unclear"


def _breadth(spans: Sequence[Span]) -> int:
    return max(start for start, _ in spans) - min(start for start, _ in spans)


def _nearest(
    text: str, language: Language, items: Sequence[Span], marks: Sequence[Span]
) -> tuple[int, int] | None:
    """Return which of two figures each of two words is nearer to; None where that is not told, or one has both.

    So a subject, which is nearest to whichever figure comes first, tells nothing beside a word of that figure's own.
    What is told "respectively" goes in order.
    """
    if LISTED.search(text):
        in_order = (0, 1) if (items[0] < items[1]) == (marks[0] < marks[1]) else (1, 0)
        return in_order if max(marks) < min(items) or max(items) < min(marks) else None
    own = []
    for mark in marks:
        first, second = (_distance(text, language, mark, item, items) for item in items)
        if first == second or min(first, second) > _FAR:
            return None
        own.append(0 if first < second else 1)
    return (own[0], own[1]) if own[0] != own[1] else None


def _distance(text: str, language: Language, one: Span, other: Span, items: Sequence[Span]) -> int:
    """Count the words between two places; more for what parts them: a comma, an "and", another figure."""
    (_, begins), (ends, _) = sorted((one, other))
    between = text[begins:ends]
    parted = segment_at(text, language, ends) - segment_at(text, language, max(begins - 1, 0))
    passed = sum(begins <= start < ends for start, _ in items)
    joined = _JOINTS[language].search(between) is not None
    return len(between.split()) + _BREAK * (parted + passed) + _JOINT * joined


def _vote_alone(texts: _Texts, items: tuple[_Held, _Held], mark: _Held) -> Vote:
    """Return whether a name stands right beside the same one of two figures in the quotes as in the claim."""
    spans = [_span(one) for one in items]
    if _is_list(texts.claim, *sorted(spans)):
        return "unclear"
    said = {number for number, one in enumerate(spans) if _is_beside(texts.claim, "en", one, _span(mark))}
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


def _is_list(text: str, first: Span, last: Span) -> bool:
    """Tell whether two figures stand in one list of figures: "560, 760 and 90"."""
    return re.fullmatch(r"[\d\s.,%]*(?:and|or)?\s*", text[first[1] : last[0]]) is not None


def _is_beside(text: str, language: Language, one: Span, other: Span) -> bool:
    """Tell whether both stand in one segment with few words between them."""
    return _distance(text, language, one, other, ()) <= _BESIDE


def _words_between(text: str, one: _Held, other: _Held) -> int:
    first, last = sorted((one, other), key=lambda held: held.start)
    return len(text[first.end : last.start].split())


def _span(one: _Held) -> Span:
    return one.start, one.end
