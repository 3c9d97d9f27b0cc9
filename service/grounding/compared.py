"""A claim beside its quotes: where each figure, date and word of the one stands in the others."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from service.grounding.dates import look_up_dates
from service.grounding.figures import look_up_figures
from service.grounding.findings import LookedUp, Place
from service.grounding.reading import ReadClaim, ReadQuote
from service.grounding.segments import segment_at
from vietnamese.figures import Figure
from vietnamese.gazetteer import wording
from vietnamese.places_of_ideas import placed_ideas, places_of

_SYLLABLE = re.compile(r"\w+")
_CONTENT = 0.5  # the weight of a word that says something by itself


@dataclass(frozen=True, slots=True)
class Word:
    """A word or phrase ``[start:end]`` of the claim with the places of the quotes that say it, perhaps none."""

    text: str
    start: int
    end: int
    is_name: bool
    weight: float
    places: tuple[Place, ...]

    @property
    def is_content(self) -> bool:
        """Say whether it is neither a name nor one of the words that mean little."""
        return self.weight > _CONTENT and not self.is_name


@dataclass(frozen=True, slots=True)
class Compared:
    """A claim, its quotes, and what of the claim stands where in them. ``words`` only of an English claim."""

    claim: ReadClaim
    quotes: tuple[ReadQuote, ...]
    figures: tuple[LookedUp, ...]
    dates: tuple[LookedUp, ...]
    words: tuple[Word, ...]

    def text_at(self, place: Place) -> str:
        """Return the quote in which the place lies."""
        return self.quotes[place.quote].text


def compare(claim: ReadClaim, quotes: Sequence[ReadQuote], *, derived: Figure | None) -> Compared:
    """Look up what the claim says in its quotes; a ``derived`` figure is looked up by its expression instead."""
    return Compared(
        claim,
        tuple(quotes),
        tuple(look_up_figures(claim, quotes, derived=derived)),
        tuple(look_up_dates(claim, quotes)),
        _words(claim, quotes) if claim.language == "en" else (),
    )


def _words(claim: ReadClaim, quotes: Sequence[ReadQuote]) -> tuple[Word, ...]:
    """Return the words of an English claim but those of its figures and dates."""
    taken = [span for one in claim.figures for span in one.spans]
    taken += [(one.start, one.end) for one in claim.dates]
    words = []
    for one in placed_ideas(claim.text):
        if any(start < one.end and one.start < end for start, end in taken):
            continue
        text = claim.text[one.start : one.end]
        places = tuple(
            Place(number, segment_at(quote.text, "vi", place), place, _end_of_syllable(quote.text, place))
            for number, quote in enumerate(quotes)
            for place in places_of(one.idea, wording(quote.text)) or _itself_in(quote.text, text)
        )
        words.append(Word(text, one.start, one.end, one.idea.kind != "idea", one.idea.weight, places))
    return tuple(words)


def _end_of_syllable(text: str, start: int) -> int:
    syllable = _SYLLABLE.match(text, start)
    return syllable.end() if syllable is not None else start + 1


def _itself_in(quote: str, word: str) -> list[int]:
    """Return where the English word itself stands: articles quote English, and some are English."""
    if word.lower() not in quote.lower():
        return []
    return [match.start() for match in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", quote, re.IGNORECASE)]
