"""A ViCite that keeps its articles in a dict and says what the test puts into its mouth."""

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from service.answer_events import AnswerEvent, ClaimDocument, Claimed, Done, SearchedDocument, SearchFinished
from service.answers import Answer, AnswerList, Citation, Summary
from service.api.call_docs import example
from service.documents import (
    ArticleDocument,
    ArticleList,
    JobDocument,
    PartHealth,
    QueryDocument,
    Readiness,
    Refusal,
    SearchDocument,
    SearchResult,
    SentenceDocument,
    SentenceList,
)
from service.rechecking import Recheck
from service.requests import AskRequest, FiltersRequest, SearchRequest, SummaryRequest
from vectorstore.errors import AnswerNotFound, ArticleNotFound, JobNotFound, UnreadableSource
from vectorstore.reading.source import Source
from vectorstore.reading.unreadable import Unreadable

NOW = "2026-11-22T08:00:00Z"


def events_of(whole: Answer | Summary) -> list[AnswerEvent]:
    """Return the events that end in the answer or summary."""
    claims = [
        Claimed(ClaimDocument(claim=claim, citations=_cited(claim.citations, whole)))
        for claim in whole.claims
    ]
    return [SearchFinished(SearchedDocument(searched=whole.searched)), *claims, Done(whole)]


def _cited(numbers: list[int], whole: Answer | Summary) -> list[Citation]:
    return [citation for citation in whole.citations if citation.number in numbers]


@dataclass
class StandIn:
    """Fails with ``fail`` at event ``fail_at`` of an answer; waits for ``gate`` before every event but the first."""

    articles_by_id: dict[str, ArticleDocument] = field(default_factory=dict)
    answers_by_id: dict[str, Answer | Summary] = field(default_factory=dict)
    jobs_by_id: dict[str, JobDocument] = field(default_factory=dict)
    sources: list[Source] = field(default_factory=list)
    requests: list[object] = field(default_factory=list)
    ready: bool = True
    fail: Exception | None = None
    fail_at: int = 0
    gate: threading.Event | None = None
    stopped: threading.Event = field(default_factory=threading.Event)
    told: list[str] = field(default_factory=list)
    begun: list[Iterator[AnswerEvent]] = field(default_factory=list)

    def add(self, source: Source) -> ArticleDocument:
        self._fail_if_told()
        self.sources.append(source)
        if not source.content.strip():
            raise UnreadableSource("it is empty: there is no text to read in it")
        if b"\0" in source.content:
            raise UnreadableSource("it is binary (it holds NUL bytes): give text, saved as UTF-8")
        text = source.content.decode()
        article_id = source.id or f"txt_{abs(hash(text)):x}"
        before = self.articles_by_id.get(article_id)
        if before and before.text == text:
            return before.model_copy(update={"outcome": "unchanged", "text": None})
        article = ArticleDocument(
            id=article_id,
            version=before.version + 1 if before else 1,
            title=source.title,
            url=source.url,
            publisher=source.publisher,
            published_at=source.published_at,
            byline=None,
            language="vi",
            characters=len(text),
            sentences=text.count("."),
            warnings=[],
            outcome="updated" if before else "created",
            created_at=NOW,
            updated_at=NOW,
            metadata=dict(source.metadata),
            text=text,
        )
        self.articles_by_id[article_id] = article
        return article.model_copy(update={"text": None})

    def articles(self, limit: int, cursor: str | None, filters: FiltersRequest) -> ArticleList:
        self.requests.append((limit, cursor, filters))
        start = int(cursor or 0)
        items = list(self.articles_by_id.values())
        after = str(start + limit) if start + limit < len(items) else None
        return ArticleList(items=items[start : start + limit], next_cursor=after)

    def article(self, article_id: str, version: int | None = None) -> ArticleDocument:
        self._fail_if_told()
        self.requests.append((article_id, version))
        if article_id not in self.articles_by_id:
            raise ArticleNotFound(
                f"There is no article {article_id}; GET /v1/articles lists those there are."
            )
        return self.articles_by_id[article_id]

    def sentences(self, article_id: str, version: int | None = None) -> SentenceList:
        text = self.article(article_id, version).text or ""
        return SentenceList(
            items=[SentenceDocument(sentence_id="sen_1", start_char=0, end_char=len(text), text=text)]
        )

    def delete_article(self, article_id: str) -> None:
        self.article(article_id)
        del self.articles_by_id[article_id]

    def search(self, request: SearchRequest) -> SearchDocument:
        self._fail_if_told()
        self.requests.append(request)
        result = SearchResult.model_validate(example("search")["results"][0])
        return SearchDocument(results=[result], queries=[QueryDocument(language="en", text=request.query)])

    def ask(self, request: AskRequest) -> Iterator[AnswerEvent]:
        self.requests.append(request)
        return self._begin(Answer.model_validate(example("answer")))

    def summarize(self, request: SummaryRequest) -> Iterator[AnswerEvent]:
        self.requests.append(request)
        return self._begin(Summary.model_validate(example("summary")))

    def _begin(self, whole: Answer | Summary) -> Iterator[AnswerEvent]:
        """Return the events, and hold on to them: nothing but closing them ends them."""
        self.begun.append(self._events(events_of(whole)))
        return self.begun[-1]

    def _events(self, events: Sequence[AnswerEvent]) -> Iterator[AnswerEvent]:
        try:
            for place, event in enumerate(events):
                if self.fail is not None and place == self.fail_at:
                    raise self.fail
                if self.gate is not None and place:
                    assert self.gate.wait(timeout=20)
                self.told.append(event.name)
                yield event
        finally:
            self.stopped.set()

    def answers(self, limit: int, cursor: str | None) -> AnswerList:
        self.requests.append((limit, cursor))
        return AnswerList(items=list(self.answers_by_id.values())[:limit], next_cursor=None)

    def answer(self, answer_id: str) -> Answer | Summary:
        if answer_id not in self.answers_by_id:
            raise AnswerNotFound(f"There is no answer {answer_id}.")
        return self.answers_by_id[answer_id]

    def recheck(self, answer_id: str) -> Recheck:
        self.answer(answer_id)
        return Recheck.model_validate({**example("recheck"), "id": answer_id})

    def delete_answer(self, answer_id: str) -> None:
        self.answer(answer_id)
        del self.answers_by_id[answer_id]

    def start_batch(self, sources: Sequence[Source | Unreadable]) -> JobDocument:
        failed = [
            Refusal(source=one.origin, reason=one.reason) for one in sources if isinstance(one, Unreadable)
        ]
        for source in sources:
            if isinstance(source, Source):
                self.add(source)
        job = JobDocument(
            id="job_1",
            status="succeeded",
            done=len(sources),
            total=len(sources),
            failed=failed,
            result_id=None,
        )
        self.jobs_by_id[job.id] = job
        return job

    def job(self, job_id: str) -> JobDocument:
        if job_id not in self.jobs_by_id:
            raise JobNotFound(f"There is no job {job_id}.")
        return self.jobs_by_id[job_id]

    def readiness(self) -> Readiness:
        parts = {
            "catalog": PartHealth(ok=self.ready, detail="18 articles." if self.ready else "It is locked.")
        }
        return Readiness(ready=self.ready, parts=parts)

    def rebuild(self, progress: Callable[[int, int], None]) -> None:
        progress(1, 1)

    def _fail_if_told(self) -> None:
        if self.fail is not None:
            raise self.fail
