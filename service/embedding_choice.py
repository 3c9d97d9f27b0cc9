"""Which embedding model a library is used with."""

from langchain_core.embeddings import Embeddings

from service.settings import Settings
from vectorstore.embeddings import LEXICAL, build_embeddings
from vectorstore.errors import EmbeddingsNotConfigured
from vectorstore.stamping import stamped_model

OPENAI_MODEL = "text-embedding-3-large"


class UnconfiguredEmbeddings(Embeddings):
    """Stands where a model cannot be built: articles can be read and deleted, whatever embeds says what is missing."""

    def __init__(self, missing: EmbeddingsNotConfigured) -> None:
        self._missing = missing

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Raise EmbeddingsNotConfigured."""
        raise self._missing

    def embed_query(self, text: str) -> list[float]:
        """Raise EmbeddingsNotConfigured."""
        raise self._missing


def chosen_embeddings(settings: Settings, given: Embeddings | None) -> tuple[str, Embeddings]:
    """Return the name and the model: what is set, else the library's own, else what the key allows."""
    name = settings.embedding_model or stamped_model(settings.data_dir) or _default(settings)
    if given is not None:
        return name, given
    key = settings.openai_api_key
    try:
        return name, build_embeddings(
            name,
            api_key=key.get_secret_value() if key else None,
            base_url=settings.openai_base_url,
            timeout_seconds=settings.model_timeout_seconds,
        )
    except EmbeddingsNotConfigured as missing:
        return name, UnconfiguredEmbeddings(missing)


def _default(settings: Settings) -> str:
    return OPENAI_MODEL if settings.openai_api_key and not settings.openai_base_url else LEXICAL
