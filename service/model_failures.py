"""What can go wrong with a call to a chat model, in words for the person who asked.

The upstream message goes to the log: it may hold addresses, account names and parts of keys.
"""

import logging
import re
from typing import Literal

from vectorstore.errors import ViCiteError

FailureKind = Literal[
    "timeout",
    "connection",
    "auth",
    "rate_limit",
    "context_length",
    "model_not_found",
    "bad_request",
    "upstream",
    "bad_reply",
]

_SENTENCES: dict[FailureKind, str] = {
    "timeout": "The model did not finish in time; try again, or raise VICITE_MODEL_TIMEOUT_SECONDS.",
    "connection": "The model's endpoint cannot be reached; check that it runs and OPENAI_BASE_URL names it.",
    "auth": "The model's endpoint refused the key; check OPENAI_API_KEY (or the key of your provider).",
    "rate_limit": "The model's endpoint takes no more calls for now; wait, or check the account's limit.",
    "context_length": "The evidence is longer than the model can read; ask with a smaller top_k or fewer "
    "articles, or choose a model with a longer context.",
    "model_not_found": "The model's endpoint does not know the model that VICITE_CHAT_MODEL names; "
    "its /v1/models lists those it knows.",
    "bad_request": "The model's endpoint refused the request; the service's log says why.",
    "upstream": "The model's endpoint failed; try again. The service's log has its message.",
    "bad_reply": "What the model's endpoint sent back could not be read; the service's log has the details.",
}
_TOO_LONG = re.compile(
    r"context (?:length|window|size)|maximum context|too many tokens|prompt is too long", re.I
)

_log = logging.getLogger(__name__)


class ModelFailed(ViCiteError):
    """A call to the chat model failed; ``sentence`` is fit for the client and says what to do."""

    def __init__(self, kind: FailureKind) -> None:
        super().__init__(_SENTENCES[kind])
        self.kind = kind
        self.sentence = _SENTENCES[kind]

    def add(self, sentence: str) -> None:
        """Add a sentence on what was done before the call failed."""
        self.sentence = f"{self.sentence} {sentence}"
        self.args = (self.sentence,)


class ModelTimedOut(ModelFailed):
    """The deadline of one call, retries included, went by."""

    def __init__(self) -> None:
        super().__init__("timeout")


def model_failure(error: BaseException) -> ModelFailed:
    """Return what the error of a model, its client or its connection means; log what it says."""
    _log.warning("model call failed: %s: %s", type(error).__name__, error)
    kind = _kind(error)
    return ModelTimedOut() if kind == "timeout" else ModelFailed(kind)


def _kind(error: BaseException) -> FailureKind:
    from langchain_core import exceptions as langchain

    kinds: tuple[tuple[type[BaseException], FailureKind], ...] = (
        (langchain.ModelTimeoutError, "timeout"),
        (TimeoutError, "timeout"),
        (langchain.ContextOverflowError, "context_length"),
        (langchain.ModelAuthenticationError, "auth"),
        (langchain.ModelPermissionDeniedError, "auth"),
        (langchain.ModelRateLimitError, "rate_limit"),
        (langchain.ModelNotFoundError, "model_not_found"),
        (langchain.ModelConnectionError, "connection"),
        (ConnectionError, "connection"),
        (langchain.ModelInvalidRequestError, "bad_request"),
        (langchain.ModelAPIError, "upstream"),
        (ValueError, "bad_reply"),
        (TypeError, "bad_reply"),
        (LookupError, "bad_reply"),
        (AttributeError, "bad_reply"),
    )
    for one, kind in kinds:
        if isinstance(error, one):
            return "context_length" if kind == "bad_request" and _TOO_LONG.search(str(error)) else kind
    return "upstream"
