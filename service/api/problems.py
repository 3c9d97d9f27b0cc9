"""The one table from what went wrong to what the caller is told: problem details after RFC 9457."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from secrets import token_hex

from pydantic import BaseModel, ConfigDict, Field

from service.errors import NotYet
from service.model_failures import ModelFailed, ModelTimedOut
from service.settings import SettingsError
from service.summarising.caps import CapTooLow
from vectorstore.catalog.cursors import InvalidCursor
from vectorstore.errors import (
    AnswerNotFound,
    ArticleNotFound,
    EmbeddingModelMismatch,
    EmbeddingsFailed,
    EmbeddingsNotConfigured,
    JobNotFound,
    UnreadableSource,
    ViCiteError,
)
from vectorstore.ownership import LibraryInUse
from vectorstore.reranking import RerankerFailed, RerankerNotConfigured
from vectorstore.tokens import UnknownEncoding

MEDIA_TYPE = "application/problem+json"
_TYPE_PREFIX = "urn:vicite:problem:"

_log = logging.getLogger(__name__)


class FieldProblem(BaseModel):
    """One field of a request that cannot be used: where it stands, and what to write instead."""

    field: str
    reason: str


class Problem(BaseModel):
    """What went wrong, as every error of the HTTP interface says it."""

    model_config = ConfigDict(frozen=True)

    type: str = Field(description="Names the kind of problem; scripts can rely on it.")
    title: str
    status: int
    detail: str = Field(description="What happened and how to mend it, in a sentence.")
    instance: str = Field(description="The path that was called.")
    errors: list[FieldProblem] | None = Field(default=None, description="The fields at fault, if any.")
    reference: str | None = Field(default=None, description="Finds an unexpected error in the service's log.")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem: the last part of its type, its title and its status."""

    name: str
    title: str
    status: int

    @property
    def type(self) -> str:
        return _TYPE_PREFIX + self.name


INVALID = Kind("invalid-request", "The request cannot be used", 422)
MALFORMED = Kind("malformed-body", "The body cannot be read", 400)
FOREIGN_CALLER = Kind("foreign-caller", "Only this machine may call", 403)
TOO_LARGE = Kind("too-large", "The body is too large", 413)
MEDIA_TYPE_UNKNOWN = Kind("unsupported-media-type", "The body is of a kind that is not read", 415)
UNEXPECTED = Kind("unexpected", "Something went wrong inside the service", 500)

# An error is told by the entry of its own class, else of the nearest class it derives from.
KINDS: Mapping[type[Exception], Kind] = {
    ViCiteError: Kind("failed", "This could not be done", 500),
    ArticleNotFound: Kind("article-not-found", "No such article", 404),
    AnswerNotFound: Kind("answer-not-found", "No such answer", 404),
    JobNotFound: Kind("job-not-found", "No such job", 404),
    InvalidCursor: Kind("invalid-cursor", "The cursor cannot be used", 422),
    UnreadableSource: Kind("unreadable-article", "No article can be read from this", 422),
    CapTooLow: INVALID,
    NotYet: Kind("not-yet", "This version cannot do that yet", 501),
    ModelFailed: Kind("model-failed", "The language model failed", 502),
    ModelTimedOut: Kind("model-timed-out", "The language model took too long", 504),
    LibraryInUse: Kind("library-in-use", "Another process holds the library", 503),
    EmbeddingsFailed: Kind("embeddings-failed", "The embedding model failed", 502),
    EmbeddingsNotConfigured: Kind("not-configured", "A setting is missing", 503),
    EmbeddingModelMismatch: Kind("rebuild-needed", "The library needs a rebuild", 503),
    RerankerFailed: Kind("reranker-failed", "The reranker failed", 502),
    RerankerNotConfigured: Kind("not-configured", "A setting is missing", 503),
    SettingsError: Kind("not-configured", "A setting is missing", 503),
    UnknownEncoding: Kind("not-configured", "A setting is missing", 503),
}
_OF_STATUS: Mapping[int, Kind] = {
    kind.status: kind for kind in (MALFORMED, TOO_LARGE, MEDIA_TYPE_UNKNOWN)
} | {
    404: Kind("not-found", "There is nothing here", 404),
    405: Kind("method-not-allowed", "This path is not called that way", 405),
}


def problem(kind: Kind, detail: str, instance: str, errors: list[FieldProblem] | None = None) -> Problem:
    """Return the problem of the kind."""
    return Problem(
        type=kind.type, title=kind.title, status=kind.status, detail=detail, instance=instance, errors=errors
    )


def problem_of(error: Exception, instance: str) -> Problem:
    """Return what to tell the caller of the error.

    An error without an entry in the table tells nothing of itself: it goes to the log under a reference,
    which is all that the caller gets.
    """
    for one in type(error).__mro__:
        if one in KINDS:
            return problem(KINDS[one], _as_sentence(str(error)), instance)
    reference = token_hex(4)
    _log.error("unexpected error %s at %s", reference, instance, exc_info=error)
    detail = f"The service's log says more, at reference {reference}. Trying again may help."
    return problem(UNEXPECTED, detail, instance).model_copy(update={"reference": reference})


def problem_of_status(status: int, detail: str, instance: str) -> Problem:
    """Return the problem of a plain HTTP error."""
    kind = _OF_STATUS.get(status)
    if kind is None:
        phrase = HTTPStatus(status).phrase
        kind = Kind(phrase.lower().replace(" ", "-"), phrase, status)
    return problem(kind, detail, instance)


def _as_sentence(text: str) -> str:
    stop = "" if text.endswith((".", "!", "?")) else "."
    return f"{text[:1].upper()}{text[1:]}{stop}"
