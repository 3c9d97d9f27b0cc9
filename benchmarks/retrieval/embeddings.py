"""The embeddings that all systems of one run share."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np
from langchain_core.embeddings import Embeddings
from numpy.typing import NDArray

from vectorstore.lexical_embeddings import LexicalEmbeddings

LEXICAL, MINILM = "lexical", "minilm"
SYNTHETIC_DIMENSION = 384


class SyntheticEmbeddings(Embeddings):
    """A direction that depends on the text alone and means nothing: for measuring speed."""

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return [self.embed_query(text) for text in texts]

    def embed_query(self, text: str) -> list[float]:
        seed = int.from_bytes(sha256(text.encode()).digest()[:8], "big")
        vector = np.random.default_rng(seed).standard_normal(SYNTHETIC_DIMENSION, np.float32)
        found: list[float] = (vector / np.linalg.norm(vector)).tolist()
        return found


class RememberedEmbeddings(Embeddings):
    """Embeds a passage once, however many systems index it; questions are embedded anew each time.

    With a file, what was embedded in earlier runs is remembered too, from ``save`` on.
    """

    def __init__(self, inner: Embeddings, file: Path | None = None) -> None:
        self._inner = inner
        self._file = file
        self._known: dict[str, NDArray[np.float32]] = {}
        if file and file.is_file():
            with np.load(file) as stored:
                self._known = dict(zip(stored["keys"].tolist(), stored["vectors"], strict=True))

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        missing = list({_key(text): text for text in texts if _key(text) not in self._known}.values())
        if missing:
            self._remember(missing, self._inner.embed_documents(missing))
        return [self._known[_key(text)].tolist() for text in texts]

    def embed_query(self, text: str) -> list[float]:
        return self._inner.embed_query(text)

    def save(self) -> None:
        """Write what is known to the file, if there is one."""
        if self._file and self._known:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            np.savez(
                self._file, keys=np.array(list(self._known)), vectors=np.stack(list(self._known.values()))
            )

    def _remember(self, texts: Sequence[str], vectors: Sequence[Sequence[float]]) -> None:
        for text, vector in zip(texts, vectors, strict=True):
            self._known[_key(text)] = np.asarray(vector, np.float32)


def build(name: str, folder: Path | None = None) -> RememberedEmbeddings:
    """Return the embeddings of that name, ``lexical`` or ``minilm``; a folder keeps MiniLM's vectors between runs.

    Raise ModuleNotFoundError where the packages that run MiniLM are not installed.
    """
    if name == MINILM:
        from benchmarks.retrieval.minilm import MiniLM

        return RememberedEmbeddings(MiniLM(), folder / "minilm.npz" if folder else None)
    return RememberedEmbeddings(LexicalEmbeddings())


def _key(text: str) -> str:
    return sha256(text.encode()).hexdigest()
