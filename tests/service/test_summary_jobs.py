import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from service.answer_events import AnswerEvent
from service.requests import SummaryRequest
from service.summary_jobs import SummaryJobs
from vectorstore.catalog.catalog import Catalog, sqlite_url


def test_a_fault_of_the_service_ends_the_job_and_stands_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_: SummaryRequest) -> Iterator[AnswerEvent]:
        raise RuntimeError("a fault of our own")
        yield

    catalog = Catalog(sqlite_url(tmp_path / "catalog.sqlite3"))
    jobs = SummaryJobs(catalog.jobs, broken)
    with caplog.at_level(logging.ERROR):
        started = jobs.start(SummaryRequest(article_ids=["a"]))
        jobs._threads.shutdown(wait=True)
    ended = catalog.jobs.get(started.id)
    assert ended.status == "failed"
    assert [part.reason for part in ended.failed] == [
        "Something went wrong inside the service; its log says what."
    ]
    assert "a fault of our own" in caplog.text
    catalog.close()
