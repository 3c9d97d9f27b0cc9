"""Whether a figure is told of one thing where its quote tells it of the opposite: women at the men's 62%."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from service.grounding.compared import Compared
from service.grounding.findings import Finding, LookedUp, Place
from service.grounding.negations import is_denied
from service.grounding.segments import bounds_of_segment, segment_at
from vietnamese.contrasts import Found, contrasts_in_english, contrasts_in_vietnamese, size_of_set

_OPPOSITES = 4  # members of a set, at most: larger ones are of kinds, and "xe" may stand for a coach
_CONTAINED = frozenset({"administrative units"})  # what a province has, its communes have
_Side = Literal["own", "opposite"]


@dataclass(frozen=True, slots=True)
class _Stand:
    """Where a quote says the word of the claim, or an opposite of it."""

    quote: int
    start: int
    end: int
    side: _Side


def check_contrasted_figures(compared: Compared) -> Iterator[Finding]:
    """Yield a failure for a word of the claim whose figures stand with its opposite, while it stands with others."""
    said = contrasts_in_english(compared.claim.text)
    for one in said:
        if size_of_set(one.member.set) > _OPPOSITES or one.member.set in _CONTAINED:
            continue
        if is_denied(compared.claim.text, "en", one.start):  # "not every price rose: rice fell by 3%"
            continue
        stands = _stands(compared, one, said)
        if {stand.side for stand in stands} != {"own", "opposite"}:
            continue
        for looked_up in (compared.figures, compared.dates):
            opposite = _told_of_the_opposite(compared, one, stands, looked_up)
            if opposite is not None:
                word = compared.claim.text[one.start : one.end]
                quoted = compared.quotes[opposite.quote].text[opposite.start : opposite.end]
                yield Finding("failed", f"The claim says “{word}” of a figure that is told of “{quoted}”.")


def _stands(compared: Compared, one: Found, said: Sequence[Found]) -> list[_Stand]:
    """Return where the quotes say the word or an opposite that the claim does not say, too."""
    told = {other.member for other in said}
    opposite = [
        _Stand(number, found.start, found.end, "opposite")
        for number, quote in enumerate(compared.quotes)
        for found in contrasts_in_vietnamese(quote.text)
        if found.is_clear and found.member.set == one.member.set and found.member not in told
    ]
    own = [
        _Stand(number, found.start, found.end, "own")
        for number, quote in enumerate(compared.quotes)
        for found in contrasts_in_vietnamese(quote.text)
        if found.member == one.member
    ]
    placed = [
        _Stand(at.quote, at.start, max(at.end, at.start + 1), "own")
        for word in compared.words
        if word.start < one.end and one.start < word.end
        for at in word.places
    ]
    own += [stand for stand in placed if not any(_overlap(stand, other) for other in (*opposite, *own))]
    return sorted([*own, *opposite], key=lambda stand: (stand.quote, stand.start))


def _overlap(one: _Stand, other: _Stand) -> bool:
    return one.quote == other.quote and one.start < other.end and other.start < one.end


def _told_of_the_opposite(
    compared: Compared, one: Found, stands: Sequence[_Stand], looked_up: Sequence[LookedUp]
) -> _Stand | None:
    """Return the opposite that the nearest figure is told of, where no figure of the word's part is told of it."""
    text = compared.claim.text
    part = segment_at(text, "en", one.start)
    values = [*compared.figures, *compared.dates]
    own = [each for each in values if segment_at(text, "en", each.of.start) == part]
    held = [each for each in looked_up if each in (own or values)]
    if not held:
        return None
    nearest = min(held, key=lambda each: max(each.of.start - one.end, one.start - each.of.end))
    beside = [stand for at in nearest.places if (stand := _beside(compared, at, stands))]
    told = [stand for each in held for at in each.places if (stand := _beside(compared, at, stands))]
    if not beside or any(stand.side == "own" for stand in told):
        return None
    is_date = looked_up is compared.dates
    elsewhere = any(
        stand is not None and stand.side == "own"
        for number, quote in enumerate(compared.quotes)
        for figure in (quote.dates if is_date else quote.figures)
        if (stand := _beside(compared, _place(compared, number, figure.start, figure.end), stands))
    )
    return beside[0] if elsewhere else None


def _place(compared: Compared, quote: int, start: int, end: int) -> Place:
    return Place(quote, segment_at(compared.quotes[quote].text, "vi", start), start, end)


def _beside(compared: Compared, at: Place, stands: Sequence[_Stand]) -> _Stand | None:
    """Return which of the words a figure is told of: the only one in its part, or its own in strict turn."""
    quote = compared.quotes[at.quote]
    begins, ends = bounds_of_segment(quote.text, "vi", at.segment)
    inside = [stand for stand in stands if stand.quote == at.quote and begins <= stand.start < ends]
    if len({stand.side for stand in inside}) < 2:
        return inside[0] if inside else None
    values = quote.figures if any(one.start == at.start for one in quote.figures) else quote.dates
    figures = [one.start for one in values if begins <= one.start < ends]
    marks = sorted([(stand.start, False) for stand in inside] + [(start, True) for start in figures])
    in_turn = all(marks[step][1] != marks[step + 1][1] for step in range(len(marks) - 1))
    if len(figures) != len(inside) or not in_turn or at.start not in figures:
        return None
    return inside[figures.index(at.start)]
