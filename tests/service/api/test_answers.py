from fastapi.testclient import TestClient

from service.answers import Answer, Summary
from service.api.call_docs import example
from tests.service.api.standin import StandIn


def keep_both(vicite: StandIn) -> None:
    answer = Answer.model_validate(example("answer"))
    summary = Summary.model_validate(example("summary"))
    vicite.answers_by_id = {answer.id: answer, summary.id: summary}


def test_stored_answers_and_summaries_are_listed_whole(client: TestClient, vicite: StandIn) -> None:
    keep_both(vicite)
    first, second = client.get("/v1/answers").json()["items"]
    assert first["answer"] == example("answer")["answer"]
    assert second["key_facts"] == example("summary")["key_facts"]


def test_listing_has_bounds(client: TestClient, vicite: StandIn) -> None:
    assert client.get("/v1/answers?limit=3&cursor=abc").status_code == 200
    assert vicite.requests == [(3, "abc")]
    assert client.get("/v1/answers?limit=101").status_code == 422


def test_stored_answer_is_shown_as_it_was(client: TestClient, vicite: StandIn) -> None:
    keep_both(vicite)
    for kind in ("answer", "summary"):
        found = client.get(f"/v1/answers/{example(kind)['id']}?format=json")
        assert found.status_code == 200
        assert example(kind).items() <= found.json().items()


def test_unknown_format_is_422(client: TestClient) -> None:
    assert client.get("/v1/answers/ans_1?format=pdf").status_code == 422


def test_a_recheck_tells_how_each_citation_and_each_claim_stands(client: TestClient, vicite: StandIn) -> None:
    keep_both(vicite)
    for kind in ("answer", "summary"):
        found = client.post(f"/v1/answers/{example(kind)['id']}/recheck")
        assert found.status_code == 200
        assert found.json() == {**example("recheck"), "id": example(kind)["id"]}


def test_recheck_of_an_unknown_answer_is_404(client: TestClient) -> None:
    reply = client.post("/v1/answers/ans_nowhere/recheck")
    assert (reply.status_code, reply.json()["type"]) == (404, "urn:vicite:problem:answer-not-found")


def test_deleted_answer_is_gone(client: TestClient, vicite: StandIn) -> None:
    keep_both(vicite)
    path = f"/v1/answers/{example('answer')['id']}"
    assert client.delete(path).status_code == 204
    assert client.get(path).status_code == 404
    assert client.delete(path).json()["type"] == "urn:vicite:problem:answer-not-found"
