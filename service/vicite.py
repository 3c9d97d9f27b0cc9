"""What ViCite does, in one process: the command line and the HTTP interface both call this."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Self

from pydantic import TypeAdapter

from service.answer_events import AnswerEvent, Done
from service.answer_settings import AnswerSettings, answer_settings
from service.answering import EVIDENCE_TOKENS as ANSWER_TOKENS
from service.answering import answer_question
from service.answers import Answer, AnswerList, Estimate, Summary
from service.batches import Batches
from service.chat_models import build_chat_model, choose_chat_model
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
from service.embedding_choice import chosen_embeddings
from service.exporting.files import export
from service.exporting.formats import Format
from service.rechecking import Recheck, recheck
from service.requests import AskRequest, FiltersRequest, SearchRequest, SummaryRequest
from service.settings import Settings, SettingsError
from service.summarising import EVIDENCE_TOKENS as SUMMARY_TOKENS
from service.summarising import TOPIC_PASSAGES, estimate_summary, summarise
from service.summary_jobs import SummaryJobs
from service.writing import Writer
from vectorstore.adding import Added
from vectorstore.article import Article
from vectorstore.catalog.answers import StoredAnswer
from vectorstore.library import Library
from vectorstore.reading.source import Source
from vectorstore.reading.unreadable import Unreadable
from vectorstore.reranking import LazyReranker, RerankerNotConfigured, require_known
from vectorstore.retrieval import query_of
from vectorstore.tokens import LazyTokenCounter

if TYPE_CHECKING:
    from langchain_core.embeddings import Embeddings
    from langchain_core.language_models import BaseChatModel

_STORED = TypeAdapter[Answer | Summary](Answer | Summary)


class ViCite:
    """A library with its models. Threads may share it; models are built when they are first needed."""

    def __init__(
        self, library: Library, settings: Settings, *, chat_model: "BaseChatModel | None" = None
    ) -> None:
        self._library = library
        self._settings = settings
        self._chat_model = chat_model
        self._counter = LazyTokenCounter(settings.token_encoding)
        self._batches = Batches(library.catalog.jobs, self.add_many)
        self._summary_jobs = SummaryJobs(library.catalog.jobs, self.summarize)

    @classmethod
    def open(
        cls,
        settings: Settings,
        *,
        activity: str,
        address: str | None = None,
        chat_model: "BaseChatModel | None" = None,
        embeddings: "Embeddings | None" = None,
    ) -> Self:
        """Take the library of the settings; ``activity`` and ``address`` tell others who holds it.

        Models given stand in for those of the settings. Raise LibraryInUse at once when somebody holds it.
        """
        name, built = chosen_embeddings(settings, embeddings)
        library = Library(
            settings.data_dir,
            embeddings=built,
            embedding_model=name,
            counter=LazyTokenCounter(settings.token_encoding),
            activity=activity,
            timeout_seconds=settings.model_timeout_seconds,
        )
        if settings.reranker:
            library.rerank = LazyReranker(settings.reranker)
        if address:
            library.ownership.announce(address)
        return cls(library, settings, chat_model=chat_model)

    def add(self, source: Source) -> ArticleDocument:
        """Add one article. Raise UnreadableSource, EmbeddingsFailed; then nothing has changed."""
        return ArticleDocument.of(self._library.add(source))

    def add_many(self, sources: Iterable[Source | Unreadable]) -> Iterator[ArticleDocument | Refusal]:
        """Yield what became of each source, in order; one that is refused does not harm the rest."""
        for one in self._library.add_many(sources):
            if isinstance(one, Added):
                yield ArticleDocument.of(one.article)
            else:
                yield Refusal(source=one.origin, reason=one.reason)

    def articles(self, limit: int, cursor: str | None, filters: FiltersRequest) -> ArticleList:
        """Return a page of articles, the newest first. Raise InvalidCursor."""
        page = self._library.articles(limit, cursor, filters.to_filters())
        return ArticleList(
            items=[ArticleDocument.listed(one) for one in page.items], next_cursor=page.next_cursor
        )

    def article(self, article_id: str, version: int | None = None) -> ArticleDocument:
        """Return an article with its text. Raise ArticleNotFound."""
        return ArticleDocument.of(self._library.article(article_id, version), with_text=True)

    def sentences(self, article_id: str, version: int | None = None) -> SentenceList:
        """Return the sentences of an article. Raise ArticleNotFound."""
        return SentenceList(
            items=[
                SentenceDocument(
                    sentence_id=one.sentence_id, start_char=one.start, end_char=one.end, text=one.text
                )
                for one in self._library.article(article_id, version).sentences
            ]
        )

    def delete_article(self, article_id: str) -> None:
        """Remove an article everywhere. Raise ArticleNotFound."""
        self._library.delete(article_id)

    def search(self, request: SearchRequest) -> SearchDocument:
        """Return the passages that a query finds."""
        query = query_of(request.query)
        found = self._library.search([query], request.top_k, request.filters.to_filters())
        return SearchDocument(
            results=[
                SearchResult(
                    rank=rank,
                    article_id=hit.article.id,
                    passage_id=hit.passage.passage_id,
                    title=hit.article.title,
                    text=hit.passage.text,
                    start_char=hit.passage.start,
                    end_char=hit.passage.end,
                    score=round(hit.score, 6),
                    publisher=hit.article.publisher,
                    published_at=hit.article.published_at,
                    url=hit.article.url,
                    printed_by=hit.printed_by,
                )
                for rank, hit in enumerate(found.hits, start=1)
            ],
            queries=[QueryDocument(language=one.language, text=one.text) for one in query.searched()],
            undated_left_out=found.undated_left_out,
        )

    def ask(self, request: AskRequest) -> Iterator[AnswerEvent]:
        """Yield what was searched, each claim as it passes its checks, then the stored answer.

        Raise NotYet, SettingsError or ModelFailed.
        """
        return self._stored(
            answer_question(request, search=self._library.gather, writer=self._writer, counter=self._counter),
            self._settings_of(request, evidence_tokens=ANSWER_TOKENS, top_k=request.top_k),
        )

    def answer_to(self, request: AskRequest) -> Answer:
        """Return the whole answer to a question."""
        *_, last = self.ask(request)
        assert isinstance(last, Done)
        assert isinstance(last.document, Answer)
        return last.document

    def summarize(self, request: SummaryRequest) -> Iterator[AnswerEvent]:
        """Yield what was searched, how far it is, each claim as it passes its checks, then the stored summary.

        Raise ArticleNotFound, CapTooLow, SettingsError or ModelFailed.
        """
        return self._stored(
            summarise(
                request,
                articles=self._named(request),
                search=self._library.gather,
                writer=self._writer,
                counter=self._counter,
                stories_of=self._library.catalog.stories.of_articles,
                kept=self._library.catalog.replies,
            ),
            self._settings_of(
                request, evidence_tokens=SUMMARY_TOKENS, top_k=TOPIC_PASSAGES if request.about else None
            ),
        )

    def start_summary(self, request: SummaryRequest) -> JobDocument:
        """Begin a summary in the background and return the job. Raise ArticleNotFound, SettingsError."""
        self._named(request)  # what is wrong with the request or the settings is said now, not by the job
        self._writer  # noqa: B018
        return self._summary_jobs.start(request)

    def estimate(self, request: SummaryRequest) -> Estimate:
        """Return what a summary will cost at most. No model is called. Raise ArticleNotFound, CapTooLow."""
        return estimate_summary(
            request,
            articles=self._named(request),
            search=self._library.gather,
            writer=self._writer,
            counter=self._counter,
            stories_of=self._library.catalog.stories.of_articles,
        )

    def answers(self, limit: int, cursor: str | None) -> AnswerList:
        """Return a page of stored answers and summaries, the newest first. Raise InvalidCursor."""
        page = self._library.catalog.answers.page(limit, cursor)
        return AnswerList(
            items=[_STORED.validate_python(one.document) for one in page.items], next_cursor=page.next_cursor
        )

    def answer(self, answer_id: str) -> Answer | Summary:
        """Return a stored answer or summary with its evidence as it was. Raise AnswerNotFound."""
        return _STORED.validate_python(self._library.catalog.answers.get(answer_id).document)

    def exported(self, answer_id: str, format: Format) -> bytes:
        """Return a stored answer or summary as a file of the format. Raise AnswerNotFound."""
        return export(self.answer(answer_id), format).content

    def recheck(self, answer_id: str) -> Recheck:
        """Return whether the live articles still say what a stored answer or summary rests on.

        Only the cited articles are read, nothing is written, no model is called. Raise AnswerNotFound.
        """
        return recheck(
            self.answer(answer_id), lambda one: self._library.catalog.articles.live([one]).get(one)
        )

    def delete_answer(self, answer_id: str) -> None:
        """Forget a stored answer or summary. Raise AnswerNotFound."""
        self._library.catalog.answers.delete(answer_id)

    def start_batch(self, sources: Sequence[Source | Unreadable]) -> JobDocument:
        """Begin to add many articles in the background and return the job."""
        return self._batches.start(sources)

    def job(self, job_id: str) -> JobDocument:
        """Return how far a job is. Raise JobNotFound."""
        return self._batches.job(job_id)

    def rebuild(self, progress: Callable[[int, int], None]) -> None:
        """Build both indexes anew from the catalog; ``progress`` is told how many of how many are done."""
        self._library.rebuild(progress)

    def readiness(self) -> Readiness:
        """Return whether every part can do its work. No model is called."""
        parts = {
            name: PartHealth(ok=part.ok, detail=part.sentence)
            for name, part in self._library.health().items()
        }
        try:
            parts["chat model"] = PartHealth(ok=True, detail=f"{self._writer.name}.")
        except SettingsError as error:
            parts["chat model"] = PartHealth(ok=False, detail=str(error))
        if self._settings.reranker:
            parts["reranker"] = _reranker_health(self._settings.reranker)
        return Readiness(ready=all(part.ok for part in parts.values()), parts=parts)

    def close(self) -> None:
        """End the background work and let go of the library."""
        self._batches.close()
        self._summary_jobs.close()
        self._library.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _named(self, request: SummaryRequest) -> list[Article]:
        """Return the articles that the request names, each once."""
        return [self._library.article(one) for one in dict.fromkeys(request.article_ids or ())]

    @cached_property
    def _writer(self) -> Writer:
        seconds = self._settings.model_timeout_seconds
        if self._chat_model is not None:
            return Writer(self._chat_model, self._settings.chat_model or "given", seconds)
        return Writer(build_chat_model(self._settings), choose_chat_model(self._settings), seconds)

    def _settings_of(
        self, request: AskRequest | SummaryRequest, *, evidence_tokens: int, top_k: int | None
    ) -> AnswerSettings:
        return answer_settings(
            request,
            self._settings,
            embedding_model=self._library.embedding_model,
            evidence_tokens=evidence_tokens,
            top_k=top_k,
        )

    def _stored(self, events: Iterator[AnswerEvent], settings: AnswerSettings) -> Iterator[AnswerEvent]:
        """Pass the events on; the whole answer is stored, with its settings, before it is shown."""
        for event in events:
            if isinstance(event, Done):
                event = Done(event.document.model_copy(update={"settings": settings}))
                self._keep(event.document)
            yield event

    def _keep(self, reply: Answer | Summary) -> None:
        stored = StoredAnswer(
            id=reply.id,
            object=reply.object,
            created_at=reply.created_at,
            title=(reply.title if isinstance(reply, Summary) else reply.question) or "",
            document=reply.model_dump(mode="json"),
        )
        article_ids = {citation.article_id for citation in reply.citations}
        self._library.catalog.answers.save(stored, article_ids=article_ids)


def _reranker_health(name: str) -> PartHealth:
    try:
        require_known(name)
    except RerankerNotConfigured as error:
        return PartHealth(ok=False, detail=str(error))
    return PartHealth(ok=True, detail=f"{name}; it is loaded at the first search.")
