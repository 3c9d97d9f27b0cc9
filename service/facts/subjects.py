"""The subject that stands before a figure, in its own part of the sentence or in one before."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from service.facts.thing_words import CHANGE, Wordings
from service.grounding.segments import segment_starts
from service.requests import Language
from vietnamese.figures import Figure

Span = tuple[int, int]
MOST_BEFORE, MOST_PARTS = 15, 8  # words; parts of the sentence looked back
_AND = re.compile(r"(?<!\w)(?:and|with|và|còn|với)\s")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A claim with the spans of its figures and of its dates."""

    text: str
    language: Language
    figures: tuple[Span, ...]
    dates: tuple[Span, ...]

    @property
    def words(self) -> Wordings:
        """Return how things begin and end in its language."""
        return Wordings(self.language)


def subject_before(sentence: Sentence, figure: Figure) -> str:
    """Return the subject before the figure: of its own part of the sentence, or of the nearest before that has one.

    A part between a figure and the next comma only names what that figure counts.
    """
    change = ""
    for number, (begins, ends) in enumerate(_parts_before(sentence, figure.start)):
        words = sentence.words.subject(sentence.text[begins:ends])
        if number and CHANGE[sentence.language].search(words):
            words = sentence.words.subject(CHANGE[sentence.language].sub("", words))
        if not number and CHANGE[sentence.language].fullmatch(words):
            change, words = words, ""
        if not number and begins in {end for _, end in sentence.figures}:
            joint = _AND.search(sentence.text, begins, ends)
            own = sentence.words.subject(sentence.text[joint.end() : ends]) if joint else ""
            if own and not CHANGE[sentence.language].fullmatch(own):
                return _short(own, sentence.words)
        counts_another = begins in {end for _, end in sentence.figures}
        if words and not counts_another:
            return " ".join(part for part in (_short(words, sentence.words), change) if part)
        if number == MOST_PARTS:
            break
    return ""


def _parts_before(sentence: Sentence, place: int) -> Iterator[Span]:
    """Yield the parts before a place, the nearest first, that figures, dates and breaks make."""
    starts = segment_starts(sentence.text, sentence.language)
    taken = (*sentence.figures, *sentence.dates)
    edges = {start for start in starts if start < place} | {end for _, end in taken if end <= place}
    ends = place
    for begins in sorted(edges, reverse=True):
        yield begins, max(begins, ends)
        ends = min([begins, *(start for start, end in taken if end == begins)])


def _short(subject: str, words: Wordings) -> str:
    """Return the end of a long subject, from behind a word that no thing holds."""
    listed = subject.split()
    if len(listed) <= MOST_BEFORE:
        return subject
    for place in range(len(listed) - MOST_BEFORE, len(listed) - 2):
        if words.ends_thing(listed[place - 1]):
            return " ".join(listed[place:])
    return " ".join(listed[-MOST_BEFORE:])
