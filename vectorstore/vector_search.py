"""Searching vectors: the index where all may be found, an exact scan where a filter leaves few."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from vectorstore.catalog.embedding_cache import EmbeddingCache
from vectorstore.vector_index import VectorIndex


@dataclass(frozen=True, slots=True)
class VectorSearch:
    """The vectors of a library under one embedding model; every score is a cosine similarity."""

    index: VectorIndex
    cache: EmbeddingCache
    model: str

    def search(self, vector: Sequence[float], limit: int) -> list[tuple[str, float]]:
        """Return the ids nearest to the vector with their scores, best first."""
        return self.index.search(vector, limit)

    def scores(self, vector: Sequence[float], passage_ids: AbstractSet[str]) -> list[tuple[str, float]]:
        """Return just these ids with their scores, best first; one that is not live is left out."""
        found = self.cache.of_passages(passage_ids, model=self.model)
        if not found.passage_ids:
            return []
        cosines = _unit(found.vectors) @ _unit(np.asarray(vector, np.float32)[np.newaxis])[0]
        order = np.argsort(-cosines, kind="stable")
        return [(found.passage_ids[place], float(cosines[place])) for place in order]


def _unit(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    unit: NDArray[np.float32] = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return unit
