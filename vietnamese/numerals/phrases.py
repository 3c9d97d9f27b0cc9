"""Tables of phrases and what each means, looked up ahead of a place in a text or behind it."""

from collections.abc import Collection, Mapping
from functools import cache
from typing import Generic, TypeVar

from vietnamese.normalise import fold
from vietnamese.numerals.lexemes import Lexemes

Meaning = TypeVar("Meaning")
_Table = dict[tuple[str, ...], Meaning]


def by_meaning(groups: Mapping[Meaning, str]) -> dict[str, Meaning]:
    """Return each phrase with its meaning, from the phrases of each meaning parted by ``|``."""
    return {phrase.strip(): meaning for meaning, phrases in groups.items() for phrase in phrases.split("|")}


def with_folded(words: Collection[str]) -> frozenset[str]:
    """Return the words and their folded forms."""
    return frozenset(words) | _folded_words(frozenset(words))


def is_one_of(lexemes: Lexemes, index: int, words: frozenset[str]) -> bool:
    """Say whether one of the words stands there; folded in a text typed without diacritics."""
    return lexemes.key(index) in (_folded_words(words) if lexemes.bare else words)


@cache
def _folded_words(words: frozenset[str]) -> frozenset[str]:
    return frozenset(fold(word) for word in words)


class Phrases(Generic[Meaning]):
    """Phrases of one language; the longest that fits is taken.

    In a Vietnamese text typed without diacritics they are matched folded, apart from those that would then mean
    two things and those named in ``never_bare``. ``first_words`` are what they begin with, in either form.
    """

    def __init__(self, meanings: Mapping[str, Meaning], *, never_bare: Collection[str] = ()) -> None:
        self._table: _Table[Meaning] = {
            tuple(phrase.split()): meaning for phrase, meaning in meanings.items()
        }
        self._folded = _fold_table(self._table, {tuple(phrase.split()) for phrase in never_bare})
        self._lengths = sorted({len(phrase) for phrase in self._table}, reverse=True)
        both = [*self._table, *self._folded]
        self.first_words = frozenset(phrase[0] for phrase in both)
        self._last_words = frozenset(phrase[-1] for phrase in both)

    def at(self, lexemes: Lexemes, index: int) -> tuple[Meaning, int] | None:
        """Return the meaning of the phrase that begins there, and where what follows it begins."""
        if lexemes.key(index) not in self.first_words:
            return None
        for length in self._lengths:
            found = self._look_up(lexemes, index, length)
            if found is not None:
                return found, index + length
        return None

    def before(self, lexemes: Lexemes, index: int) -> tuple[Meaning, int] | None:
        """Return the meaning of the phrase that ends just before there, and where it begins."""
        if lexemes.key(index - 1) not in self._last_words:
            return None
        for length in self._lengths:
            found = self._look_up(lexemes, index - length, length)
            if found is not None:
                return found, index - length
        return None

    def _look_up(self, lexemes: Lexemes, first: int, length: int) -> Meaning | None:
        if first < 0 or first + length > len(lexemes):
            return None
        table = self._folded if lexemes.bare else self._table
        return table.get(lexemes.keys(first, first + length))


def _fold_table(table: _Table[Meaning], left_out: Collection[tuple[str, ...]]) -> _Table[Meaning]:
    folded: _Table[Meaning] = {}
    clashing: set[tuple[str, ...]] = set()
    for phrase, meaning in table.items():
        bare = tuple(fold(word) for word in phrase)
        if phrase in left_out or folded.setdefault(bare, meaning) != meaning:
            clashing.add(bare)
    return {phrase: meaning for phrase, meaning in folded.items() if phrase not in clashing}
