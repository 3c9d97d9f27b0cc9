"""One search, from queries to ranked passages and the sentences in them that answer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vectorstore.article import Article, Sentence
from vectorstore.catalog.passages import PassageStore
from vectorstore.filters import Filters
from vectorstore.passages import Passage
from vectorstore.ranking import DocumentFrequency, Weighed, weigh
from vectorstore.retrieval import Legs, Query, fused_scores
from vectorstore.sentence_ranking import RankedSentence, answering_sentences, rank_sentences
from vietnamese.asked_kind import asked_kind


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was found; a higher score is better, and scores compare within one search only."""

    passage: Passage
    article: Article
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found.

    ``sentences`` are those of the hits and the titles above them, the best first; ``answering`` those of them
    that are worth showing as an answer as they are, none where nothing answers. ``coverage`` is the largest share
    of any query that a sentence covers. ``undated_left_out`` counts the articles that only a missing date kept
    out.
    """

    hits: tuple[Hit, ...]
    sentences: tuple[RankedSentence, ...]
    answering: tuple[RankedSentence, ...]
    coverage: float
    undated_left_out: int

    @property
    def relevant(self) -> bool:
        """Say whether anything found is worth showing as it is."""
        return bool(self.answering)


@dataclass(frozen=True, slots=True)
class Searcher:
    """What a search needs: where passages are looked up, the two indexes, and how common a term is."""

    passages: PassageStore
    legs: Legs
    document_frequency: DocumentFrequency

    def search(self, queries: Sequence[Query], *, top_k: int, filters: Filters) -> Found:
        """Return what the queries find together; the first of them is what the sentences are ranked by."""
        allowed = self.passages.allowed(filters) if filters.narrows else None
        scores = fused_scores(queries, self.legs, allowed=allowed.passage_ids if allowed else None)
        hits = self._hits(scores, top_k)
        ranked = [
            (concepts, self._ranked(query, concepts, hits)) for query, concepts in self._weighed(queries)
        ]
        return Found(
            hits=hits,
            sentences=ranked[0][1] if ranked else (),
            answering=answering_sentences(*ranked[0]) if ranked else (),
            coverage=max((one.coverage for _, sentences in ranked for one in sentences[:1]), default=0.0),
            undated_left_out=allowed.undated_left_out if allowed else 0,
        )

    def _hits(self, scores: dict[str, float], top_k: int) -> tuple[Hit, ...]:
        """Return the best passages that are live; an index may know some that are not."""
        ordered = sorted(scores, key=lambda passage_id: (-scores[passage_id], passage_id))
        hits: list[Hit] = []
        for start in range(0, len(ordered), top_k):
            some = ordered[start : start + top_k]
            known = self.passages.by_id(some)
            hits.extend(Hit(*known[one], scores[one]) for one in some if one in known)
            if len(hits) >= top_k:
                break
        return tuple(hits[:top_k])

    def _ranked(
        self, query: Query, concepts: Sequence[Weighed], hits: Sequence[Hit]
    ) -> tuple[RankedSentence, ...]:
        return rank_sentences(concepts, _sentences_of(hits), asks_for=asked_kind(query.text))

    def _weighed(self, queries: Sequence[Query]) -> Iterator[tuple[Query, tuple[Weighed, ...]]]:
        """Yield the queries that have any ideas, with those."""
        documents = max(1, self.passages.count())
        for query in queries:
            concepts = weigh(query.concepts(), self.document_frequency, documents)
            if concepts:
                yield query, concepts


def _sentences_of(hits: Sequence[Hit]) -> list[tuple[Article, list[Sentence]]]:
    """Return each article with its sentences in the hits, in the order of the text, under its title."""
    articles = {hit.article.id: hit.article for hit in hits}
    ordinals: dict[str, set[int]] = {article_id: set() for article_id in articles}
    for hit in hits:
        ordinals[hit.article.id].update(range(hit.passage.first_sentence, hit.passage.last_sentence))
    for article in articles.values():
        ordinals[article.id].update(one.ordinal for one in article.sentences if one.kind == "title")
    return [
        (articles[one], [articles[one].sentences[place] for place in sorted(ordinals[one])])
        for one in articles
    ]
