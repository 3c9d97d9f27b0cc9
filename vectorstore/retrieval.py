"""Hybrid retrieval: the words and the vectors each find passages, and their scores are fused."""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Literal, Protocol

from vietnamese.concepts import concepts_of
from vietnamese.language import is_bare
from vietnamese.terms import Concept, Field, Rendering, index_terms

CANDIDATES = 100
NARROW = 5_000  # up to so many allowed passages their vectors are scanned exactly; above, hits are dropped
# What a single term and a pair are worth in each field, by how the question was typed. Chosen by recall over some
# 2,500 Vietnamese paragraphs and articles; no benchmark in this repository measures them yet.
ACCENTED_TERM, ACCENTED_PAIR = 1.0, 0.4
FOLDED_TERM, FOLDED_PAIR = 0.3, 0.12
BARE_TERM, BARE_PAIR = 1.0, 0.6
# What the vectors' score counts for beside the words'. Lexical embeddings know nothing the words do not.
LEXICAL_DENSE_WEIGHT = 0.1
DENSE_WEIGHT = 0.5


@dataclass(frozen=True, slots=True)
class Query:
    """A string that is searched; ``language`` is the one it is written in."""

    language: Literal["vi", "en"]
    text: str

    def concepts(self) -> tuple[Concept, ...]:
        """Return the ideas of the query, for ranking."""
        bare = self.language == "vi" and is_bare(self.text)
        return concepts_of(self.text, self.language, bare=bare)

    def wording(self) -> str:
        """Return the query in Vietnamese: itself, or the likeliest rendering of each of its ideas."""
        if self.language == "vi":
            return self.text
        return " ".join(" ".join(one.renderings[0].syllables) for one in self.concepts())

    def searched(self) -> tuple["Query", ...]:
        """Return what a reader is told was searched: the query, and what it became in Vietnamese."""
        wording = self.wording()
        return (self,) if wording == self.text or not wording else (self, Query("vi", wording))

    def lookups(self) -> tuple[Concept, ...]:
        """Return what the word index is asked: the ideas of English, every term and pair of Vietnamese."""
        return self.concepts() if self.language == "en" else _terms_and_pairs(self.text)


class Words(Protocol):
    """The word index as retrieval needs it."""

    def search(self, concepts: Sequence[Concept], limit: int) -> list[tuple[str, float]]: ...


class Vectors(Protocol):
    """The vector index as retrieval needs it; scores are cosine similarities."""

    def search(self, vector: Sequence[float], limit: int) -> list[tuple[str, float]]: ...
    def scores(self, vector: Sequence[float], passage_ids: AbstractSet[str]) -> list[tuple[str, float]]: ...


@dataclass(frozen=True, slots=True)
class Legs:
    """The two indexes, how a query is embedded and what the vectors count for beside the words.

    ``across_languages`` says that the embedding model brings an English query to Vietnamese texts by itself.
    """

    words: Words
    vectors: Vectors
    embed: Callable[[str], Sequence[float]]
    dense_weight: float
    across_languages: bool


def fused_scores(
    queries: Sequence[Query], legs: Legs, *, allowed: AbstractSet[str] | None = None
) -> dict[str, float]:
    """Return passage ids with their scores, the best over all queries; only ``allowed`` ones when given.

    Each leg's scores are divided by its own best before they are weighed and added, so that a weight keeps
    its meaning from one question to the next.
    """
    best: dict[str, float] = {}
    for query in queries:
        words = _scaled(_word_hits(query, legs, allowed))
        dense = _scaled(_dense_hits(query, legs, allowed)) if legs.dense_weight else {}
        for passage_id in {*words, *dense}:
            score = words.get(passage_id, 0.0) + legs.dense_weight * dense.get(passage_id, 0.0)
            best[passage_id] = max(best.get(passage_id, 0.0), score / (1 + legs.dense_weight))
    return best


def _word_hits(query: Query, legs: Legs, allowed: AbstractSet[str] | None) -> list[tuple[str, float]]:
    lookups = query.lookups()
    return _kept(lambda limit: legs.words.search(lookups, limit), allowed) if lookups else []


def _dense_hits(query: Query, legs: Legs, allowed: AbstractSet[str] | None) -> list[tuple[str, float]]:
    text = query.text if legs.across_languages else query.wording()
    if not text:
        return []
    vector = legs.embed(text)
    if allowed is not None and len(allowed) <= NARROW:
        return legs.vectors.scores(vector, allowed)
    return _kept(lambda limit: legs.vectors.search(vector, limit), allowed)


def _kept(
    search: Callable[[int], list[tuple[str, float]]], allowed: AbstractSet[str] | None
) -> list[tuple[str, float]]:
    """Return the best allowed hits, asking for more until there are enough or no more."""
    limit = CANDIDATES
    while True:
        hits = search(limit)
        kept = hits if allowed is None else [hit for hit in hits if hit[0] in allowed]
        if len(kept) >= CANDIDATES or len(hits) < limit:
            return kept[:CANDIDATES]
        limit *= 8


def _scaled(hits: Sequence[tuple[str, float]]) -> Mapping[str, float]:
    top = max((score for _, score in hits), default=0.0)
    return {passage_id: max(0.0, score) / top for passage_id, score in hits} if top > 0 else {}


def _terms_and_pairs(text: str) -> tuple[Concept, ...]:
    terms = index_terms(text)
    if is_bare(text):
        return _lookups(terms.folded, "folded", BARE_TERM, BARE_PAIR)
    return (
        *_lookups(terms.accented, "accented", ACCENTED_TERM, ACCENTED_PAIR),
        *_lookups(terms.folded, "folded", FOLDED_TERM, FOLDED_PAIR),
    )


def _lookups(terms: Sequence[str], field: Field, single: float, pair: float) -> tuple[Concept, ...]:
    return tuple(
        Concept(term, (Rendering((term,), field, 1.0),), pair if "_" in term else single)
        for term in dict.fromkeys(terms)
    )
