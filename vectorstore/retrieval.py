"""Hybrid retrieval: the words and the vectors each find passages, and their scores are fused."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from vectorstore.dense_weights import DenseWeights
from vectorstore.filters import Filters
from vectorstore.lookups import LONGEST_TEXT, FullForms, lookups, no_full_forms
from vietnamese.concepts import concepts_of
from vietnamese.language import detect_language, is_bare
from vietnamese.normalise import normalise
from vietnamese.telex import untelex
from vietnamese.terms import Concept, terms_of

CANDIDATES = 100  # of the words
DENSE_CANDIDATES = 50


@dataclass(frozen=True, slots=True)
class Query:
    """A string that is searched; ``language`` is the one it is written in."""

    language: Literal["vi", "en"]
    text: str

    def concepts(self) -> tuple[Concept, ...]:
        """Return the ideas of the query, for ranking sentences."""
        text = self.text[:LONGEST_TEXT]
        bare = self.language == "vi" and is_bare(text)
        return concepts_of(text, self.language, bare=bare)

    def wording(self) -> str:
        """Return the query in Vietnamese: itself, or the likeliest rendering of each of its ideas."""
        if self.language == "vi":
            return self.text
        return " ".join(" ".join(one.renderings[0].syllables) for one in self.concepts())

    def searched(self) -> tuple["Query", ...]:
        """Return what a reader is told was searched: the query, and what it became in Vietnamese."""
        wording = self.wording()
        return (self,) if wording == self.text or not wording else (self, Query("vi", wording))

    def lookups(self, full_forms: FullForms = no_full_forms) -> tuple[Concept, ...]:
        """Return what the word index is asked; ``full_forms`` knows the abbreviations that the library defines."""
        return lookups(self.text, self.language, full_forms)


def query_of(question: str) -> Query:
    """Return a question, however it was typed, as a query in the language it is in."""
    text = untelex(normalise(question))
    return Query("vi" if detect_language(text) == "vi" else "en", text)


class Words(Protocol):
    """The word index as retrieval needs it."""

    def search(
        self, concepts: Sequence[Concept], limit: int, filters: Filters
    ) -> list[tuple[str, float]]: ...


class Vectors(Protocol):
    """The vectors as retrieval needs them; scores are cosine similarities."""

    def search(self, vector: Sequence[float], limit: int, filters: Filters) -> list[tuple[str, float]]: ...


Awaited = Callable[[], Sequence[float]]  # waits for a vector


@dataclass(frozen=True, slots=True)
class Legs:
    """The two indexes, how a query is embedded and what the vectors count for beside the words.

    ``embed`` begins to embed a text: the words are searched while the model is asked.

    ``across_languages`` says that the embedding model reads an English query as it is.
    """

    words: Words
    vectors: Vectors
    embed: Callable[[str], Awaited]
    weights: DenseWeights
    across_languages: bool
    full_forms: FullForms = no_full_forms


def fused_scores(
    queries: Sequence[Query], legs: Legs, filters: Filters, *, more: int = 1
) -> dict[str, float]:
    """Return the ids of passages that pass with their scores, the best over all queries.

    Each leg is asked for ``more`` times as many candidates as it usually is.

    The words' scores are divided by their best, which keeps how far apart they are; the vectors' are spread from
    the least candidate to the best (cosines of one question lie close together), weighed and added.
    """
    best: dict[str, float] = {}
    begun = [(query, _begin_to_embed(query, legs)) for query in queries]
    for query, vector in begun:
        weight = legs.weights.of(query.language)
        words = _scaled(legs.words.search(query.lookups(legs.full_forms), CANDIDATES * more, filters))
        dense = _spread(legs.vectors.search(vector(), DENSE_CANDIDATES * more, filters)) if vector else {}
        for passage_id in {*words, *dense}:
            score = words.get(passage_id, 0.0) + weight * dense.get(passage_id, 0.0)
            best[passage_id] = max(best.get(passage_id, 0.0), score / (1 + weight))
    return best


def _begin_to_embed(query: Query, legs: Legs) -> Awaited | None:
    if not legs.weights.of(query.language):
        return None
    text = query.text if legs.across_languages else query.wording()
    return legs.embed(text) if terms_of(text) else None


def _scaled(hits: Sequence[tuple[str, float]]) -> Mapping[str, float]:
    top = max((score for _, score in hits), default=0.0)
    return {passage_id: max(0.0, score) / top for passage_id, score in hits} if top > 0 else {}


def _spread(hits: Sequence[tuple[str, float]]) -> Mapping[str, float]:
    if not hits:
        return {}
    top, least = hits[0][1], hits[-1][1]
    reach = top - least
    return {passage_id: (score - least) / reach if reach > 0 else 1.0 for passage_id, score in hits}
