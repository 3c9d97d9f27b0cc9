"""Summaries made behind the caller's back: each is a job in the catalog, its result an answer that is kept there."""

import logging
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from threading import Event

from service.answer_events import AnswerEvent, Done, Progressed
from service.batches import job_document
from service.documents import JobDocument
from service.requests import SummaryRequest
from vectorstore.catalog.jobs import FailedPart, Job, JobStore
from vectorstore.errors import ViCiteError

_log = logging.getLogger(__name__)

AT_ONCE = 2
Summarize = Callable[[SummaryRequest], Iterator[AnswerEvent]]


class SummaryJobs:
    """The background summaries of one process."""

    def __init__(self, jobs: JobStore, summarize: Summarize) -> None:
        self._jobs = jobs
        self._summarize = summarize
        self._closing = Event()
        self._threads = ThreadPoolExecutor(max_workers=AT_ONCE, thread_name_prefix="summaries")

    def start(self, request: SummaryRequest) -> JobDocument:
        """Queue a summary and return its job; ``result_id`` names the summary once it is there."""
        job = self._jobs.create("summary", total=1)
        self._threads.submit(self._run, job, request).add_done_callback(_log_fault)
        return job_document(job)

    def close(self) -> None:
        """Stop between two calls of a model; what was not begun is cancelled."""
        self._closing.set()
        self._threads.shutdown(wait=True, cancel_futures=True)

    def _run(self, job: Job, request: SummaryRequest) -> None:
        job = self._jobs.save(replace(job, status="running"))
        try:
            for event in self._summarize(request):
                if self._closing.is_set():
                    self._jobs.save(replace(job, status="cancelled"))
                    return
                if isinstance(event, Progressed):
                    told = event.document
                    job = self._jobs.save(replace(job, done=told.done, total=told.total))
                elif isinstance(event, Done):
                    ended = replace(job, status="succeeded", done=job.total, result_id=event.document.id)
                    self._jobs.save(ended)
        except ViCiteError as error:
            self._failed(job, str(error))
        except Exception:
            self._failed(job, "Something went wrong inside the service; its log says what.")
            raise

    def _failed(self, job: Job, reason: str) -> None:
        self._jobs.save(replace(job, status="failed", failed=(*job.failed, FailedPart("summary", reason))))


def _log_fault(done: Future[None]) -> None:
    """Log what ended a summary: nobody asks the pool for it."""
    fault = None if done.cancelled() else done.exception()
    if fault is not None:
        _log.error("a background summary failed", exc_info=fault)
