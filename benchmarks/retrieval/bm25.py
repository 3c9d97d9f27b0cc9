"""Plain BM25 by the package bm25s: lower-cased syllables, whatever the text is composed of."""

import re
from collections.abc import Sequence

import bm25s

from benchmarks.retrieval.places import Piece, Place, with_title
from benchmarks.retrieval.sets import SetArticle

_SYLLABLE = re.compile(r"\w+")


class Bm25System:
    """An index in memory."""

    def __init__(self) -> None:
        self._places: list[Place] = []

    def split(self, articles: Sequence[SetArticle]) -> list[Piece]:
        """Return the articles whole: there is no splitter that goes with BM25."""
        return [Piece(Place(article.id, 0, len(article.text)), with_title(article)) for article in articles]

    def index(self, pieces: Sequence[Piece]) -> None:
        """Index the pieces."""
        self._places = [piece.place for piece in pieces]
        self._retriever = bm25s.BM25()
        self._retriever.index([_syllables(piece.text) for piece in pieces], show_progress=False)

    def search(self, question: str) -> list[Place]:
        """Return the places of the ten best passages."""
        depth = min(10, len(self._places))
        found, scores = self._retriever.retrieve([_syllables(question)], k=depth, show_progress=False)
        return [self._places[at] for at, score in zip(found[0], scores[0], strict=True) if score > 0]

    def close(self) -> None:
        """Do nothing: the index is in memory."""


def _syllables(text: str) -> list[str]:
    return _SYLLABLE.findall(text.lower())
