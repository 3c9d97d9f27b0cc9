"""One search, from queries to ranked passages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from vectorstore.catalog.passages import PassageStore
from vectorstore.catalog.stories import StoryStore
from vectorstore.filters import Filters
from vectorstore.results import Hit, results_of
from vectorstore.retrieval import CANDIDATES, Legs, Query, fused_scores

RERANKED = 50  # results that a reranker puts in order
Rerank = Callable[[Sequence[Hit], str], tuple[Hit, ...]]
MOST_MORE = 64  # times as many candidates as usual, where most of them are one story
LOOKED_AT = 2  # times as many passages as results are wanted: some join, some are reprints


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found; ``undated_left_out`` counts articles, on whatever topic, that a date filter leaves out."""

    hits: tuple[Hit, ...]
    undated_left_out: int


@dataclass(frozen=True, slots=True)
class Searcher:
    """What a search needs: the two indexes, where passages and stories are looked up, and who has no date."""

    legs: Legs
    passages: PassageStore
    stories: StoryStore
    undated: Callable[[Filters], int]
    rerank: Rerank | None = None

    def search(self, queries: Sequence[Query], *, top_k: int, filters: Filters) -> Found:
        """Return what the queries find together."""
        wanted = max(top_k, RERANKED) if self.rerank else top_k
        legs = replace(self.legs, embed=cache(self.legs.embed))  # a query is embedded once, in all rounds
        hits: tuple[Hit, ...] = ()
        scores: dict[str, float] = {}
        more = 1
        while len(hits) < wanted and more <= MOST_MORE:
            known, scores = len(scores), fused_scores(queries, legs, filters, more=more)
            hits = self._hits(scores, wanted)
            if len(scores) in (0, known) or len(scores) < CANDIDATES * more:
                break  # there are no others
            more *= 8  # many joined, or were reprints of one story
        if self.rerank and queries:
            hits = self.rerank(hits, queries[0].text)
        return Found(hits[:top_k], self.undated(filters) if filters.by_date else 0)

    def _hits(self, scores: dict[str, float], top_k: int) -> tuple[Hit, ...]:
        """Return the best results; an index may know passages that are not live, they are passed over."""
        ordered = sorted(scores, key=lambda passage_id: (-scores[passage_id], passage_id))
        looked_at = LOOKED_AT * top_k
        while True:
            located = self.passages.locate(ordered[:looked_at])
            scored = [(located[one], scores[one]) for one in ordered[:looked_at] if one in located]
            stories = self.stories.of_articles({one.article.id for one, _ in scored})
            results = results_of(scored, stories)
            if len(results.first) >= top_k or looked_at >= len(ordered):
                return (results.first + results.later)[:top_k]
            looked_at *= 2
