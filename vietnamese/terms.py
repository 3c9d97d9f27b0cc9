"""Search terms of a text: syllables and pairs of neighbouring syllables, accented and folded.

Vietnamese writes every syllable as a word of its own, so pairs of syllables stand in for words; a segmenter
gains less than a point over them and loses sixty on text typed without diacritics.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from vietnamese.abbreviations import expansion
from vietnamese.normalise import fold, normalise, place_tones
from vietnamese.syllables import is_syllable

Field = Literal["accented", "folded"]
ConceptKind = Literal["idea", "name", "person", "code", "year"]

_NUMBER = r"\d+(?:[.,]\d+)*"
_ACRONYM = r"[A-ZĐ]{1,6}(?:[&-][A-ZĐ]{1,6})+(?![^\W\d_])|\b[a-zđ]{1,4}&[a-zđ]{1,4}\b|\b[eE]-[mM]ail\b"
_LETTERS = r"[^\W\d_]+"
_WORD = re.compile(_LETTERS)
_TOKEN = re.compile(rf"({_NUMBER})|({_ACRONYM}|{_LETTERS})|([.,;:!?()\[\]{{}}\"“”«»\n…|•])")
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
YEAR = re.compile(r"(?:19|20)\d\d")
_MAGNITUDES = {"nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9}
PAIR = "_"
PARTS = 0.6  # how surely the words of a phrase, all there but apart, stand for it


@dataclass(frozen=True, slots=True)
class Term:
    """One syllable, word or number where it stands: code points ``start:end`` of the text.

    ``follows`` is true when nothing but space or a hyphen lies between it and the term before, ``capital`` when
    it begins with a capital letter, ``acronym`` when it is written in capitals or stands for an abbreviation.
    """

    start: int
    end: int
    accented: str
    folded: str
    follows: bool
    capital: bool = False
    acronym: bool = False


@dataclass(frozen=True, slots=True)
class IndexTerms:
    """What a word index keeps of a text: single terms first, then the pairs, joined by an underscore."""

    accented: list[str]
    folded: list[str]


@dataclass(frozen=True, slots=True)
class WeightedTerm:
    """One term to look up in one field; its weight says how surely it stands for the idea (0 to 1)."""

    field: Field
    term: str
    weight: float


@dataclass(frozen=True, slots=True)
class Rendering:
    """One way to write an idea in Vietnamese: neighbouring terms, and how surely they mean it (0 to 1).

    ``capital`` asks for a capital letter: Pháp is France, pháp a part of "giải pháp".
    """

    syllables: tuple[str, ...]
    field: Field
    sureness: float
    capital: bool = False


@dataclass(frozen=True, slots=True)
class Concept:
    """One idea of a question with all the ways it may be written; it is found when any one of them is.

    A name (a place), a person (or whatever else is named), a code (an acronym) or a year cannot be left out of
    an answer; an idea can. A phrase has its words as ``parts``: where it is not written as a whole, they may
    stand for it together.
    """

    source: str
    renderings: tuple[Rendering, ...]
    weight: float = 1.0
    kind: ConceptKind = "idea"
    parts: tuple["Concept", ...] = ()

    @property
    def terms(self) -> tuple[WeightedTerm, ...]:
        """The terms that find candidates for this concept in an index that knows single terms and pairs."""
        found: dict[tuple[Field, str], float] = {}
        for rendering in self.renderings:
            keys = index_keys(rendering.syllables)
            for key in keys:
                found[rendering.field, key] = max(
                    found.get((rendering.field, key), 0.0), rendering.sureness / len(keys)
                )
        for part in self.parts:
            for term in part.terms:
                found.setdefault((term.field, term.term), PARTS * term.weight / len(self.parts))
        return tuple(WeightedTerm(name, term, weight) for (name, term), weight in found.items())


def index_keys(syllables: tuple[str, ...]) -> tuple[str, ...]:
    """Return the index terms a run of syllables is looked up by: itself when single, else its pairs."""
    if len(syllables) == 1:
        return syllables
    return tuple(f"{left}{PAIR}{right}" for left, right in pairwise(syllables))


def wording(vietnamese: str, sureness: float = 1.0, field: Field = "accented") -> Rendering:
    """Return a Vietnamese wording as the run of terms an index holds."""
    terms = terms_of(vietnamese)
    return Rendering(
        tuple(term.accented if field == "accented" else term.folded for term in terms), field, sureness
    )


def terms_of(text: str) -> list[Term]:
    """Return the terms of a text in order; a known abbreviation stands as its full form."""
    return list(_terms(normalise(text)))


def index_terms(text: str) -> IndexTerms:
    """Return what a word index keeps of the text: terms and pairs, accented and folded."""
    terms = terms_of(text)
    accented = [term.accented for term in terms]
    folded = [term.folded for term in terms]
    for left, right in pairwise(terms):
        if right.follows:
            accented.append(f"{left.accented}{PAIR}{right.accented}")
            folded.append(f"{left.folded}{PAIR}{right.folded}")
    accented.extend(_scaled_numbers(terms))
    return IndexTerms(accented, folded)


def number_term(written: str) -> str:
    """Return the one spelling under which a number is indexed: ``42.000`` and ``42,000`` are ``42000``."""
    if _THOUSANDS.fullmatch(written):
        return re.sub(r"[.,]", "", written)
    plain = written.replace(",", ".")
    return plain.lstrip("0") or "0" if plain.isdigit() else plain


def _terms(text: str) -> Iterator[Term]:
    follows = False
    for match in _TOKEN.finditer(text):
        number, letters, _stop = match.groups()
        if number:
            term = number_term(number)
            yield Term(match.start(), match.end(), term, term, follows)
        elif letters:
            full = _full_form(letters)
            acronym = full is not None or (len(letters) > 1 and letters.isupper())
            for part in _WORD.findall(full or _joined(letters)):
                accented, folded = _spellings(part)
                capital = letters[0].isupper()
                yield Term(match.start(), match.end(), accented, folded, follows, capital, acronym)
                follows = True
        follows = bool(number or letters)


def _joined(letters: str) -> str:
    """Return e-mail as the one word that email is; whatever else has a hyphen stays as it is."""
    return letters.replace("-", "") if letters.lower() == "e-mail" else letters


@lru_cache(maxsize=65_536)
def _full_form(letters: str) -> str | None:
    """Return what an abbreviation stands for; in small letters only where it can be no syllable: ubnd, tt&tt."""
    return expansion(letters) if letters.isupper() or not is_syllable(letters) else None


@lru_cache(maxsize=65_536)
def _spellings(word: str) -> tuple[str, str]:
    """Return a word accented and folded; Vietnamese has some seven thousand syllables, so most are known."""
    return place_tones(word.lower()), fold(word)


def _scaled_numbers(terms: list[Term]) -> Iterator[str]:
    """Yield ``42000`` for ``42 nghìn``, so that one amount is one term however it is written."""
    for left, right in pairwise(terms):
        zeros = _MAGNITUDES.get(right.accented)
        if zeros and right.follows and left.accented[0].isdigit():
            whole, _, fraction = left.accented.partition(".")
            if len(fraction) <= zeros:
                yield (whole + fraction.ljust(zeros, "0")).lstrip("0") or "0"
