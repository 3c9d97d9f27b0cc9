"""ViCite as it ships: its own reading, passages, indexes and ranking, behind the library's own door."""

from collections.abc import Sequence
from itertools import count
from pathlib import Path

from langchain_core.embeddings import Embeddings

from benchmarks.retrieval.places import Piece, Place, Placer
from benchmarks.retrieval.sets import SetArticle
from vectorstore.adding import Added
from vectorstore.article import Article
from vectorstore.library import Library
from vectorstore.passages import Passage, cut_passages, embedded_text
from vectorstore.reading.source import Source
from vectorstore.retrieval import query_of
from vectorstore.tokens import LazyTokenCounter

ENCODING = "o200k_base"


class ViCiteSystem:
    """A library in a folder of its own. ``pieces`` are its passages, each with the text that was embedded."""

    def __init__(self, folder: Path, embeddings: Embeddings, model: str) -> None:
        self._counter = LazyTokenCounter(ENCODING)
        self.library = Library(
            folder, embeddings=embeddings, embedding_model=model, counter=self._counter, activity="benchmark"
        )
        self.pieces: list[Piece] = []
        self.refused: list[str] = []
        self._numbers = count()
        self._places: dict[str, list[tuple[Passage, Place]]] = {}

    def index(self, articles: Sequence[SetArticle]) -> None:
        """Add the articles; ``refused`` tells those that the library would not take, and why."""
        sources = [source_of(article, next(self._numbers)) for article in articles]
        for given, one in zip(articles, self.library.add_many(sources), strict=True):
            if isinstance(one, Added):
                self._remember(given, one.article)
            else:
                self.refused.append(f"{given.id}: {one.reason}")

    def search(self, question: str) -> list[Place]:
        """Return the places of the ten best results, neighbouring passages as one, as a reader sees them."""
        return [_run([place for _, place in passages]) for passages in self._found(question)]

    def search_apart(self, question: str) -> list[Place]:
        """Return the places of the passages in the ten best results, the best of each result first."""
        return [place for passages in self._found(question) for _, place in passages]

    def close(self) -> None:
        """Let go of the library."""
        self.library.close()

    def _remember(self, given: SetArticle, article: Article) -> None:
        placer = Placer(given)
        placed = []
        for passage in cut_passages(article, counter=self._counter):
            sentences = article.sentences[passage.first_sentence : passage.last_sentence]
            place = placer.place_sentences([sentence.text for sentence in sentences])
            placed.append((passage, place))
            self.pieces.append(Piece(place, embedded_text(article, passage)))
        self._places[article.id] = placed

    def _found(self, question: str) -> list[list[tuple[Passage, Place]]]:
        """Return the passages of each result, the one that it was found by first."""
        found = self.library.search([query_of(question)], top_k=10)
        return [
            sorted(
                self._within(hit.article.id, hit.passage.start, hit.passage.end),
                key=lambda one: one[0].passage_id != hit.passage.passage_id,
            )
            for hit in found.hits
        ]

    def _within(self, article_id: str, start: int, end: int) -> list[tuple[Passage, Place]]:
        return [one for one in self._places[article_id] if one[0].start < end and start < one[0].end]


class ViCiteApart:
    """The same library, its results taken apart into passages, so that each passage takes a rank."""

    def __init__(self, system: ViCiteSystem) -> None:
        self._system = system

    def search(self, question: str) -> list[Place]:
        """Return the places of the passages in the ten best results."""
        return self._system.search_apart(question)

    def close(self) -> None:
        """Let go of the library."""
        self._system.close()


def _run(places: Sequence[Place]) -> Place:
    """Return the run over all places, but for one that holds nothing of the text, such as the title alone."""
    whole = [place for place in places if place.end] or places
    return Place(places[0].article_id, min(one.start for one in whole), max(one.end for one in whole))


def source_of(article: SetArticle, number: int) -> Source:
    """Return the article as a line of a ``.jsonl`` file would bring it, under an id that the library allows."""
    return Source(
        content=article.text.encode("utf-8"),
        format="text",
        origin=article.id,
        id=f"article-{number}",
        title=article.title or None,
    )
