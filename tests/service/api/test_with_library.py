"""The interface over the real library, with the built-in models that need nothing."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from service.api.app import build_app
from service.event_stream import read_events
from service.settings import Settings
from service.vicite import ViCite
from tests.service.api.conftest import HERE, soon

ARTICLES = Path(__file__).parents[3] / "examples" / "articles"
NAME = "ha-lam-2020-dau-an"


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    settings = Settings.ignoring_surroundings(data_dir=tmp_path / "library")
    with ViCite.open(settings, activity="a test") as vicite:
        yield TestClient(build_app(vicite), base_url=HERE)


def add(client: TestClient, name: str = NAME) -> dict[str, object]:
    file = (f"{name}.txt", (ARTICLES / f"{name}.txt").read_bytes())
    reply = client.post("/v1/articles", files={"file": file}, data={"id": name})
    assert reply.status_code == 201, reply.text
    article: dict[str, object] = reply.json()
    return article


def test_article_is_added_asked_and_its_quote_stands_at_its_place(client: TestClient) -> None:
    assert add(client)["published_at"] == "2021-01-18T09:24:00+07:00"
    answer = client.post(
        "/v1/ask", json={"question": "Hà Lâm có bao nhiêu trạm BTS?", "language": "vi"}
    ).json()
    assert answer["mode"] == "extractive"
    assert "1.394 trạm BTS" in answer["answer"]
    text = client.get(f"/v1/articles/{NAME}").json()["text"]
    for citation in answer["citations"]:
        assert text[citation["start_char"] : citation["end_char"]] == citation["quote"]
    assert client.get(f"/v1/answers/{answer['id']}").json() == answer
    assert client.get("/v1/answers").json()["items"][0] == answer


def test_streamed_claims_are_those_of_the_whole(client: TestClient) -> None:
    add(client)
    reply = client.post("/v1/ask", json={"question": "Hà Lâm có bao nhiêu trạm BTS?", "stream": True})
    first, *claims, last = read_events([reply.content])
    whole = json.loads(last.data)
    assert (first.name, last.name) == ("searched", "done")
    assert json.loads(first.data) == {"searched": whole["searched"]}
    assert [json.loads(event.data)["claim"]["text"] for event in claims] == [
        claim["text"] for claim in whole["claims"]
    ]


def test_article_is_summarized_and_what_is_deleted_is_gone(client: TestClient) -> None:
    add(client)
    summary = client.post("/v1/summaries", json={"article_ids": [NAME], "length": "brief"}).json()
    assert summary["object"] == "summary"
    assert 1 <= len(summary["claims"]) <= 3
    assert client.delete(f"/v1/articles/{NAME}").status_code == 204
    assert client.get(f"/v1/articles/{NAME}").status_code == 404
    assert client.post("/v1/search", json={"query": "trạm BTS"}).json()["results"] == []
    assert client.post("/v1/summaries", json={"article_ids": [NAME]}).status_code == 404


def test_nothing_to_answer_from_is_insufficient_evidence(client: TestClient) -> None:
    answer = client.post("/v1/ask", json={"question": "What is the weather on Mars?"}).json()
    assert (answer["status"], answer["claims"], answer["citations"]) == ("insufficient_evidence", [], [])


def test_batch_runs_behind_and_tells_of_each_bad_line(client: TestClient) -> None:
    lines = [json.dumps({"id": f"a{n}", "text": f"Xã {n} có {n} trạm BTS."}) for n in range(3)]
    body = "\n".join([*lines, "{broken", json.dumps({"id": "e", "text": ""})])
    headers = {"Content-Type": "application/x-ndjson"}
    job = client.post("/v1/articles:batch", content=body.encode(), headers=headers)
    assert job.status_code == 202
    path = job.headers["Location"]
    assert soon(lambda: client.get(path).json()["status"] == "succeeded", seconds=20)
    done = client.get(path).json()
    assert (done["done"], done["total"]) == (5, 5)
    assert [one["source"] for one in done["failed"]] == ["line:4", "line:5"]
    assert {item["id"] for item in client.get("/v1/articles").json()["items"]} == {"a0", "a1", "a2"}


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02PNG"])
def test_empty_and_binary_files_are_422_and_leave_nothing(client: TestClient, content: bytes) -> None:
    reply = client.post("/v1/articles", files={"file": ("a.txt", content)})
    assert reply.status_code == 422
    assert reply.json()["detail"].endswith(".")
    assert client.get("/v1/articles").json() == {"items": [], "next_cursor": None}


def test_bad_date_and_bad_cursor_are_422(client: TestClient) -> None:
    assert client.post("/v1/articles", json={"text": "Hà Lâm.", "published_at": "hôm qua"}).status_code == 422
    for cursor in ("nonsense", "%00", "W10="):
        reply = client.get(f"/v1/articles?cursor={cursor}")
        assert (reply.status_code, reply.json()["type"]) == (422, "urn:vicite:problem:invalid-cursor")


def test_every_part_is_ready(client: TestClient) -> None:
    reply = client.get("/readyz")
    assert reply.status_code == 200, reply.text
    assert reply.json()["ready"] is True
