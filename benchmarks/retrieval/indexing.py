"""How fast articles go in: ViCite, and LangChain into Chroma, the same texts by turns."""

import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Protocol

from benchmarks.retrieval.synthetic_articles import SyntheticArticle
from vectorstore.adding import Added
from vectorstore.library import Library
from vectorstore.passages import CountsTokens, cut_passages, embedded_text

TURN = 250  # articles that one system takes before the other


@dataclass(slots=True)
class Indexed:
    """What one system has taken in so far, and how long it took, reading and splitting and embedding and all."""

    articles: int = 0
    passages: int = 0
    seconds: float = 0.0

    @property
    def passages_per_second(self) -> float:
        return self.passages / self.seconds

    @property
    def articles_per_second(self) -> float:
        return self.articles / self.seconds


class TakesArticles(Protocol):
    """A system that articles are put into; returns the number of its passages of them."""

    def take(self, articles: Sequence[SyntheticArticle]) -> int: ...


class LibraryTaking:
    """ViCite's library; ``texts`` are those of its passages as they were embedded."""

    def __init__(self, library: Library, counter: CountsTokens) -> None:
        self.texts: list[str] = []
        self._library = library
        self._counter = counter
        self._before = 0

    def take(self, articles: Sequence[SyntheticArticle]) -> int:
        self._added = [*self._library.add_many([article.source() for article in articles])]
        before, now = self._before, self._library.catalog.passages.count()
        self._before = now
        return now - before

    def note_texts(self) -> None:
        """Remember the texts of the passages that were taken last."""
        for one in self._added:
            if not isinstance(one, Added):
                sys.exit(f"ViCite refused {one.origin}: {one.reason}")
            passages = cut_passages(one.article, counter=self._counter)
            self.texts.extend(embedded_text(one.article, passage) for passage in passages)


def fill(
    articles: Iterator[SyntheticArticle],
    library: LibraryTaking,
    langchain: TakesArticles | None,
    *,
    passages: int,
    compared_articles: int,
) -> tuple[Indexed, Indexed]:
    """Put articles into the library until it has so many passages, the first of them into LangChain too.

    Returns what the library and LangChain did with the articles that both took.
    """
    ours, theirs, beyond = Indexed(), Indexed(), Indexed()
    while len(library.texts) < passages:
        turn = list(islice(articles, TURN))
        if langchain and ours.articles < compared_articles:
            _take(ours, library, turn)
            _take(theirs, langchain, turn)
        else:
            _take(beyond, library, turn)
        library.note_texts()
        print(f"\r{len(library.texts):,} passages", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return ours, theirs


def _take(so_far: Indexed, system: TakesArticles, articles: Sequence[SyntheticArticle]) -> None:
    started = time.perf_counter()
    passages = system.take(articles)
    so_far.seconds += time.perf_counter() - started
    so_far.articles += len(articles)
    so_far.passages += passages
