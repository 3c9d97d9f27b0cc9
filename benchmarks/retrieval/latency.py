"""How long searches take: each question is put to every call in random order, so that noise meets them all."""

import random
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from pathlib import Path

import chromadb
import numpy as np
from numpy.typing import NDArray

from benchmarks.retrieval.embeddings import SyntheticEmbeddings
from benchmarks.retrieval.sets import SetQuestion
from benchmarks.retrieval.synthetic_articles import filters_keeping
from service.requests import SearchRequest
from service.vicite import ViCite
from vectorstore.library import Library
from vectorstore.retrieval import query_of

BARE, LIBRARY, VICITE = "bare Chroma query", "Library.search", "ViCite.search"
TOP_K = 10
_BATCH = 1_000
_WARM_UP = 10

Call = Callable[[str, int], object]  # the question and its number


class BareChroma:
    """Texts and vectors in a Chroma collection at its defaults."""

    def __init__(self, folder: Path, embeddings: SyntheticEmbeddings) -> None:
        self._embeddings = embeddings
        client = chromadb.PersistentClient(str(folder))
        self._collection = client.create_collection("bare", embedding_function=None)

    def fill(self, texts: Sequence[str]) -> None:
        """Add the texts."""
        for start in range(0, len(texts), _BATCH):
            some = list(texts[start : start + _BATCH])
            self._collection.add(
                ids=[str(start + at) for at in range(len(some))],
                embeddings=np.asarray(self._embeddings.embed_documents(some), np.float32),
                documents=some,
            )
            print(f"\r{start + len(some):,} into bare Chroma", end="", file=sys.stderr, flush=True)
        print(file=sys.stderr)

    def query(self, vector: NDArray[np.float32]) -> object:
        """Return Chroma's answer to a vector."""
        return self._collection.query(query_embeddings=vector[None, :], n_results=TOP_K)


def calls_to(library: Library, vicite: ViCite) -> dict[str, Call]:
    """Return the searches that are timed, by their names, the unfiltered ones first."""

    def filtered(percent: int, by: str) -> Call:
        return lambda question, number: library.search(
            [query_of(question)], top_k=TOP_K, filters=filters_keeping(percent, number)[by]
        )

    return {
        LIBRARY: lambda question, _: library.search([query_of(question)], top_k=TOP_K),
        VICITE: lambda question, _: vicite.search(SearchRequest(query=question, top_k=TOP_K)),
        **{
            f"{LIBRARY}, {by} keeping {percent} %": filtered(percent, by)
            for percent in (5, 50)
            for by in ("publisher", "dates")
        },
    }


def mixed(questions: Sequence[SetQuestion], count: int) -> list[str]:
    """Return so many questions, Vietnamese and English by turns where the set has both."""
    vietnamese, english = (
        [one.text for one in questions if one.language == language] for language in ("vi", "en")
    )
    pairs = list(chain.from_iterable(zip(vietnamese, english, strict=False)))
    return (pairs or vietnamese or english)[:count]


def timed(
    questions: Sequence[str], bare: BareChroma, calls: Mapping[str, Call], embeddings: SyntheticEmbeddings
) -> dict[str, list[float]]:
    """Return the milliseconds of each call for each question; the bare query is given its vector."""
    vectors = {question: np.asarray(embeddings.embed_query(question), np.float32) for question in questions}
    everything: dict[str, Call] = {BARE: lambda question, _: bare.query(vectors[question]), **calls}
    milliseconds: dict[str, list[float]] = {name: [] for name in everything}
    order = random.Random(0)
    warming = questions[:_WARM_UP]
    for number, question in enumerate([*warming, *questions]):
        for name in order.sample(list(everything), len(everything)):
            started = time.perf_counter()
            everything[name](question, number)
            if number >= len(warming):
                milliseconds[name].append(1000 * (time.perf_counter() - started))
    return milliseconds
