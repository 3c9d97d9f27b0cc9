"""How each part of a library stands."""

from dataclasses import dataclass

from vectorstore.catalog.catalog import Catalog
from vectorstore.embeddings import EmbeddingModel
from vectorstore.errors import EmbeddingModelMismatch
from vectorstore.indexes import Indexes
from vectorstore.ownership import Holder
from vectorstore.stamping import require_stamp
from vectorstore.vector_index import VectorIndexDamaged


@dataclass(frozen=True, slots=True)
class LibraryPart:
    """Whether a part can do its work, how many things it holds, and a sentence on how it stands."""

    ok: bool
    count: int
    sentence: str


def health_of(
    catalog: Catalog, indexes: Indexes, model: EmbeddingModel, holder: Holder
) -> dict[str, LibraryPart]:
    """Return the health of catalog, vectors, words, embeddings and owner. No model is asked."""
    articles, passages = catalog.articles.count(), catalog.passages.count()
    return {
        "catalog": LibraryPart(True, articles, f"{articles} articles in {passages} passages."),
        "vectors": _vectors(indexes, passages),
        "words": _index("word", indexes.words.size(), passages),
        "embeddings": _embeddings(catalog, model),
        "owner": LibraryPart(
            True,
            1,
            f"Process {holder.pid} ({holder.activity}) since {holder.started_at}"
            + (f", at {holder.address}." if holder.address else "."),
        ),
    }


def _vectors(indexes: Indexes, passages: int) -> LibraryPart:
    try:
        indexes.vectors.probe()
        return _index("vector", indexes.vectors.count(), passages)
    except VectorIndexDamaged as error:
        return LibraryPart(False, 0, f"{error} Run `vicite rebuild`.")


def _index(kind: str, count: int, passages: int) -> LibraryPart:
    if count == passages:
        return LibraryPart(True, count, f"The {kind} index holds all {count} passages.")
    return LibraryPart(
        False, count, f"The {kind} index holds {count} of {passages} passages: run `vicite rebuild`."
    )


def _embeddings(catalog: Catalog, model: EmbeddingModel) -> LibraryPart:
    cached = catalog.embeddings.count(model=model.name)
    try:
        require_stamp(catalog, model.name)
    except EmbeddingModelMismatch as error:
        return LibraryPart(False, cached, str(error))
    return LibraryPart(True, cached, f"{model.name}, with {cached} texts embedded.")
