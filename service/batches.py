"""Many articles taken in behind the caller's back, one batch after the other."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Event
from time import monotonic

from service.documents import ArticleDocument, JobDocument, Refusal
from vectorstore.catalog.jobs import FailedPart, Job, JobStore
from vectorstore.errors import ViCiteError
from vectorstore.reading.source import Source
from vectorstore.reading.unreadable import Unreadable

SAY_SECONDS = 0.25  # between two writings of how far a job is: each is a transaction of its own
AddMany = Callable[[Iterable[Source | Unreadable]], Iterator[ArticleDocument | Refusal]]


class Batches:
    """The batches of one process. Each is a job in the catalog, which outlives the process."""

    def __init__(self, jobs: JobStore, add_many: AddMany) -> None:
        self._jobs = jobs
        self._add_many = add_many
        self._closing = Event()
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="batches")

    def start(self, sources: Sequence[Source | Unreadable]) -> JobDocument:
        """Queue the sources and return their job."""
        job = self._jobs.create("ingest", total=len(sources))
        self._thread.submit(self._run, job, sources)
        return job_document(job)

    def job(self, job_id: str) -> JobDocument:
        """Return how far a job is. Raise JobNotFound."""
        return job_document(self._jobs.get(job_id))

    def close(self) -> None:
        """Stop after what is being written; what was not begun is cancelled."""
        self._closing.set()
        self._thread.shutdown(wait=True)

    def _run(self, job: Job, sources: Sequence[Source | Unreadable]) -> None:
        job = self._jobs.save(replace(job, status="running"))
        said = monotonic()
        try:
            for result in self._add_many(self._until_closing(sources)):
                job = replace(job, done=job.done + 1)
                if isinstance(result, Refusal):
                    job = replace(job, failed=(*job.failed, FailedPart(result.source, result.reason)))
                if monotonic() - said >= SAY_SECONDS:
                    self._jobs.save(job)
                    said = monotonic()
        except ViCiteError as error:
            self._jobs.save(
                replace(job, status="failed", failed=(*job.failed, FailedPart("batch", str(error))))
            )
            return
        self._jobs.save(replace(job, status="succeeded" if job.done == job.total else "cancelled"))

    def _until_closing(self, sources: Sequence[Source | Unreadable]) -> Iterator[Source | Unreadable]:
        for source in sources:
            if self._closing.is_set():
                return
            yield source


def job_document(job: Job) -> JobDocument:
    """Return a job as the interface shows it."""
    return JobDocument(
        id=job.id,
        status=job.status,
        done=job.done,
        total=job.total,
        failed=[Refusal(source=part.source, reason=part.reason) for part in job.failed],
        result_id=job.result_id,
    )
