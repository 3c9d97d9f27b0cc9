"""Whether a library was built with the embedding model that is set."""

from pathlib import Path

from vectorstore.catalog.catalog import CATALOG_FILE, Catalog, sqlite_url
from vectorstore.catalog.library_stamp import read_stamp
from vectorstore.errors import EmbeddingModelMismatch


def require_stamp(catalog: Catalog, model: str) -> None:
    """Raise EmbeddingModelMismatch, with what to run, when the library's vectors are another model's."""
    stamp = catalog.settings.stamp()
    if stamp is None or stamp.model == model or not catalog.passages.count():
        return
    raise EmbeddingModelMismatch(
        f"The library was built with the embedding model {stamp.model}, and {model} is set. Set "
        f"VICITE_EMBEDDING_MODEL={stamp.model} to use it as it is, or run `VICITE_EMBEDDING_MODEL={model} "
        "vicite rebuild` to embed every article anew."
    )


def stamped_model(data_dir: Path) -> str | None:
    """Return the embedding model a library was built with, None where there is no library or nothing in it.

    Reads only, also while another process holds the library.
    """
    path = data_dir / CATALOG_FILE
    stamp = read_stamp(sqlite_url(path)) if path.exists() else None
    return stamp.model if stamp else None
