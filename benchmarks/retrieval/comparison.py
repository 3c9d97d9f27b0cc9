"""The systems over one set: each indexes the same articles and answers the same questions."""

import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from langchain_core.embeddings import Embeddings

from benchmarks.retrieval.measures import Quality, percentile, quality
from benchmarks.retrieval.places import Piece, Place
from benchmarks.retrieval.sets import RetrievalSet, SetArticle, SetQuestion
from benchmarks.retrieval.vicite import ViCiteApart, ViCiteSystem

VICITE, BM25, LANGCHAIN, LLAMA_INDEX = "vicite", "bm25", "langchain", "llamaindex"
COMPETITORS = (BM25, LANGCHAIN, LLAMA_INDEX)
LABELS = {
    VICITE: "ViCite",
    BM25: "BM25 (bm25s)",
    LANGCHAIN: "LangChain + Chroma",
    LLAMA_INDEX: "LlamaIndex",
}


@dataclass(frozen=True, slots=True)
class Row:
    """What one system did with the questions of one language; milliseconds are per search, in the process."""

    set: str
    embeddings: str
    language: str
    system: str
    splitter: str
    passages: int
    questions: int
    quality: Quality
    median_ms: float
    slow_ms: float


class Searches(Protocol):
    """What is measured of any system."""

    def search(self, question: str) -> list[Place]: ...
    def close(self) -> None: ...


class Competitor(Searches, Protocol):
    """What people would otherwise build."""

    def split(self, articles: Sequence[SetArticle]) -> list[Piece]: ...
    def index(self, pieces: Sequence[Piece]) -> None: ...


def compare(
    chosen: RetrievalSet, systems: Sequence[str], embeddings: Embeddings, model: str, folder: Path
) -> Iterator[Row]:
    """Yield a row for each system, splitter and language.

    ViCite is always built, for its passages are those that the others index the second time. Raise
    ModuleNotFoundError where a competitor is not installed.
    """
    competitors = [
        (name, splitter, build_competitor(name, embeddings, folder / f"{name}-{splitter[0]}"))
        for name in COMPETITORS
        if name in systems
        for splitter in ("own", "ViCite's")
    ]
    vicite = ViCiteSystem(folder / VICITE, embeddings, model)
    _say(f"{chosen.name}: {len(chosen.articles)} articles into ViCite")
    vicite.index(chosen.articles)
    for refusal in vicite.refused:
        _say(f"ViCite refused {refusal}")
    pieces = vicite.pieces
    if VICITE in systems:
        yield from _rows(chosen, vicite, VICITE, "own, neighbours joined", len(pieces), model)
        yield from _rows(chosen, ViCiteApart(vicite), VICITE, "own, taken apart", len(pieces), model)
    vicite.close()
    for name, splitter, competitor in competitors:
        indexed = competitor.split(chosen.articles) if splitter == "own" else pieces
        _say(f"{chosen.name}: {len(indexed)} passages into {LABELS[name]}")
        competitor.index(indexed)
        yield from _rows(chosen, competitor, name, splitter, len(indexed), model)
        competitor.close()


def build_competitor(name: str, embeddings: Embeddings, folder: Path) -> Competitor:
    """Return an empty system. Raise ModuleNotFoundError where its packages are not installed."""
    if name == BM25:
        from benchmarks.retrieval.bm25 import Bm25System

        return Bm25System()
    if name == LANGCHAIN:
        from benchmarks.retrieval.langchain_chroma import LangChainChromaSystem

        return LangChainChromaSystem(folder, embeddings)
    from benchmarks.retrieval.llama_index import LlamaIndexSystem

    return LlamaIndexSystem(embeddings)


def _rows(
    chosen: RetrievalSet, system: Searches, name: str, splitter: str, passages: int, model: str
) -> Iterator[Row]:
    system.search("một câu hỏi cho ấm máy, a question to warm up")
    for language in dict.fromkeys(question.language for question in chosen.questions):
        asked = [question for question in chosen.questions if question.language == language]
        rankings, milliseconds = _search_all(system, asked)
        yield Row(
            set=chosen.name,
            embeddings="–" if name == BM25 else model,
            language=language,
            system=LABELS[name],
            splitter=_splitter(name, splitter),
            passages=passages,
            questions=len(asked),
            quality=quality(asked, rankings),
            median_ms=percentile(milliseconds, 0.5),
            slow_ms=percentile(milliseconds, 0.95),
        )


def _search_all(system: Searches, asked: Sequence[SetQuestion]) -> tuple[list[list[Place]], list[float]]:
    rankings: list[list[Place]] = []
    milliseconds: list[float] = []
    for question in asked:
        started = time.perf_counter()
        rankings.append(system.search(question.text))
        milliseconds.append(1000 * (time.perf_counter() - started))
    return rankings, milliseconds


def _splitter(name: str, splitter: str) -> str:
    return "none: whole articles" if name == BM25 and splitter == "own" else splitter


def _say(what: str) -> None:
    print(what, file=sys.stderr, flush=True)
