from io import BytesIO

import docx
from fastapi.testclient import TestClient

from service.answers import Answer, Summary
from service.api.call_docs import example, text_example
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


def test_an_answer_is_had_as_markdown(client: TestClient, vicite: StandIn) -> None:
    keep_both(vicite)
    reply = client.get(f"/v1/answers/{example('answer')['id']}?format=md")
    assert reply.status_code == 200
    assert reply.headers["Content-Type"] == "text/markdown; charset=utf-8"
    assert reply.content.decode() == text_example("answer.md")
    assert reply.headers["Content-Disposition"].startswith(
        'attachment; filename="How many base stations did Ha Lam have at the end of 2020.md"; '
        "filename*=UTF-8''How%20many%20base%20stations%20did%20H%C3%A0%20L%C3%A2m%20"
    )


def test_a_summary_is_had_as_docx(client: TestClient, vicite: StandIn) -> None:
    keep_both(vicite)
    reply = client.get(f"/v1/answers/{example('summary')['id']}?format=docx")
    assert reply.status_code == 200
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    assert reply.headers["Content-Type"] == kind
    assert reply.headers["X-Content-Type-Options"] == "nosniff"
    assert docx.Document(BytesIO(reply.content)).paragraphs[0].text == example("summary")["title"]


def test_an_unknown_answer_is_404_in_every_format(client: TestClient) -> None:
    for format in ("json", "md", "docx"):
        assert client.get(f"/v1/answers/ans_nowhere?format={format}").status_code == 404


def test_the_reference_tells_of_the_formats(client: TestClient) -> None:
    call = client.get("/openapi.json").json()["paths"]["/v1/answers/{answer_id}"]["get"]
    assert set(call["responses"]["200"]["content"]) == {
        "application/json",
        "text/markdown; charset=utf-8",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    }
    assert "501" not in call["responses"]
    assert "[^1]: “Hết tháng 12/2020" in client.get("/docs").text


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
