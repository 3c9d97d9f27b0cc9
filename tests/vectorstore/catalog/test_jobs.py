from dataclasses import replace

import pytest

from vectorstore.catalog.catalog import Catalog
from vectorstore.catalog.jobs import FailedPart
from vectorstore.errors import JobNotFound


def test_a_job_is_queued_and_its_progress_is_kept(catalog: Catalog) -> None:
    job = catalog.jobs.create("batch", total=3)
    assert (job.status, job.done, job.total, job.failed) == ("queued", 0, 3, ())
    failed = (FailedPart("tin.txt", "nó trống"),)
    saved = catalog.jobs.save(replace(job, status="running", done=2, failed=failed, result_id="ans_1"))
    assert catalog.jobs.get(job.id) == saved
    assert saved.failed == failed
    assert saved.updated_at > job.updated_at


def test_an_unknown_job_is_not_found(catalog: Catalog) -> None:
    with pytest.raises(JobNotFound, match="no job job_x"):
        catalog.jobs.get("job_x")
    with pytest.raises(JobNotFound):
        catalog.jobs.save(replace(catalog.jobs.create("batch", total=1), id="job_x"))


def test_what_was_running_when_its_process_ended_has_failed_and_says_why(catalog: Catalog) -> None:
    queued = catalog.jobs.create("batch", total=3)
    running = catalog.jobs.save(replace(catalog.jobs.create("batch", total=3), status="running", done=1))
    done = catalog.jobs.save(replace(catalog.jobs.create("batch", total=3), status="succeeded", done=3))
    catalog.jobs.fail_unfinished("The process ended.")
    for job in (queued, running):
        found = catalog.jobs.get(job.id)
        assert (found.status, found.failed) == ("failed", (FailedPart("batch", "The process ended."),))
        assert found.done == job.done
    assert catalog.jobs.get(done.id) == done
