import json
import threading

import httpx
import pytest
from fastapi.testclient import TestClient

from service.api import event_stream
from service.api.call_docs import example
from service.event_stream import read_events
from service.model_failures import ModelFailed, ModelTimedOut
from tests.service.api.conftest import soon
from tests.service.api.standin import StandIn

ASK = {"question": "Hà Lâm có bao nhiêu trạm BTS?", "stream": True}
SUMMARIZE = {"about": "trạm BTS", "stream": True}


@pytest.mark.parametrize(
    ("path", "body", "kind"), [("/v1/ask", ASK, "answer"), ("/v1/summaries", SUMMARIZE, "summary")]
)
def test_stream_is_searched_then_claims_then_the_whole(
    client: TestClient, path: str, body: dict[str, object], kind: str
) -> None:
    reply = client.post(path, json=body)
    assert reply.headers["Content-Type"] == "text/event-stream; charset=utf-8"
    assert reply.headers["Cache-Control"] == "no-store"
    assert reply.headers["X-Accel-Buffering"] == "no"
    events = list(read_events([reply.content]))
    assert [event.name for event in events] == ["searched", "claim", "done"]
    assert json.loads(events[0].data) == {"searched": example(kind)["searched"]}
    assert json.loads(events[1].data)["citations"] == example(kind)["citations"]
    assert json.loads(events[2].data)["id"] == example(kind)["id"]


def test_whole_answer_is_the_last_event(client: TestClient) -> None:
    reply = client.post("/v1/ask", json={**ASK, "stream": False})
    assert reply.headers["Content-Type"] == "application/json"
    assert reply.json()["answer"] == example("answer")["answer"]


def test_quotes_in_english_are_asked_for_by_a_field(client: TestClient, vicite: StandIn) -> None:
    assert client.post("/v1/ask", json={**ASK, "translate_quotes": True}).status_code == 200
    assert client.post("/v1/ask", json=ASK).status_code == 200
    assert [one.translate_quotes for one in vicite.requests] == [True, False]  # type: ignore[attr-defined]


def test_each_event_arrives_before_the_next_is_made(address: str, vicite: StandIn) -> None:
    vicite.gate = threading.Event()
    with httpx.stream("POST", f"{address}/v1/ask", json=ASK, timeout=10) as reply:
        events = read_events(reply.iter_raw())
        assert next(events).name == "searched"
        assert not vicite.stopped.is_set()
        vicite.gate.set()
        assert [event.name for event in events] == ["claim", "done"]


def test_work_stops_when_the_client_goes_away_from_a_stream(address: str, vicite: StandIn) -> None:
    vicite.gate = threading.Event()
    with httpx.stream("POST", f"{address}/v1/ask", json=ASK, timeout=10) as reply:
        next(read_events(reply.iter_raw()))
    vicite.gate.set()
    assert soon(vicite.stopped.is_set)
    assert vicite.told == ["searched", "claim"] or vicite.told == ["searched"]


def test_work_stops_when_the_client_goes_away_from_a_whole_answer(address: str, vicite: StandIn) -> None:
    vicite.gate = threading.Event()
    with pytest.raises(httpx.ReadTimeout):
        httpx.post(f"{address}/v1/ask", json={**ASK, "stream": False}, timeout=0.3)
    vicite.gate.set()
    assert soon(vicite.stopped.is_set)
    assert "done" not in vicite.told


def test_failure_before_the_first_event_has_its_own_status(client: TestClient, vicite: StandIn) -> None:
    vicite.fail = ModelTimedOut()
    reply = client.post("/v1/ask", json=ASK)
    assert reply.status_code == 504
    assert reply.headers["Content-Type"] == "application/problem+json"


def test_failure_after_it_is_an_error_event_with_the_problem(address: str, vicite: StandIn) -> None:
    vicite.fail, vicite.fail_at = ModelFailed("connection"), 2
    reply = httpx.post(f"{address}/v1/ask", json=ASK)
    assert reply.status_code == 200
    *_, last = read_events([reply.content])
    assert last.name == "error"
    assert json.loads(last.data) == {
        "type": "urn:vicite:problem:model-failed",
        "title": "The language model failed",
        "status": 502,
        "detail": str(vicite.fail),
        "instance": "/v1/ask",
    }
    assert vicite.stopped.is_set()


def test_unexpected_failure_in_a_stream_is_an_error_event_without_internals(
    address: str, vicite: StandIn
) -> None:
    vicite.fail, vicite.fail_at = LookupError("secret"), 1
    with httpx.stream("POST", f"{address}/v1/ask", json=ASK, timeout=10) as reply:
        names, data = [], []
        try:
            for event in read_events(reply.iter_raw()):
                names.append(event.name)
                data.append(event.data)
        except httpx.RemoteProtocolError:
            pass  # the connection is cut after the event, for the reply is not complete
    assert names == ["searched", "error"]
    assert json.loads(data[1])["status"] == 500
    assert "secret" not in data[1]


def test_silence_is_filled_with_signs_of_life(
    address: str, vicite: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(event_stream, "PING_SECONDS", 0.05)
    vicite.gate = threading.Event()
    with httpx.stream("POST", f"{address}/v1/ask", json=ASK, timeout=10) as reply:
        chunks = reply.iter_raw()
        seen = next(chunks) + next(chunks)
        vicite.gate.set()
        rest = b"".join(chunks)
    assert b"\n: still working\n\n" in seen
    assert [event.name for event in read_events([seen, rest])] == ["searched", "claim", "done"]
