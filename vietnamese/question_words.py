"""The words that only make a Vietnamese sentence a question: they name nothing that is looked for."""

from collections.abc import Sequence
from functools import cache

from vietnamese.data_files import table
from vietnamese.normalise import fold
from vietnamese.terms import Field, Term

_LONGEST = 6  # syllables


@cache
def question_words(field: Field) -> frozenset[tuple[str, ...]]:
    """Return the question words as runs of syllables, accented or folded."""
    words = (tuple(word.split()) for (word,) in table("question_words.tsv"))
    if field == "accented":
        return frozenset(words)
    return frozenset(tuple(fold(part) for part in word) for word in words)


def in_question_words(terms: Sequence[Term]) -> list[bool]:
    """Tell of each term whether it stands in a question word, the longest one that begins there or before it."""
    accented = any(not term.accented.isascii() for term in terms)
    known = question_words("accented" if accented else "folded")
    spelled = [term.accented if accented else term.folded for term in terms]
    inside = [False] * len(terms)
    place = 0
    while place < len(terms):
        length = next((n for n in range(_LONGEST, 0, -1) if tuple(spelled[place : place + n]) in known), 0)
        inside[place : place + length] = [True] * length
        place += length or 1
    return inside
