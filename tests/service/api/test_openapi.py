"""The schema and the reference, which is made from it."""

from html.parser import HTMLParser
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel

from service.answers import Answer, AnswerList, Summary
from service.api.call_docs import example
from service.documents import (
    ArticleDocument,
    ArticleList,
    JobDocument,
    Readiness,
    SearchDocument,
    SentenceList,
)
from service.rechecking import Recheck
from service.requests import ArticleRequest, AskRequest, SearchRequest, SummaryRequest

CALLS = {
    ("post", "/v1/articles"),
    ("post", "/v1/articles:batch"),
    ("get", "/v1/articles"),
    ("get", "/v1/articles/{article_id}"),
    ("delete", "/v1/articles/{article_id}"),
    ("get", "/v1/articles/{article_id}/sentences"),
    ("get", "/v1/jobs/{job_id}"),
    ("post", "/v1/search"),
    ("post", "/v1/ask"),
    ("post", "/v1/summaries"),
    ("get", "/v1/answers"),
    ("get", "/v1/answers/{answer_id}"),
    ("delete", "/v1/answers/{answer_id}"),
    ("post", "/v1/answers/{answer_id}/recheck"),
    ("post", "/v1/chat/completions"),
    ("get", "/v1/models"),
    ("get", "/metrics"),
    ("get", "/healthz"),
    ("get", "/readyz"),
}
LATER = {"/v1/chat/completions", "/v1/models", "/metrics"}


def calls_of(app: FastAPI) -> dict[tuple[str, str], dict[str, Any]]:
    return {
        (method, path): call for path, item in app.openapi()["paths"].items() for method, call in item.items()
    }


def test_schema_has_every_call_and_no_other(app: FastAPI) -> None:
    assert set(calls_of(app)) == CALLS


def test_every_call_is_told_of_and_documents_its_problems(app: FastAPI) -> None:
    for name, call in calls_of(app).items():
        assert call["summary"], name
        assert call["description"], name
        assert "application/problem+json" in call["responses"]["default"]["content"], name


def test_every_call_that_works_has_an_example(app: FastAPI) -> None:
    for (method, path), call in calls_of(app).items():
        if path in LATER or method == "delete":
            continue
        good = [reply for status, reply in call["responses"].items() if status.startswith("2")]
        assert any("example" in body for reply in good for body in reply["content"].values()), path
        if method == "post" and "requestBody" in call:
            bodies = call["requestBody"]["content"].values()
            assert any("example" in body or "examples" in body for body in bodies), path


@pytest.mark.parametrize(
    ("model", "name"),
    [
        (ArticleRequest, "article_request"),
        (ArticleDocument, "article"),
        (ArticleDocument, "article_with_text"),
        (ArticleList, "article_list"),
        (SentenceList, "sentences"),
        (JobDocument, "job"),
        (SearchRequest, "search_request"),
        (SearchDocument, "search"),
        (AskRequest, "ask_request"),
        (Answer, "answer"),
        (SummaryRequest, "summary_request"),
        (Summary, "summary"),
        (AnswerList, "answer_list"),
        (Recheck, "recheck"),
        (Readiness, "readiness"),
    ],
)
def test_example_is_what_the_call_really_takes_or_returns(model: type[BaseModel], name: str) -> None:
    shown = example(name)
    read = model.model_validate(shown, strict=False).model_dump(mode="json")
    assert {key: read[key] for key in shown} == shown or "filters" in shown


def test_example_quotes_are_the_words_at_their_place() -> None:
    text = example("article_with_text")["text"]
    for citation in [*example("answer")["citations"], *example("summary")["citations"]]:
        assert text[citation["start_char"] : citation["end_char"]] == citation["quote"]
    for sentence in example("sentences")["items"]:
        assert text[sentence["start_char"] : sentence["end_char"]] == sentence["text"]


class Reading(HTMLParser):
    """What a page asks a browser to fetch, and whether it holds script."""

    def __init__(self) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self.unsafe: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        self.unsafe += [name for name in said if name.startswith("on") or name == "style"]
        self.unsafe += ["style"] if tag == "style" else []
        self.unsafe += ["script"] if tag == "script" and "src" not in said else []
        self.fetched += [said["src"]] if "src" in said else []
        self.fetched += [said["href"]] if tag == "link" else []
        self.links += [said["href"]] if tag == "a" else []
        self.ids += [said["id"]] if "id" in said else []


def test_reference_shows_every_call_and_needs_no_network(client: TestClient, app: FastAPI) -> None:
    reply = client.get("/docs")
    assert reply.headers["Content-Type"] == "text/html; charset=utf-8"
    for method, path in CALLS:
        assert f"{method.upper()}</b> {path}</code>" in reply.text
    read = Reading()
    read.feed(reply.text)
    assert read.unsafe == []
    assert read.fetched
    assert all(path.startswith("/web/") for path in read.fetched)
    for path in read.fetched:
        assert client.get(path).status_code == 200
    assert {link[1:] for link in read.links if link.startswith("#")} <= set(read.ids)


def test_reference_escapes_what_it_shows(client: TestClient) -> None:
    text = client.get("/docs").text
    assert "&lt;article&gt;" in text
    assert "<article>" not in text
