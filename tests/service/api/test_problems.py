import pytest
from fastapi.testclient import TestClient

from service.model_failures import ModelFailed, ModelTimedOut
from service.settings import SettingsError
from tests.service.api.standin import StandIn
from vectorstore.errors import EmbeddingModelMismatch, EmbeddingsFailed, EmbeddingsNotConfigured, ViCiteError

ASK = {"question": "Hà Lâm có bao nhiêu trạm BTS?"}


@pytest.mark.parametrize(
    ("error", "status", "name"),
    [
        (ModelFailed("upstream"), 502, "model-failed"),
        (ModelTimedOut(), 504, "model-timed-out"),
        (EmbeddingsFailed("The embedding model said nothing."), 502, "embeddings-failed"),
        (EmbeddingsNotConfigured("Set OPENAI_API_KEY."), 503, "not-configured"),
        (EmbeddingModelMismatch("Run vicite rebuild."), 503, "rebuild-needed"),
        (SettingsError("Set VICITE_CHAT_MODEL."), 503, "not-configured"),
        (ViCiteError("The disk is full."), 500, "failed"),
    ],
)
def test_each_error_has_its_status_and_shows_its_sentence(
    client: TestClient, vicite: StandIn, error: Exception, status: int, name: str
) -> None:
    vicite.fail = error
    for reply in (client.post("/v1/ask", json=ASK), client.post("/v1/search", json={"query": "Hà Lâm"})):
        assert reply.status_code == status
        assert reply.headers["Content-Type"] == "application/problem+json"
        found = reply.json()
        assert (found["type"], found["status"]) == (f"urn:vicite:problem:{name}", status)
        assert (found["detail"], found["instance"]) == (str(error), str(reply.url.path))
        assert found["title"]


def test_unexpected_error_tells_nothing_of_itself_but_a_reference_to_the_log(
    client: TestClient, vicite: StandIn, caplog: pytest.LogCaptureFixture
) -> None:
    vicite.fail = LookupError("/srv/somebody/secret.db")
    reply = client.get("/v1/articles/a")
    assert reply.status_code == 500
    assert reply.headers["Content-Type"] == "application/problem+json"
    assert "secret" not in reply.text
    assert "LookupError" not in reply.text
    reference = reply.json()["reference"]
    assert reference in reply.json()["detail"]
    (record,) = [one for one in caplog.records if reference in one.getMessage()]
    assert record.exc_info is not None
    assert "secret.db" in str(record.exc_info[1])


def test_path_that_does_not_exist_is_a_problem(client: TestClient) -> None:
    reply = client.get("/v1/artikles")
    assert reply.status_code == 404
    assert reply.json() == {
        "type": "urn:vicite:problem:not-found",
        "title": "There is nothing here",
        "status": 404,
        "detail": "There is nothing at /v1/artikles; /docs lists every call.",
        "instance": "/v1/artikles",
    }


def test_wrong_method_is_a_problem_that_names_the_right_ones(client: TestClient) -> None:
    reply = client.put("/v1/search", json={})
    assert reply.status_code == 405
    assert reply.json()["detail"] == "PUT is not a call of /v1/search; /docs lists every call."
    assert reply.headers["Allow"] == "POST"


@pytest.mark.parametrize("body", [b"{", b"", b"\xff\xfe", b"[" * 100_000, b'{"question": "\\ud800"}'])
@pytest.mark.parametrize("path", ["/v1/ask", "/v1/articles"])
def test_body_that_is_no_json_is_a_problem(client: TestClient, path: str, body: bytes) -> None:
    reply = client.post(path, content=body, headers={"Content-Type": "application/json"})
    assert reply.status_code in (400, 422)
    assert reply.headers["Content-Type"] == "application/problem+json"
    assert reply.json()["detail"]


def test_broken_json_is_400_and_says_so(client: TestClient) -> None:
    for path in ("/v1/ask", "/v1/articles"):
        reply = client.post(path, content=b'{"text": ', headers={"Content-Type": "application/json"})
        assert reply.status_code == 400
        assert reply.json()["type"] == "urn:vicite:problem:malformed-body"
        assert reply.json()["detail"].startswith("The body is not valid JSON: ")


@pytest.mark.parametrize("path", ["/v1/ask", "/v1/search", "/v1/summaries", "/v1/articles"])
@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", None])
def test_body_that_does_not_say_it_is_json_is_415(client: TestClient, path: str, kind: str | None) -> None:
    headers = {"Content-Type": kind} if kind else {}
    reply = client.post(path, content=b'{"question": "a"}', headers=headers)
    assert reply.status_code == 415
    assert "Content-Type: application/json" in reply.json()["detail"]


@pytest.mark.parametrize(
    ("body", "field", "reason"),
    [
        ({}, "question", "is missing"),
        ({"question": ""}, "question", "is empty"),
        ({"question": "   "}, "question", "is empty"),
        (
            {"question": "a" * 10_000},
            "question",
            "has 10,000 characters; at most 2,000 are taken: shorten it",
        ),
        ({**ASK, "top_k": 0}, "top_k", "must be 1 or more"),
        ({**ASK, "language": "fr"}, "language", "must be 'en' or 'vi'"),
        ({**ASK, "stream": "perhaps"}, "stream", "must be true or false"),
        ({**ASK, "filters": {"published_from": "2021-13-01"}}, "filters.published_from",
         "is not a day (2021-13-01); write a day as 2021-01-23"),
        ({**ASK, "filters": {"publisher": "A"}}, "filters.publisher",
         "is not known here; /docs lists the fields"),
        ({**ASK, "filters": {"metadata": {"a": [1]}}}, "filters.metadata.a",
         "holds text, numbers, true and false only"),
        ([], "the body", "must be an object in { }"),
    ],
)  # fmt: skip
def test_bad_field_is_422_and_named_with_what_to_write(
    client: TestClient, body: object, field: str, reason: str
) -> None:
    reply = client.post("/v1/ask", json=body)
    assert reply.status_code == 422
    assert reply.json()["type"] == "urn:vicite:problem:invalid-request"
    assert reply.json()["errors"] == [{"field": field, "reason": reason}]
    assert reply.json()["detail"].lower() == f"{field} {reason}.".lower()


def test_every_bad_field_is_named(client: TestClient) -> None:
    reply = client.post("/v1/summaries", json={"length": "long", "about": "", "pages": 3})
    assert {error["field"] for error in reply.json()["errors"]} == {"length", "about", "pages"}


@pytest.mark.parametrize("body", [{}, {"article_ids": ["a"], "about": "BTS"}])
def test_summary_needs_one_subject(client: TestClient, body: dict[str, object]) -> None:
    reply = client.post("/v1/summaries", json=body)
    assert reply.status_code == 422
    assert reply.json()["detail"] == "The body cannot be used: give either article_ids or about."


def test_article_id_says_what_it_may_hold(client: TestClient) -> None:
    reply = client.post("/v1/articles", json={"id": "a/b", "text": "Hà Lâm"})
    assert reply.json()["errors"] == [
        {"field": "id", "reason": "may hold letters, digits and . _ : - only, at most 128 of them"}
    ]


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/v1/chat/completions"),
        ("GET", "/v1/models"),
        ("GET", "/metrics"),
    ],
)
def test_calls_of_later_versions_are_501_and_name_what_works(
    client: TestClient, method: str, path: str
) -> None:
    reply = client.request(method, path, json={} if method == "POST" else None)
    assert reply.status_code == 501
    assert reply.json()["type"] == "urn:vicite:problem:not-yet"
    assert "comes with a later version; " in reply.json()["detail"]
