"""The vector index: ids and vectors in an embedded Chroma. The only file that knows Chroma.

Chroma is a cache: it can be lost to a process that dies while it writes its files, so it writes them only
while a fresh folder is filled. From ``settle`` on, changes go to its log alone, replayed when it is opened.
"""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Collection, Iterator, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from vectorstore.errors import ViCiteError

COLLECTION = "passages"
BATCH = 1_000
PAGE = 10_000
_FILLING = 1_000  # changes between two writes of Chroma's files, while nobody relies on them
_SETTLED = 100_000
_REPLAYED = 5_000  # changes in the log, replayed at every opening in one to two seconds

_T = TypeVar("_T")


class VectorIndexDamaged(ViCiteError):
    """The files of the vector index cannot be read or written."""


class VectorIndex:
    """Vectors of passages in a folder of its own, compared by cosine; threads may share it."""

    def __init__(self, folder: Path) -> None:
        """Open the index in the folder, a new one where there is none. Raise VectorIndexDamaged."""
        from chromadb.errors import ChromaError

        self.folder = folder
        self._errors = (ChromaError, ValueError, OSError)
        self._open()

    def _open(self) -> None:
        import chromadb
        from chromadb.config import Settings

        try:
            self._client = chromadb.PersistentClient(
                str(self.folder), settings=Settings(anonymized_telemetry=False)
            )
            self._collection = self._client.get_or_create_collection(
                COLLECTION,
                embedding_function=None,
                configuration={"hnsw": {"space": "cosine", "sync_threshold": _FILLING}},
            )
        except self._errors as error:
            raise VectorIndexDamaged(
                f"The vector index in {self.folder} cannot be opened: {error}"
            ) from error

    def settle(self) -> None:
        """End the filling of a fresh folder: from here on Chroma's files stay as they are."""
        self._collection.modify(configuration={"hnsw": {"sync_threshold": _SETTLED}})
        self.close()  # what is open keeps the old threshold
        self._open()

    def upsert(self, passage_ids: Sequence[str], vectors: NDArray[np.float32]) -> None:
        """Store a vector for each id, in place of any it had."""
        try:
            for start in range(0, len(passage_ids), BATCH):
                part = slice(start, start + BATCH)
                self._collection.upsert(ids=list(passage_ids[part]), embeddings=vectors[part])
        except self._errors as error:
            raise VectorIndexDamaged(f"The vector index cannot be written: {error}") from error

    def delete(self, passage_ids: Collection[str]) -> None:
        """Remove the vectors of these ids; unknown ones are passed over."""
        try:
            for part in _batches(passage_ids):
                self._collection.delete(ids=part)
        except self._errors as error:
            raise VectorIndexDamaged(f"The vector index cannot be written: {error}") from error

    def search(self, vector: Sequence[float] | NDArray[np.float32], limit: int) -> list[tuple[str, float]]:
        """Return the ids nearest to the vector with their cosine similarities, best first."""
        try:
            found = self._collection.query(
                query_embeddings=np.asarray([vector], np.float32), n_results=limit, include=["distances"]
            )
        except self._errors as error:
            raise VectorIndexDamaged(f"The vector index cannot be searched: {error}") from error
        distances = found["distances"]
        assert distances is not None
        return [(one, 1 - float(d)) for one, d in zip(found["ids"][0], distances[0], strict=True)]

    def count(self) -> int:
        """Return the number of vectors."""
        try:
            return int(self._collection.count())
        except self._errors as error:
            raise VectorIndexDamaged(f"The vector index cannot be read: {error}") from error

    def ids(self) -> set[str]:
        """Return the ids of all vectors."""
        found: set[str] = set()
        try:
            while page := self._collection.get(include=[], limit=PAGE, offset=len(found))["ids"]:
                found.update(page)
        except self._errors as error:
            raise VectorIndexDamaged(f"The vector index cannot be read: {error}") from error
        return found

    def probe(self) -> None:
        """Raise VectorIndexDamaged unless a search finds something where there is something to find.

        Chroma counts ids by its database alone, also when the file with the vectors is gone.
        """
        if not self.count():
            return
        try:
            vectors = self._collection.get(limit=1, include=["embeddings"])["embeddings"]
        except self._errors as error:
            raise VectorIndexDamaged(f"The vector index cannot be read: {error}") from error
        if vectors is None or not len(vectors) or not self.search(np.asarray(vectors[0], np.float32), 10):
            raise VectorIndexDamaged("The vector index has lost its vectors.")

    def close(self) -> None:
        """Let go of the folder."""
        self._client.close()  # type: ignore[attr-defined]


def is_bloated(folder: Path) -> bool:
    """Tell whether building an index that is not open anew is better than replaying its log at every opening."""
    try:
        with closing(sqlite3.connect(folder / "chroma.sqlite3")) as database:
            (logged,) = database.execute("SELECT count(*) FROM embeddings_queue").fetchone()
            (ids,) = database.execute("SELECT count(*) FROM embeddings").fetchone()
    except sqlite3.Error:
        return False  # opening it says what is wrong
    return bool(logged > max(_REPLAYED, ids // 5))


def survives_opening(folder: Path, *, timeout_seconds: float) -> bool:
    """Open, count and search the index in a process of its own, and tell whether that went well.

    An index whose writer was killed may crash the process that opens it, or never come back.
    """
    packages = str(Path(__file__).resolve().parents[1])
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join([packages, *sys.path])}
    try:
        done = subprocess.run(
            [sys.executable, "-m", "vectorstore.vector_index", str(folder)],
            env=surroundings,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=timeout_seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def _batches(values: Collection[_T]) -> Iterator[list[_T]]:
    remaining = iter(values)
    while batch := list(islice(remaining, BATCH)):
        yield batch


if __name__ == "__main__":
    VectorIndex(Path(sys.argv[1])).probe()
