"""Summaries of long material over HTTP: estimated, capped, in the background, going on after a failure."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from service.api.app import build_app
from service.event_stream import read_events
from service.settings import Settings
from service.vicite import ViCite
from tests.service.api.conftest import HERE, soon
from tests.service.summarising.reading import harvest, honest
from tests.stubs import ScriptedChatModel

LONG = "Lúa các xã\n\n" + "\n\n".join(harvest(number) for number in range(700))
SHORT = "Lúa các xã\n\n" + "\n\n".join(harvest(number) for number in range(12))
Open = Callable[[ScriptedChatModel | None], TestClient]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Open]:
    held: list[ViCite] = []

    def open_with(model: ScriptedChatModel | None) -> TestClient:
        settings = Settings.ignoring_surroundings(data_dir=tmp_path / "library")
        held.append(ViCite.open(settings, activity="a test", chat_model=model))
        client = TestClient(build_app(held[-1]), base_url=HERE)
        for article_id, text in (("dai", LONG), ("ngan", SHORT)):
            assert client.post("/v1/articles", json={"id": article_id, "text": text}).status_code == 201
        return client

    yield open_with
    for one in held:
        one.close()


def ended_job(client: TestClient, job_id: str) -> Any:
    """Return the job once it runs no more."""
    path = f"/v1/jobs/{job_id}"
    assert soon(lambda: client.get(path).json()["status"] not in ("queued", "running"), seconds=30)
    return client.get(path).json()


def test_an_estimate_calls_no_model_and_keeps_nothing(opened: Open) -> None:
    model = ScriptedChatModel()
    client = opened(model)
    reply = client.post("/v1/summaries", json={"article_ids": ["dai"], "dry_run": True})
    assert reply.status_code == 200
    estimate = reply.json()
    assert (estimate["object"], estimate["articles"], estimate["sentences"]) == ("estimate", 1, 700)
    assert estimate["parts"] > 1
    assert estimate["model_calls"] >= estimate["parts"] + 1
    assert estimate["prompt_tokens"] > 8000
    assert model.calls == 0
    assert client.get("/v1/answers").json()["items"] == []


def test_an_estimate_of_a_topic_searches_its_own_words(opened: Open) -> None:
    model = ScriptedChatModel()
    estimate = opened(model).post("/v1/summaries", json={"about": "lúa Hà Lâm", "dry_run": True}).json()
    assert estimate["sentences"] > 0
    assert model.calls == 0


def test_a_background_summary_is_a_job_whose_result_is_kept(opened: Open) -> None:
    client = opened(ScriptedChatModel(always=honest))
    reply = client.post("/v1/summaries", json={"article_ids": ["dai"], "background": True})
    assert reply.status_code == 202
    job = reply.json()
    assert reply.headers["Location"] == f"/v1/jobs/{job['id']}"
    ended = ended_job(client, job["id"])
    assert (ended["status"], ended["failed"]) == ("succeeded", [])
    assert ended["done"] == ended["total"] > 2
    summary = client.get(f"/v1/answers/{ended['result_id']}").json()
    assert summary["object"] == "summary"
    assert summary["claims"]


def test_a_background_summary_that_fails_says_why(opened: Open) -> None:
    client = opened(ScriptedChatModel(ConnectionError("gone")))
    job = client.post("/v1/summaries", json={"article_ids": ["ngan"], "background": True}).json()
    ended = ended_job(client, job["id"])
    assert ended["status"] == "failed"
    assert ended["failed"][0]["source"] == "summary"
    assert "endpoint cannot be reached" in ended["failed"][0]["reason"]
    assert ended["result_id"] is None


def test_a_background_summary_of_nothing_is_refused_at_once(opened: Open) -> None:
    client = opened(ScriptedChatModel(always=honest))
    reply = client.post("/v1/summaries", json={"article_ids": ["nowhere"], "background": True})
    assert reply.status_code == 404


def test_closing_ends_a_background_summary_between_two_calls(tmp_path: Path) -> None:
    reached, gate = threading.Event(), threading.Event()

    def slow(prompt: str) -> str:
        reached.set()
        assert gate.wait(20)
        return honest(prompt)

    settings = Settings.ignoring_surroundings(data_dir=tmp_path / "library")
    vicite = ViCite.open(settings, activity="a test", chat_model=ScriptedChatModel(always=slow))
    client = TestClient(build_app(vicite), base_url=HERE)
    client.post("/v1/articles", json={"id": "dai", "text": LONG})
    job = client.post("/v1/summaries", json={"article_ids": ["dai"], "background": True}).json()
    assert reached.wait(20)
    closing = threading.Thread(target=vicite.close)
    closing.start()
    gate.set()
    closing.join(30)
    assert not closing.is_alive()
    with ViCite.open(settings, activity="a test") as again:
        assert again.job(job["id"]).status in ("cancelled", "failed")


def test_after_a_failed_call_the_same_request_goes_on(opened: Open) -> None:
    calls: list[str] = []

    def once_broken(prompt: str) -> str:
        calls.append(prompt)
        if "<notes>" in prompt and sum("<notes>" in one for one in calls) == 1:
            raise ConnectionError("gone")
        return honest(prompt)

    client = opened(ScriptedChatModel(always=once_broken))
    wanted = {"article_ids": ["dai"]}
    assert client.post("/v1/summaries", json=wanted).status_code == 502
    before = len(calls)
    summary = client.post("/v1/summaries", json=wanted).json()
    assert summary["status"] == "answered"
    assert len(calls) - before == summary["usage"]["model_calls"] == 1


def test_what_was_kept_is_forgotten_when_an_article_is_deleted(opened: Open) -> None:
    calls: list[str] = []
    client = opened(ScriptedChatModel(always=lambda prompt: calls.append(prompt) or honest(prompt)))
    client.post("/v1/summaries", json={"article_ids": ["dai"]})
    whole = len(calls)
    client.post("/v1/summaries", json={"article_ids": ["dai"]})
    assert len(calls) == whole + 1
    assert client.delete("/v1/articles/ngan").status_code == 204
    client.post("/v1/summaries", json={"article_ids": ["dai"]})
    assert len(calls) == 2 * whole + 1


def test_reading_is_told_as_it_goes_on(opened: Open) -> None:
    client = opened(ScriptedChatModel(always=honest))
    reply = client.post("/v1/summaries", json={"article_ids": ["dai"], "stream": True})
    names = [event.name for event in read_events([reply.content])]
    assert names[:2] == ["searched", "progress"]
    assert names.index("claim") > names.count("progress")
    assert names[-1] == "done"


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ({"max_tokens": 10}, "A single call takes about 2,"),
        ({"max_model_calls": 0}, "must be 1 or more"),
        ({"dry_run": True, "background": True}, "only one of dry_run, background and stream"),
        ({"length": "endless"}, "'brief', 'standard' or 'detailed'"),
        ({"article_ids": [f"a{number}" for number in range(5000)]}, "at most 200"),
        ({"article_ids": []}, "article_ids is empty"),
    ],
)
def test_what_cannot_be_done_is_422_and_says_why(opened: Open, body: dict[str, object], says: str) -> None:
    client = opened(ScriptedChatModel(always=honest))
    reply = client.post("/v1/summaries", json={"article_ids": ["dai"], **body})
    assert reply.status_code == 422
    assert says in reply.text


def test_without_a_model_long_material_costs_nothing(opened: Open) -> None:
    client = opened(None)
    estimate = client.post("/v1/summaries", json={"article_ids": ["dai"], "dry_run": True}).json()
    assert (estimate["model_calls"], estimate["prompt_tokens"]) == (0, 0)
    summary = client.post("/v1/summaries", json={"article_ids": ["dai", "ngan"]}).json()
    assert (summary["status"], len(summary["claims"])) == ("answered", 8)
