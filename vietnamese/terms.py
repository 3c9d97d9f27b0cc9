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
from vietnamese.amount_terms import amount_terms
from vietnamese.normalise import fold, normalise, place_tones
from vietnamese.syllables import is_syllable

Field = Literal["accented", "folded"]
ConceptKind = Literal["idea", "name", "person", "code", "year"]

_NUMBER = r"\d+(?:[.,]\d+)*"
_ACRONYM = r"[A-ZĐ]{1,6}(?:[&-][A-ZĐ]{1,6})+(?![^\W\d_])|\b[a-zđ]{1,4}&[a-zđ]{1,4}\b|\b[eE]-[mM]ail\b"
_LETTERS = r"[^\W\d_]+"
_WORD = re.compile(_LETTERS)
_STOP = r"[.,;:!?()\[\]{}\"“”«»\n…|•]"
_TOKEN = re.compile(rf"{_NUMBER}|{_ACRONYM}|{_LETTERS}|{_STOP}")
_TOKEN_BUT_ACRONYM = re.compile(rf"{_LETTERS}|{_STOP}|{_NUMBER}")  # twice as quick
_MAY_BE_ACRONYM = re.compile("&|[A-ZĐe]-[A-ZĐm]")
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
YEAR = re.compile(r"(?:19|20)\d\d")
PAIR = "_"
# Counted up whenever a text would get other index terms than before, by other code or by other tables.
VERSION = 2
Spelling = tuple[str, str]  # accented, folded
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
    """What a word index keeps of a text: single terms, then the pairs, joined by an underscore.

    The folded ones end with the amounts and dates that are not among the terms as they are written.
    """

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


@lru_cache(maxsize=2**16)
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
    """Return what a word index keeps of the text: terms and pairs, accented and folded, and amounts and dates."""
    accented: list[str] = []
    folded: list[str] = []
    accented_pairs: list[str] = []
    folded_pairs: list[str] = []
    before: Spelling | None = None
    text = normalise(text)
    token_pattern = _TOKEN if _MAY_BE_ACRONYM.search(text) else _TOKEN_BUT_ACRONYM
    for token in token_pattern.findall(text):
        spellings = _spellings_of(token)
        if not spellings:
            before = None
        for one in spellings:
            accented.append(one[0])
            folded.append(one[1])
            if before:
                accented_pairs.append(f"{before[0]}{PAIR}{one[0]}")
                folded_pairs.append(f"{before[1]}{PAIR}{one[1]}")
            before = one
    known = set(folded)
    amounts = [term for term in amount_terms(text, "vi") if term not in known]
    return IndexTerms(accented + accented_pairs, folded + folded_pairs + amounts)


def number_term(written: str) -> str:
    """Return the one spelling under which a number is indexed: ``42.000`` and ``42,000`` are ``42000``."""
    if _THOUSANDS.fullmatch(written):
        return re.sub(r"[.,]", "", written)
    plain = written.replace(",", ".")
    return plain.lstrip("0") or "0" if plain.isdigit() else plain


def _terms(text: str) -> Iterator[Term]:
    follows = False
    for match in _TOKEN.finditer(text):
        token = match[0]
        spellings = _spellings_of(token)
        for accented, folded in spellings:
            capital, acronym = token[0].isupper(), _is_acronym(token)
            yield Term(match.start(), match.end(), accented, folded, follows, capital, acronym)
            follows = True
        follows = bool(spellings)


@lru_cache(maxsize=2**17)
def _spellings_of(token: str) -> tuple[Spelling, ...]:
    """Return the terms a number, word or abbreviation stands for, each accented and folded; a stop has none."""
    if token[0].isdigit():
        term = number_term(token)
        return ((term, term),)
    words = _WORD.findall(_full_form(token) or _joined(token))
    return tuple((place_tones(word.lower()), fold(word)) for word in words)


def _is_acronym(token: str) -> bool:
    return token[0].isalpha() and (_full_form(token) is not None or (len(token) > 1 and token.isupper()))


def _joined(letters: str) -> str:
    """Return e-mail as the one word that email is; whatever else has a hyphen stays as it is."""
    return letters.replace("-", "") if letters.lower() == "e-mail" else letters


@lru_cache(maxsize=65_536)
def _full_form(letters: str) -> str | None:
    """Return what an abbreviation stands for; in small letters only where it can be no syllable: ubnd, tt&tt."""
    return expansion(letters) if letters.isupper() or not is_syllable(letters) else None
