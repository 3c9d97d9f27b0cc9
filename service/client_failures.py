"""What can go wrong between a client and the service: the problems it replies with, and its silence."""

from collections.abc import Mapping

import httpx
from pydantic import BaseModel, ValidationError

from service.errors import NotYet
from vectorstore.errors import (
    AnswerNotFound,
    ArticleNotFound,
    EmbeddingModelMismatch,
    EmbeddingsFailed,
    EmbeddingsNotConfigured,
    UnreadableSource,
    ViCiteError,
)

_PREFIX = "urn:vicite:problem:"
_ERRORS: Mapping[str, type[ViCiteError]] = {
    "article-not-found": ArticleNotFound,
    "answer-not-found": AnswerNotFound,
    "unreadable-article": UnreadableSource,
    "too-large": UnreadableSource,
    "unsupported-media-type": UnreadableSource,
    "not-yet": NotYet,
    "embeddings-failed": EmbeddingsFailed,
    "not-configured": EmbeddingsNotConfigured,
    "rebuild-needed": EmbeddingModelMismatch,
}


class ServiceProblem(ViCiteError):
    """The service could not do what it was asked; the sentence is its own."""


class ServiceUnreachable(ViCiteError):
    """The service that holds the library does not answer, or what answers is something else."""


class _Problem(BaseModel):
    """As much of a problem (RFC 9457) as a client needs."""

    type: str = ""
    detail: str


def failure_of(problem: str | bytes, address: str) -> ViCiteError:
    """Return the error that a problem stands for, as ViCite itself would have raised it."""
    try:
        read = _Problem.model_validate_json(problem)
    except ValidationError:
        return misunderstood(address)
    return _ERRORS.get(read.type.removeprefix(_PREFIX), ServiceProblem)(read.detail)


def silence_of(error: httpx.TransportError, address: str) -> ServiceUnreachable:
    """Return the error for a reply that did not come, or not to its end."""
    if isinstance(error, httpx.TimeoutException):
        reason = "did not answer in time"
    elif isinstance(error, httpx.ConnectError):
        reason = "does not answer"
    else:
        reason = "broke off"
    return _unreachable(address, reason)


def misunderstood(address: str) -> ServiceUnreachable:
    """Return the error for a reply that is not one of ViCite's."""
    return _unreachable(address, "gave a reply that this version does not understand")


def _unreachable(address: str, reason: str) -> ServiceUnreachable:
    return ServiceUnreachable(
        f"The service at {address}, which holds the library, {reason}; try again, or stop it and start it anew."
    )
