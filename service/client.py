"""ViCite through a running service: the methods of ``service.vicite.ViCite``, over HTTP.

Without background batches: who has the sources adds them one by one and hears of each.
"""

import re
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Self

import httpx
from pydantic import BaseModel, TypeAdapter, ValidationError

from service.answer_events import (
    AnswerEvent,
    ClaimDocument,
    Claimed,
    Done,
    ProgressDocument,
    Progressed,
    SearchedDocument,
    SearchFinished,
)
from service.answers import Answer, AnswerList, Estimate, Summary
from service.client_calls import Params, ServiceCalls
from service.client_failures import misunderstood
from service.client_uploads import send_source
from service.documents import (
    ArticleDocument,
    ArticleList,
    Readiness,
    Refusal,
    SearchDocument,
    SentenceList,
)
from service.exporting.formats import Format
from service.rechecking import Recheck
from service.requests import AskRequest, FiltersRequest, SearchRequest, SummaryRequest
from vectorstore.errors import AnswerNotFound, ArticleNotFound, EmbeddingsFailed, UnreadableSource
from vectorstore.reading.source import Source
from vectorstore.reading.unreadable import Unreadable

_ID = re.compile(r"(?!\.+$)[A-Za-z0-9._:-]{1,128}")
_STORED = TypeAdapter[Answer | Summary](Answer | Summary)


class ViCiteClient:
    """The library that the service at ``address`` holds.

    Every method raises ServiceUnreachable when the service does not answer; what the service says went wrong is
    raised as the error that ViCite itself would have raised, else as ServiceProblem.
    """

    def __init__(self, address: str, *, transport: httpx.BaseTransport | None = None) -> None:
        self.address = address
        self._calls = ServiceCalls(address, transport)

    def add(self, source: Source) -> ArticleDocument:
        """Add one article. Raise UnreadableSource, EmbeddingsFailed."""
        return send_source(self._calls, source)

    def add_many(self, sources: Iterable[Source | Unreadable]) -> Iterator[ArticleDocument | Refusal]:
        """Yield what became of each source, in order; one that is refused does not harm the rest."""
        for source in sources:
            if isinstance(source, Unreadable):
                yield Refusal(source=source.origin, reason=source.reason)
                continue
            try:
                yield self.add(source)
            except (UnreadableSource, EmbeddingsFailed) as refusal:
                yield Refusal(source=source.origin, reason=str(refusal))

    def articles(self, limit: int, cursor: str | None, filters: FiltersRequest) -> ArticleList:
        """Return a page of articles, the newest first, narrowed by publishers and days."""
        params: Params = {"limit": limit, "publisher": sorted(filters.publishers or ())}
        for name, value in (
            ("cursor", cursor),
            ("published_from", filters.published_from),
            ("published_to", filters.published_to),
        ):
            if value is not None:
                params[name] = str(value)
        return self._calls.get("/v1/articles", ArticleList.model_validate_json, params)

    def article(self, article_id: str, version: int | None = None) -> ArticleDocument:
        """Return an article with its text. Raise ArticleNotFound."""
        return self._calls.get(_article(article_id), ArticleDocument.model_validate_json, _version(version))

    def sentences(self, article_id: str, version: int | None = None) -> SentenceList:
        """Return the sentences of an article. Raise ArticleNotFound."""
        path = f"{_article(article_id)}/sentences"
        return self._calls.get(path, SentenceList.model_validate_json, _version(version))

    def delete_article(self, article_id: str) -> None:
        """Remove an article everywhere. Raise ArticleNotFound."""
        self._calls.delete(_article(article_id))

    def search(self, request: SearchRequest) -> SearchDocument:
        """Return the passages that a query finds."""
        return self._calls.post("/v1/search", request, SearchDocument.model_validate_json)

    def ask(self, request: AskRequest) -> Iterator[AnswerEvent]:
        """Yield what was searched, each claim as it passes its checks, then the stored answer."""
        return self._events("/v1/ask", request.model_copy(update={"stream": True}))

    def summarize(self, request: SummaryRequest) -> Iterator[AnswerEvent]:
        """Yield what was searched, each claim as it passes its checks, then the stored summary."""
        return self._events("/v1/summaries", request.model_copy(update={"stream": True}))

    def estimate(self, request: SummaryRequest) -> Estimate:
        """Return what a summary will cost at most; no model is called."""
        asked = request.model_copy(update={"dry_run": True})
        return self._calls.post("/v1/summaries", asked, Estimate.model_validate_json)

    def answers(self, limit: int, cursor: str | None) -> AnswerList:
        """Return a page of stored answers and summaries, the newest first."""
        params: Params = {"limit": limit} if cursor is None else {"limit": limit, "cursor": cursor}
        return self._calls.get("/v1/answers", AnswerList.model_validate_json, params)

    def answer(self, answer_id: str) -> Answer | Summary:
        """Return a stored answer or summary with its evidence as it was. Raise AnswerNotFound."""
        return self._calls.get(_answer(answer_id), _STORED.validate_json)

    def exported(self, answer_id: str, format: Format) -> bytes:
        """Return a stored answer or summary as a file of the format. Raise AnswerNotFound."""
        return self._calls.get(_answer(answer_id), bytes, {"format": format})

    def recheck(self, answer_id: str) -> Recheck:
        """Return whether the live articles still say what the answer rests on. Raise AnswerNotFound."""
        return self._calls.post(f"{_answer(answer_id)}/recheck", None, Recheck.model_validate_json)

    def delete_answer(self, answer_id: str) -> None:
        """Forget a stored answer or summary. Raise AnswerNotFound."""
        self._calls.delete(_answer(answer_id))

    def readiness(self) -> Readiness:
        """Return whether every part of the service can do its work."""
        return self._calls.get_whatever_the_status("/readyz", Readiness.model_validate_json)

    def close(self) -> None:
        """Close the connections; the service goes on."""
        self._calls.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _events(self, path: str, request: BaseModel) -> Iterator[AnswerEvent]:
        for event in self._calls.events(path, request):
            try:
                read = _read_event(event.name, event.data)
            except ValidationError:
                raise misunderstood(self.address) from None
            if read is not None:
                yield read


def _read_event(name: str, data: str) -> AnswerEvent | None:
    """Return the event, None for one of a kind that this version does not know."""
    match name:
        case "searched":
            return SearchFinished(SearchedDocument.model_validate_json(data))
        case "progress":
            return Progressed(ProgressDocument.model_validate_json(data))
        case "claim":
            return Claimed(ClaimDocument.model_validate_json(data))
        case "done":
            return Done(_STORED.validate_json(data))
    return None


def _article(article_id: str) -> str:
    """Return the path of the article; what cannot be an id is not sent, it could name another path."""
    if not _ID.fullmatch(article_id):
        raise ArticleNotFound(f"There is no article {article_id} in the library.")
    return f"/v1/articles/{article_id}"


def _answer(answer_id: str) -> str:
    if not _ID.fullmatch(answer_id):
        raise AnswerNotFound(f"There is no answer {answer_id} in the library.")
    return f"/v1/answers/{answer_id}"


def _version(version: int | None) -> Params:
    return {} if version is None else {"version": version}
