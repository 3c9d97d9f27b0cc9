"""Embeddings that need no model: hashed Vietnamese terms."""

from collections import Counter
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from langchain_core.embeddings import Embeddings
from numpy.typing import NDArray

from vietnamese.terms import index_terms

DIMENSION = 512


class LexicalEmbeddings(Embeddings):
    """Embeds a text by the terms it holds: the same words, the same direction, on every machine.

    Each accented and each folded term, single or pair, is hashed to one of 512 places and a sign (Weinberger
    et al., Feature Hashing for Large Scale Multitask Learning, 2009) and counts 1 + log(occurrences). Vectors
    have length 1. Composed and decomposed spellings of a text give one vector.
    """

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return [_embed(text).tolist() for text in texts]

    def embed_query(self, text: str) -> list[float]:
        embedded: list[float] = _embed(text).tolist()
        return embedded


def _embed(text: str) -> NDArray[np.float32]:
    terms = index_terms(text)
    counts = Counter(map(_place_of_accented, terms.accented))
    counts.update(map(_place_of_folded, terms.folded))
    if not counts:
        counts[_place("")] = 1  # a text without a word still needs a direction: cosine knows no zero vector
    places = np.fromiter(counts, np.int64, len(counts))
    weights = 1 + np.log(np.fromiter(counts.values(), np.float64, len(counts)))
    signs = np.where(places & 1, 1.0, -1.0)
    vector = np.bincount((places >> 1) % DIMENSION, weights * signs, DIMENSION)
    if not vector.any():  # opposite terms met in one place: as good as no word
        vector[0] = 1.0
    unit: NDArray[np.float32] = (vector / np.linalg.norm(vector)).astype(np.float32)
    return unit


@lru_cache(maxsize=2**18)
def _place_of_accented(term: str) -> int:
    return _place(f"a:{term}")


@lru_cache(maxsize=2**18)
def _place_of_folded(term: str) -> int:
    return _place(f"f:{term}")


def _place(term: str) -> int:
    """Return 63 bits that depend on the term alone: the lowest is its sign."""
    return int.from_bytes(blake2b(term.encode(), digest_size=8).digest(), "big") >> 1
