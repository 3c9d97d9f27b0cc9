"""What was found, read: the sentences of the hits, ranked by how well they answer."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from vectorstore.article import Article, Sentence
from vectorstore.ranking import DocumentFrequency, Weighed, weigh
from vectorstore.results import Hit
from vectorstore.retrieval import Query
from vectorstore.searching import Found
from vectorstore.sentence_ranking import RankedSentence, answering_sentences, rank_sentences
from vietnamese.asked_kind import asked_kind


@dataclass(frozen=True, slots=True)
class Gathered:
    """A search with the articles of its hits, by id, and their sentences.

    ``sentences`` are those of the hits and the titles above them, the best first; ``answering`` those of them
    that are worth showing as an answer as they are, none where nothing answers. ``coverage`` is the largest share
    of any query that a sentence covers.
    """

    hits: tuple[Hit, ...]
    articles: Mapping[str, Article]
    sentences: tuple[RankedSentence, ...]
    answering: tuple[RankedSentence, ...]
    coverage: float
    undated_left_out: int

    @property
    def relevant(self) -> bool:
        """Say whether anything found is worth showing as it is."""
        return bool(self.answering)

    def sentences_of(self, hit: Hit) -> tuple[Sentence, ...]:
        """Return the sentences of a hit, in order."""
        article = self.articles[hit.article.id]
        return article.sentences[hit.passage.first_sentence : hit.passage.last_sentence]


def gather(
    found: Found,
    queries: Sequence[Query],
    articles: Mapping[str, Article],
    *,
    document_frequency: DocumentFrequency,
    documents: int,
) -> Gathered:
    """Return the hits whose articles are at hand in the version that was found, with their sentences ranked.

    The first query ranks them; ``documents`` counts the passages of the library.
    """
    hits = tuple(hit for hit in found.hits if _version(articles, hit.article.id) == hit.article.version)
    pairs = _sentences_of(hits, articles)
    ranked = [
        (concepts, rank_sentences(concepts, pairs, asks_for=asked_kind(query.text)))
        for query, concepts in _weighed(queries, document_frequency, max(1, documents))
    ]
    return Gathered(
        hits=hits,
        articles=articles,
        sentences=ranked[0][1] if ranked else (),
        answering=answering_sentences(*ranked[0]) if ranked else (),
        coverage=max((one.coverage for _, sentences in ranked for one in sentences[:1]), default=0.0),
        undated_left_out=found.undated_left_out,
    )


def _version(articles: Mapping[str, Article], article_id: str) -> int | None:
    return articles[article_id].version if article_id in articles else None


def _weighed(
    queries: Sequence[Query], document_frequency: DocumentFrequency, documents: int
) -> Iterator[tuple[Query, tuple[Weighed, ...]]]:
    """Yield the queries that have any ideas, with those."""
    for query in queries:
        concepts = weigh(query.concepts(), document_frequency, documents)
        if concepts:
            yield query, concepts


def _sentences_of(
    hits: Sequence[Hit], articles: Mapping[str, Article]
) -> list[tuple[Article, list[Sentence]]]:
    """Return each article with its sentences in the hits, in the order of the text, under its title."""
    ordinals: dict[str, set[int]] = {hit.article.id: set() for hit in hits}
    for hit in hits:
        ordinals[hit.article.id].update(range(hit.passage.first_sentence, hit.passage.last_sentence))
    for article_id, known in ordinals.items():
        known.update(one.ordinal for one in articles[article_id].sentences if one.kind == "title")
    return [
        (articles[one], [articles[one].sentences[place] for place in sorted(known)])
        for one, known in ordinals.items()
    ]
