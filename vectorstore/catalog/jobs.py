"""Long work, and how far it is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal
from uuid import uuid4

from sqlalchemy import Engine, Row, insert, select, update

from vectorstore.catalog.connections import now, reading, writing
from vectorstore.catalog.tables import jobs
from vectorstore.errors import JobNotFound

JobStatus = Literal["queued", "running", "succeeded", "failed", "cancelled"]


@dataclass(frozen=True, slots=True)
class FailedPart:
    """A part of a job that failed, and why."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class Job:
    """Work on ``total`` things of which ``done`` are done, failed ones included."""

    id: str
    kind: str
    status: JobStatus
    done: int
    total: int
    failed: tuple[FailedPart, ...] = ()
    result_id: str | None = None
    created_at: str = ""
    updated_at: str = ""


class JobStore:
    """The jobs; every method is one transaction."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def create(self, kind: str, *, total: int) -> Job:
        """Queue a job and return it."""
        at = now()
        job = Job(f"job_{uuid4().hex[:16]}", kind, "queued", 0, total, created_at=at, updated_at=at)
        with writing(self._engine) as connection:
            connection.execute(insert(jobs).values(**_row(job)))
        return job

    def save(self, job: Job) -> Job:
        """Store the state of a job and return it with the instant of its change. Raise JobNotFound."""
        job = replace(job, updated_at=now())
        with writing(self._engine) as connection:
            if not connection.execute(update(jobs).where(jobs.c.id == job.id).values(**_row(job))).rowcount:
                raise JobNotFound(f"There is no job {job.id}.")
        return job

    def get(self, job_id: str) -> Job:
        """Return the job. Raise JobNotFound."""
        with reading(self._engine) as connection:
            row = connection.execute(select(jobs).where(jobs.c.id == job_id)).one_or_none()
        if row is None:
            raise JobNotFound(f"There is no job {job_id}.")
        return _job(row)

    def fail_unfinished(self, reason: str) -> None:
        """Mark what was queued or running as failed: the process that did it is gone."""
        with writing(self._engine) as connection:
            rows = connection.execute(select(jobs).where(jobs.c.status.in_(["queued", "running"]))).all()
            for job in map(_job, rows):
                failed = (*job.failed, FailedPart(job.kind, reason))
                ended = replace(job, status="failed", failed=failed, updated_at=now())
                connection.execute(update(jobs).where(jobs.c.id == job.id).values(**_row(ended)))


def _row(job: Job) -> dict[str, object]:
    return {
        "id": job.id,
        "kind": job.kind,
        "status": job.status,
        "done": job.done,
        "total": job.total,
        "failed": [{"source": part.source, "reason": part.reason} for part in job.failed],
        "result_id": job.result_id,
        "created_at": job.created_at,
        "updated_at": job.updated_at,
    }


def _job(row: Row[Any]) -> Job:
    failed: Sequence[dict[str, str]] = row.failed
    return Job(
        row.id,
        row.kind,
        row.status,
        row.done,
        row.total,
        tuple(FailedPart(part["source"], part["reason"]) for part in failed),
        row.result_id,
        row.created_at,
        row.updated_at,
    )
