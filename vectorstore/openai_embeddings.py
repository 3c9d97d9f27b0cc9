"""Embeddings of any OpenAI-compatible endpoint."""

from functools import cached_property
from typing import TYPE_CHECKING

from langchain_core.embeddings import Embeddings

if TYPE_CHECKING:
    from langchain_openai import OpenAIEmbeddings

OPENAI_ADDRESS = "https://api.openai.com/v1"
RETRIES = 2


class OpenAIEmbeddingsWhenUsed(Embeddings):
    """LangChain's OpenAIEmbeddings, set up for any server and loaded, which takes a second, at the first call."""

    def __init__(
        self, model: str, *, api_key: str | None, base_url: str | None, timeout_seconds: float
    ) -> None:
        self._model, self._api_key = model, api_key
        self._base_url, self._timeout_seconds = base_url, timeout_seconds

    @cached_property
    def _loaded(self) -> "OpenAIEmbeddings":
        from langchain_openai import OpenAIEmbeddings
        from pydantic import SecretStr

        return OpenAIEmbeddings(
            model=self._model,
            api_key=SecretStr(self._api_key or "no-key"),
            base_url=self._base_url or OPENAI_ADDRESS,
            timeout=self._timeout_seconds,
            max_retries=RETRIES,
            check_embedding_ctx_length=False,  # or it sends token ids, which most servers refuse
        )

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return self._loaded.embed_documents(texts)

    def embed_query(self, text: str) -> list[float]:
        return self._loaded.embed_query(text)

    async def aembed_documents(self, texts: list[str]) -> list[list[float]]:
        return await self._loaded.aembed_documents(texts)

    async def aembed_query(self, text: str) -> list[float]:
        return await self._loaded.aembed_query(text)
