"""Embeddings by the hash of the text and the model: kept while a live passage needs them."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Engine, delete, exists, func, insert, select

from vectorstore.catalog.connections import reading, some_at_a_time, writing
from vectorstore.catalog.tables import embeddings, passages

_STORED = np.dtype("<f4")


@dataclass(frozen=True, slots=True)
class PassageVectors:
    """Vectors of passages: a row of ``vectors`` for each of ``passage_ids``."""

    passage_ids: tuple[str, ...]
    vectors: NDArray[np.float32]


class EmbeddingCache:
    """The cached embeddings; every method is one transaction."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def known(self, text_hashes: Collection[str], *, model: str) -> dict[str, NDArray[np.float32]]:
        """Return the vectors that are cached, by text hash."""
        found: dict[str, NDArray[np.float32]] = {}
        with reading(self._engine) as connection:
            for some in some_at_a_time(text_hashes):
                rows = connection.execute(
                    select(embeddings.c.text_hash, embeddings.c.vector).where(
                        embeddings.c.model == model, embeddings.c.text_hash.in_(some)
                    )
                )
                found.update({row.text_hash: from_bytes(row.vector) for row in rows})
        return found

    def keep(self, vectors: Mapping[str, NDArray[np.float32]], *, model: str) -> None:
        """Store vectors by text hash."""
        with writing(self._engine) as connection:
            keep_vectors(connection, vectors, model)

    def drop_other_models(self, model: str) -> None:
        """Delete the vectors of every model but this one."""
        with writing(self._engine) as connection:
            connection.execute(delete(embeddings).where(embeddings.c.model != model))

    def of_passages(self, passage_ids: Collection[str], *, model: str) -> PassageVectors:
        """Return the vectors of those of the passages that are live and have one."""
        ids: list[str] = []
        stored: list[bytes] = []
        with reading(self._engine) as connection:
            for some in some_at_a_time(passage_ids):
                rows = connection.execute(
                    select(passages.c.passage_id, embeddings.c.vector)
                    .join(embeddings, embeddings.c.text_hash == passages.c.text_hash)
                    .where(embeddings.c.model == model, passages.c.passage_id.in_(some))
                )
                for row in rows:
                    ids.append(row.passage_id)
                    stored.append(row.vector)
        flat = from_bytes(b"".join(stored))
        return PassageVectors(tuple(ids), flat.reshape(len(ids), -1) if ids else flat.reshape(0, 0))

    def missing(self, *, model: str) -> dict[str, str]:
        """Return the text hashes that have no vector of the model, each with a passage that holds the text."""
        cached = exists().where(embeddings.c.text_hash == passages.c.text_hash, embeddings.c.model == model)
        wanted = select(passages.c.text_hash, func.min(passages.c.passage_id).label("passage_id"))
        with reading(self._engine) as connection:
            rows = connection.execute(wanted.where(~cached).group_by(passages.c.text_hash))
            return {row.text_hash: row.passage_id for row in rows}

    def dimension(self, *, model: str) -> int | None:
        """Return the length of the model's vectors, None when none is cached."""
        with reading(self._engine) as connection:
            one = connection.scalar(select(embeddings.c.vector).where(embeddings.c.model == model).limit(1))
            return len(from_bytes(one)) if one is not None else None

    def count(self, *, model: str) -> int:
        """Return how many texts have a vector of the model."""
        with reading(self._engine) as connection:
            wanted = select(func.count()).select_from(embeddings).where(embeddings.c.model == model)
            return connection.scalar(wanted) or 0


def from_bytes(stored: bytes) -> NDArray[np.float32]:
    """Return a vector as it was before it was stored."""
    return np.frombuffer(stored, _STORED).astype(np.float32, copy=False)


def keep_vectors(connection: Connection, vectors: Mapping[str, NDArray[np.float32]], model: str) -> None:
    """Store the vectors, in place of any of the same texts and model."""
    for some in some_at_a_time(vectors):
        replaced = (embeddings.c.model == model) & embeddings.c.text_hash.in_(some)
        connection.execute(delete(embeddings).where(replaced))
        rows = [
            {"text_hash": one, "model": model, "vector": vectors[one].astype(_STORED).tobytes()}
            for one in some
        ]
        connection.execute(insert(embeddings), rows)


def drop_unused(connection: Connection, text_hashes: Iterable[str]) -> None:
    """Delete those of the vectors that no passage needs any more."""
    needed = exists().where(passages.c.text_hash == embeddings.c.text_hash)
    for some in some_at_a_time(list(dict.fromkeys(text_hashes))):
        connection.execute(delete(embeddings).where(embeddings.c.text_hash.in_(some), ~needed))
