"""The embedding model: how it is built, and how it is asked. The only door to the packages that embed."""

import asyncio
import logging
import re
import threading
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from vectorstore.errors import EmbeddingsFailed, EmbeddingsNotConfigured, ViCiteError

if TYPE_CHECKING:
    from langchain_core.embeddings import Embeddings

LEXICAL = "lexical"
TEXTS_PER_CALL = 64  # each call has the whole deadline to itself

_log = logging.getLogger(__name__)
_T = TypeVar("_T")


class TextsRefused(EmbeddingsFailed):
    """The model answered, but would not embed these texts; others it may."""


@dataclass(frozen=True, slots=True)
class EmbeddingModel:
    """Who embeds: the name the library is stamped with, and how long one call of 64 texts may take."""

    name: str
    embeddings: "Embeddings"
    timeout_seconds: float = 60


def build_embeddings(
    name: str, *, api_key: str | None = None, base_url: str | None = None, timeout_seconds: float = 60
) -> "Embeddings":
    """Return the embeddings of that name; packages are loaded when they are first used, no call is made.

    ``lexical`` is built in, ``provider:model`` is LangChain's, and any other name is a model at an
    OpenAI-compatible endpoint. Raise EmbeddingsNotConfigured where a key, an address or a package is missing.
    """
    if name == LEXICAL:
        from vectorstore.lexical_embeddings import LexicalEmbeddings

        return LexicalEmbeddings()
    provider, _, model = name.partition(":")
    if model and provider != "openai":
        found = _of_provider(name, provider)
        if found is not None:
            return found
        model = name  # a name with a colon of its own, such as bge-m3:latest
    if not api_key and not base_url:
        raise EmbeddingsNotConfigured(
            f"VICITE_EMBEDDING_MODEL is {name}, which needs OPENAI_API_KEY (for OpenAI), OPENAI_BASE_URL "
            "(for another endpoint) or the form provider:model (for another provider); lexical needs nothing."
        )
    from vectorstore.openai_embeddings import OpenAIEmbeddingsWhenUsed

    return OpenAIEmbeddingsWhenUsed(
        model or name, api_key=api_key, base_url=base_url, timeout_seconds=timeout_seconds
    )


def embed_texts(model: EmbeddingModel, texts: Sequence[str]) -> NDArray[np.float32]:
    """Return a row for each text.

    Raise TextsRefused when the model refuses just these texts, EmbeddingsFailed for whatever else goes wrong.
    """
    remaining = iter(texts)
    rows: list[NDArray[np.float32]] = []
    while some := list(islice(remaining, TEXTS_PER_CALL)):
        vectors = _ask(model.embeddings.aembed_documents(some), model.timeout_seconds)
        rows.append(_checked(vectors, len(some)))
    if len({block.shape[1] for block in rows}) > 1:
        raise EmbeddingsFailed("The embedding model sent vectors of several lengths; choose another model.")
    return np.concatenate(rows) if rows else np.empty((0, 0), np.float32)


def begin_to_embed(model: EmbeddingModel, text: str) -> Callable[[], list[float]]:
    """Ask for the vector of a query; what is returned waits for it, and raises as ``embed_texts`` does."""
    running = _begin(model.embeddings.aembed_query(text), model.timeout_seconds)

    def vector() -> list[float]:
        answer = _result(running, model.timeout_seconds)
        found: list[float] = _checked([answer], 1)[0].tolist()
        return found

    return vector


def _of_provider(name: str, provider: str) -> "Embeddings | None":
    """Return LangChain's embeddings, None where it knows no such provider (``bge-m3:latest``)."""
    from langchain.embeddings import init_embeddings

    try:
        return init_embeddings(name)
    except ImportError as error:
        named = re.search(r"install (\S+?)`", str(error))
        package = named[1] if named else f"langchain-{provider}"
        raise EmbeddingsNotConfigured(
            f"VICITE_EMBEDDING_MODEL is {name}: the package of that provider is not installed; "
            f"run .venv/bin/pip install {package}."
        ) from None
    except ValueError as error:
        if "is not supported" in str(error):
            return None
        raise EmbeddingsNotConfigured(
            f"VICITE_EMBEDDING_MODEL is {name}, and {provider} refused it: {error}"
        ) from None


def _ask(call: Coroutine[Any, Any, _T], timeout_seconds: float) -> _T:
    return _result(_begin(call, timeout_seconds), timeout_seconds)


def _begin(call: Coroutine[Any, Any, _T], timeout_seconds: float) -> Future[_T]:
    return asyncio.run_coroutine_threadsafe(asyncio.wait_for(call, timeout_seconds), _embedding_loop())


def _result(running: Future[_T], timeout_seconds: float) -> _T:
    try:
        failure = running.exception()
    finally:
        running.cancel()
    if failure is None:
        return running.result()
    if isinstance(failure, ViCiteError):
        raise failure
    _log.warning("embedding call failed: %s: %s", type(failure).__name__, failure)
    raise _in_our_words(failure, timeout_seconds) from failure


def _in_our_words(failure: BaseException, timeout_seconds: float) -> EmbeddingsFailed:
    status = getattr(failure, "status_code", None)
    if isinstance(failure, TimeoutError) or "Timeout" in type(failure).__name__:
        return EmbeddingsFailed(
            f"The embedding model did not answer within {timeout_seconds:g} seconds; try again, "
            "or raise VICITE_MODEL_TIMEOUT_SECONDS."
        )
    if status in (401, 403):
        return EmbeddingsFailed("The embedding model's endpoint refused the key; check OPENAI_API_KEY.")
    if status == 404:
        return EmbeddingsFailed(
            "The endpoint does not know the embedding model that VICITE_EMBEDDING_MODEL names; "
            "its /v1/models lists those it knows."
        )
    if status == 429:
        return EmbeddingsFailed(
            "The embedding model's endpoint takes no more calls for now; wait, or check the account's limit."
        )
    if status in (400, 413, 422):
        return TextsRefused("The embedding model refused this text; the log has its message.")
    if isinstance(failure, ConnectionError) or "Connection" in type(failure).__name__:
        return EmbeddingsFailed(
            "The embedding model's endpoint cannot be reached; check that it runs and that OPENAI_BASE_URL "
            "names it."
        )
    return EmbeddingsFailed("The embedding model failed; try again. The log has its message.")


def _checked(vectors: Sequence[Sequence[float]], texts: int) -> NDArray[np.float32]:
    if len(vectors) != texts or not texts:
        raise EmbeddingsFailed(
            f"The embedding model sent {len(vectors)} vectors for {texts} texts; try again."
        )
    lengths = {len(vector) for vector in vectors}
    if len(lengths) > 1 or 0 in lengths:
        raise EmbeddingsFailed("The embedding model sent vectors of several lengths; choose another model.")
    block = np.asarray(vectors, np.float32)
    if not np.isfinite(block).all() or not block.any(axis=1).all():
        raise EmbeddingsFailed("The embedding model sent a vector that points nowhere; choose another model.")
    return block


@cache
def _embedding_loop() -> asyncio.AbstractEventLoop:
    """Return the one event loop of all calls: a client's connections live on the loop it met first."""
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, name="embedding-calls", daemon=True).start()
    return loop
