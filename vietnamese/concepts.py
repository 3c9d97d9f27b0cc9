"""What a question is about, as ideas that can be looked for in Vietnamese text.

An English word is one idea with all its Vietnamese renderings; a Vietnamese word is an idea with one way to
write it, and its synonyms. No model and no network take part.
"""

from typing import Literal

from vietnamese.ideas_of_english import english_ideas
from vietnamese.ideas_of_vietnamese import vietnamese_ideas
from vietnamese.normalise import normalise
from vietnamese.terms import Concept


def concepts_of(question: str, language: Literal["vi", "en"], *, bare: bool = False) -> tuple[Concept, ...]:
    """Return the ideas of a question in the order they are named, each once; question words are none.

    ``bare`` says that Vietnamese was typed without diacritics, so that only folded forms can meet it.
    """
    text = normalise(question)
    found = (
        english_ideas(text) if language == "en" else vietnamese_ideas(text, "folded" if bare else "accented")
    )
    unique = {concept.renderings: concept for concept in reversed(found) if concept.renderings}
    return tuple(reversed(unique.values()))
