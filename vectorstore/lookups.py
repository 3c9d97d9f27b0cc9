"""What the word index is asked for a query: weighed terms of Vietnamese, ideas of English, amounts and dates."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from vietnamese.amount_terms import amount_terms
from vietnamese.concepts import concepts_of
from vietnamese.language import is_bare
from vietnamese.mergers import merged_with
from vietnamese.normalise import normalise
from vietnamese.question_words import in_question_words
from vietnamese.syllables import is_syllable
from vietnamese.terms import PAIR, Concept, Field, Rendering, Term, terms_of, wording

# What a single term and a pair are worth in each field, by how the question was typed: chosen by trying values over
# 511 questions and some 2,500 Vietnamese articles; python -m benchmarks.retrieval.run shows what the chosen ones give.
ACCENTED_TERM, ACCENTED_PAIR = 1.0, 0.25
FOLDED_TERM, FOLDED_PAIR = 0.3, 0.08
BARE_TERM, BARE_PAIR = 1.0, 0.6
FOREIGN_TERM = 1.6  # a word that is no Vietnamese syllable: a name, written with its own marks or without
QUESTION_WORD = 0.5  # what the words that only make it a question weigh
LONGEST_TEXT, LONGEST_QUERY = (
    10_000,
    400,
)  # code points, and terms; of a longer query the beginning is searched
AMOUNT = 2.5  # an amount or a date in its one spelling outweighs the words it is written in
DEFINED = 0.8  # how surely an abbreviation stands for a full form that articles of the library define
MERGED = 0.25  # what a province weighs that was merged with the one that is named, or came out of it

FullForms = Callable[[Collection[str]], Mapping[str, Sequence[str]]]


def no_full_forms(abbreviations: Collection[str]) -> Mapping[str, Sequence[str]]:
    """Return that no abbreviation is defined."""
    return {}


def lookups(
    text: str, language: Literal["vi", "en"], full_forms: FullForms = no_full_forms
) -> tuple[Concept, ...]:
    """Return what to look up, each thing once, in the order of the text.

    Where the library defines an abbreviation that is not generally known, its full forms are looked up beside it.
    """
    text = normalise(text[:LONGEST_TEXT])
    found = list(concepts_of(text, "en") if language == "en" else _terms_and_pairs(text))
    found = _with_full_forms(found[: 3 * LONGEST_QUERY], text, full_forms)
    known = {one.syllables for concept in found for one in concept.renderings}
    amounts = dict.fromkeys(amount_terms(text, language))
    found.extend(_one(term, "folded", AMOUNT) for term in amounts if (term,) not in known)
    found.extend(_merged(terms_of(text)[:LONGEST_QUERY]))
    return tuple(found[: 3 * LONGEST_QUERY])


def _with_full_forms(found: list[Concept], text: str, full_forms: FullForms) -> list[Concept]:
    as_written = text.upper()
    unknown = {term.folded for term in terms_of(text) if term.acronym and term.folded.upper() in as_written}
    asked = [one.source for one in found if one.source.lower() in unknown]
    forms = full_forms(asked) if asked else {}
    return [
        replace(one, renderings=(*one.renderings, *(wording(form, DEFINED) for form in forms[one.source])))
        if one.source in forms
        else one
        for one in found
    ]


def _merged(terms: Sequence[Term]) -> list[Concept]:
    """Return the provinces before and after the mergers of those that are named."""
    with_capitals = any(term.capital or not term.accented.isascii() for term in terms[1:])
    names: dict[str, None] = {}
    for length in (4, 3, 2):
        for place in range(len(terms) - length + 1):
            if not with_capitals or _is_whole_name(terms, place, length):
                run = terms[place : place + length]
                names.update(dict.fromkeys(merged_with(tuple(term.accented for term in run))))
    return [Concept(name, (wording(name),), MERGED, "name") for name in names]


def _is_whole_name(terms: Sequence[Term], place: int, length: int) -> bool:
    """Tell whether the terms have capitals, and none beside them has: Thái Bình Dương is neither of two provinces.

    The first word of a question has one in any case.
    """
    behind = terms[place + length] if place + length < len(terms) else None
    before = terms[place - 1] if place > 1 and terms[place].follows else None
    longer = (behind is not None and behind.follows and behind.capital and not behind.acronym) or (
        before is not None and before.capital and not before.acronym
    )
    return all(term.capital for term in terms[place : place + length]) and not longer


def _terms_and_pairs(text: str) -> Iterator[Concept]:
    terms = terms_of(text)[:LONGEST_QUERY]
    quiet = in_question_words(terms)
    if is_bare(text):
        yield from _of_field(terms, quiet, "folded", BARE_TERM, BARE_PAIR)
    else:
        yield from _of_field(terms, quiet, "accented", ACCENTED_TERM, ACCENTED_PAIR)
        yield from _of_field(terms, quiet, "folded", FOLDED_TERM, FOLDED_PAIR)


def _of_field(
    terms: Sequence[Term], quiet: Sequence[bool], field: Field, single: float, pair: float
) -> list[Concept]:
    """Return the terms and pairs of one field, each once with the most it weighs."""
    found: dict[str, Concept] = {}
    for place, term in enumerate(terms):
        spelling = _spelling(term, field)
        weight = QUESTION_WORD if quiet[place] else 1.0
        if _is_foreign(term):
            if field == "folded":
                _put(found, _one(spelling, field, FOREIGN_TERM * weight, kind="person"))
        else:
            _put(found, _one(spelling, field, single * weight))
        if place and term.follows:
            both = QUESTION_WORD if quiet[place] and quiet[place - 1] else 1.0
            joined = f"{_spelling(terms[place - 1], field)}{PAIR}{spelling}"
            _put(found, _one(joined, field, pair * both))
    return list(found.values())


def _put(found: dict[str, Concept], concept: Concept) -> None:
    known = found.get(concept.source)
    if known is None or known.weight < concept.weight:
        found[concept.source] = concept


def _one(term: str, field: Field, weight: float, *, kind: Literal["idea", "person"] = "idea") -> Concept:
    return Concept(term, (Rendering((term,), field, 1.0),), weight, kind)


def _is_foreign(term: Term) -> bool:
    return term.folded.isalpha() and not is_syllable(term.folded)


def _spelling(term: Term, field: Field) -> str:
    return term.accented if field == "accented" else term.folded
