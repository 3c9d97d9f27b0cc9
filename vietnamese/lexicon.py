"""The bilingual lexicon: English words, phrases, offices and places, and how Vietnamese prose writes them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

from vietnamese.data_files import table
from vietnamese.english import WORD, base_forms, irregular_forms
from vietnamese.normalise import fold, place_tones

LONGEST_PHRASE = 9


@dataclass(frozen=True, slots=True)
class Entry:
    """What the lexicon says of an English word or phrase: Vietnamese renderings, the likeliest first."""

    renderings: tuple[str, ...]
    is_name: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """English to Vietnamese.

    ``names`` are names of one word, spelled as they are written; ``exact_phrases`` tell apart phrases that differ
    in an inflection only. ``vietnamese_words`` and ``place_names`` hold Vietnamese words and places of several
    syllables, folded, and ``accented_words`` the first as they are written; ``synonyms`` what else renders the same
    English or is called the same, by the folded word.
    """

    words: dict[str, Entry]
    phrases: dict[tuple[str, ...], Entry]
    exact_phrases: dict[tuple[str, ...], Entry]
    names: dict[str, Entry]
    vietnamese_words: frozenset[tuple[str, ...]]
    accented_words: frozenset[tuple[str, ...]]
    place_names: frozenset[tuple[str, ...]]
    synonyms: dict[tuple[str, ...], tuple[str, ...]]
    heads: frozenset[str]  # what phrases begin with

    def acronym(self, written: str) -> Entry | None:
        """Return the entry of an acronym, which is no word in small letters: IT is not it."""
        return self.words.get(written) if written.isupper() else None

    def word(self, written: str) -> Entry | None:
        """Return the entry of a place by its exact spelling, else of the word or of its base form."""
        name = self.names.get(written.replace("’", "'").removesuffix("'s"))
        if name:
            return name
        return next((self.words[form] for form in base_forms(written) if form in self.words), None)

    def phrase_at(self, words: Sequence[str]) -> tuple[int, Entry] | None:
        """Return the longest phrase that the words begin with, and how many words it takes."""
        if not words or (stem(words[0]) not in self.heads and words[0].lower() not in self.heads):
            return None
        keys = [stem(word) for word in words[:LONGEST_PHRASE]]
        exact = [word.lower() for word in words[:LONGEST_PHRASE]]
        for length in range(len(keys), 1, -1):
            entry = self.exact_phrases.get(tuple(exact[:length])) or self.phrases.get(tuple(keys[:length]))
            if entry:
                return length, entry
        return None


@cache
def load_lexicon() -> Lexicon:
    """Return the shipped lexicon; read from the package's tables once."""
    words: dict[str, Entry] = {}
    phrases: dict[tuple[str, ...], Entry] = {}
    names: dict[str, Entry] = {}
    exact = {
        tuple(one.split()): Entry(tuple(several), is_name=False) for (one,), several in _rows("phrases.tsv")
    }
    vietnamese: set[tuple[str, ...]] = set()
    accented: set[tuple[str, ...]] = set()
    for name, syllables in (("lexicon.tsv", (2, 3)), ("phrases.tsv", (2,))):
        for english, renderings in _rows(name):
            _file(english, renderings, words, phrases)
            vietnamese.update(one for one in map(_folded, renderings) if len(one) in syllables)
            accented.update(one for one in map(_accented, renderings) if len(one) in syllables)
    for renderings, english in _rows("offices.tsv"):
        for name in english:
            _file([name], renderings, words, phrases)
    for renderings, english in chain(_rows("places.tsv"), _rows("names.tsv")):
        for name in english:
            _file([name], renderings, names, phrases, is_name=True)
    places = {_folded(one) for renderings, _ in _rows("places.tsv") for one in renderings if " " in one}
    synonyms = _synonyms([*words.values(), *phrases.values()])
    for (word,), others in _rows("synonyms.tsv"):
        vietnamese.add(_folded(word))
        accented.add(_accented(word))
        synonyms[_folded(word)] = tuple(dict.fromkeys([*others, *synonyms.get(_folded(word), ())]))
    heads = frozenset(phrase[0] for phrase in (*phrases, *exact))
    known = frozenset(vietnamese), frozenset(accented), frozenset(places)
    return Lexicon(words, phrases, exact, names, *known, synonyms, heads)


@lru_cache(maxsize=2**14)
def stem(word: str) -> str:
    """Return a crude key under which the inflections of a phrase's word meet; never shown."""
    word = word.lower().replace("’", "'").removesuffix("'s").removesuffix("s'")
    word = irregular_forms().get(word, word)
    for ending in ("ies", "ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: -len(ending)] + ("y" if ending == "ies" else "")
            break
    return word.removesuffix("e").replace("our", "or").replace("ise", "ize").replace("centr", "center")


def _rows(name: str) -> Iterator[tuple[list[str], list[str]]]:
    for left, right, *_ in table(name):
        yield left.split("|"), right.split("|")


def _file(
    english: list[str],
    renderings: list[str],
    words: dict[str, Entry],
    phrases: dict[tuple[str, ...], Entry],
    *,
    is_name: bool = False,
) -> None:
    """Add an entry; one that is there already keeps its renderings first."""
    for written in english:
        parts = WORD.findall(written)
        if len(parts) == 1:
            word = parts[0]
            head = word if is_name or (word.isupper() and len(word) > 1) else word.lower()
            words[head] = _joined(words.get(head), renderings, is_name)
        elif parts:
            key = tuple(stem(part) for part in parts)
            phrases[key] = _joined(phrases.get(key), renderings, is_name)


def _synonyms(entries: Iterable[Entry]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return what else renders the English of which a word is the first or second rendering."""
    found: dict[tuple[str, ...], dict[str, None]] = {}
    for entry in entries:
        for place, one in enumerate(entry.renderings[:2]):
            others = [*entry.renderings[:place], *entry.renderings[place + 1 :]]
            found.setdefault(_folded(one), {}).update(dict.fromkeys(others))
    return {word: tuple(others) for word, others in found.items() if others}


def _joined(known: Entry | None, renderings: list[str], is_name: bool) -> Entry:
    every: dict[str, str] = {}
    for one in (*(known.renderings if known else ()), *renderings):
        every.setdefault(one.lower(), one)
    return Entry(tuple(every.values()), is_name or (known is not None and known.is_name))


def _folded(vietnamese: str) -> tuple[str, ...]:
    return tuple(fold(vietnamese).split())


def _accented(vietnamese: str) -> tuple[str, ...]:
    return tuple(place_tones(vietnamese.lower()).split())
