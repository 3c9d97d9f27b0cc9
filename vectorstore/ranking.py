"""How well a text covers the ideas of a question.

Each concept counts once, under one idf.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

from vietnamese.terms import PARTS, Concept, Field, Rendering, Term, index_keys, terms_of

NOWHERE = 0.5  # what an idea the library knows nowhere weighs: it may be said in other words
SPLIT_WORD = 0.3  # both syllables of a word are there, but not side by side
PART_OF_WORD = 0.6  # of a word of three or more syllables, this times the share of its pairs that are there

DocumentFrequency = Callable[[Field, str], int]


class TextTerms:
    """The terms of one text, ready to be asked how often a run of them occurs."""

    def __init__(self, text: str) -> None:
        self.terms = terms_of(text)
        self._positions: dict[tuple[Field, str], list[int]] = defaultdict(list)
        for place, term in enumerate(self.terms):
            self._positions[("accented", term.accented)].append(place)
            self._positions[("folded", term.folded)].append(place)

    def __len__(self) -> int:
        return len(self.terms)

    def strength(self, rendering: Rendering) -> float:
        """Return how often the rendering occurs, whole; less than 1 where only parts of it are there."""
        syllables, field = rendering.syllables, rendering.field
        if rendering.capital:
            places = self._positions.get((field, syllables[0]), ())
            return float(sum(self.terms[place].capital for place in places))
        whole = self._runs(syllables, field)
        if whole or len(syllables) == 1:
            return float(whole)
        if len(syllables) == 2:
            both = all(self._positions.get((field, syllable)) for syllable in syllables)
            return SPLIT_WORD if both and not rendering.syllables[0].isdigit() else 0.0
        pairs = list(pairwise(syllables))
        share = sum(1 for pair in pairs if self._runs(pair, field)) / len(pairs)
        return PART_OF_WORD * share

    def _runs(self, syllables: tuple[str, ...], field: Field) -> int:
        return sum(
            1
            for place in self._positions.get((field, syllables[0]), ())
            if self._is_run(place, syllables, field)
        )

    def _is_run(self, place: int, syllables: tuple[str, ...], field: Field) -> bool:
        if place + len(syllables) > len(self.terms):
            return False
        return all(
            _spelling(self.terms[place + step], field) == syllable
            and (step == 0 or self.terms[place + step].follows)
            for step, syllable in enumerate(syllables)
        )


@dataclass(frozen=True, slots=True)
class Weighed:
    """A concept with its weight in this library: rare ideas weigh more."""

    concept: Concept
    idf: float
    occurs: bool

    @property
    def weight(self) -> float:
        return self.concept.weight * self.idf * (1.0 if self.occurs else NOWHERE)


def weigh(
    concepts: Sequence[Concept], document_frequency: DocumentFrequency, documents: int
) -> tuple[Weighed, ...]:
    """Return the concepts with one idf each, by the frequency of their likeliest rendering."""
    found = []
    for concept in concepts:
        frequency = min(float(documents), _concept_frequency(concept, document_frequency))
        counted = max(1.0, frequency)  # what occurs nowhere weighs no more than what occurs once
        idf = log(1 + (documents - counted + 0.5) / (counted + 0.5))
        found.append(Weighed(concept, idf, frequency > 0))
    return tuple(found)


def matches(concept: Concept, text: TextTerms) -> float:
    """Return how often the concept occurs in the text, each rendering counted as surely as it means it.

    A phrase that is not there as a whole counts for the share of its words that are.
    """
    whole = sum(one.sureness * text.strength(one) for one in concept.renderings)
    if whole >= 1 or not concept.parts:
        return whole
    there = sum(min(1.0, matches(part, text)) for part in concept.parts) / len(concept.parts)
    return max(whole, PARTS * there)


def _concept_frequency(concept: Concept, document_frequency: DocumentFrequency) -> float:
    """Return how many passages hold the concept as its likeliest rendering that occurs at all says it.

    The others are often other words as well: summed, they would make a rare idea look common.
    """
    for one in concept.renderings:
        if whole := _frequency(one, document_frequency):
            return whole
    return min((_concept_frequency(part, document_frequency) for part in concept.parts), default=0.0)


def _frequency(rendering: Rendering, document_frequency: DocumentFrequency) -> float:
    keys = index_keys(rendering.syllables)
    return min((document_frequency(rendering.field, key) for key in keys), default=0)


def _spelling(term: Term, field: Field) -> str:
    return term.accented if field == "accented" else term.folded
