"""Where a Vietnamese text holds the ideas of an English one."""

from dataclasses import dataclass

from vietnamese.gazetteer import Wording
from vietnamese.ideas_of_english import english_ideas_at
from vietnamese.terms import Concept


@dataclass(frozen=True, slots=True)
class PlacedIdea:
    """An idea named at ``[start:end]`` of an English text."""

    start: int
    end: int
    idea: Concept


def placed_ideas(text: str) -> list[PlacedIdea]:
    """Return the ideas of an English text in order."""
    return [PlacedIdea(start, end, idea) for start, end, idea in english_ideas_at(text)]


def places_of(idea: Concept, words: Wording) -> tuple[int, ...]:
    """Return where the text names the idea, as the starts of the words that do.

    For a phrase that is not there as a whole, where its last word is, if most of its words are.
    """
    found = {
        place
        for one in idea.renderings
        for place in words.places_of(
            one.syllables, one.field, whole=len(one.syllables) == 1 and one.sureness < 1
        )
    }
    if found or not idea.parts:
        return tuple(sorted(found))
    parts = [places_of(part, words) for part in idea.parts]
    return parts[-1] if 2 * sum(map(bool, parts)) > len(parts) else ()
