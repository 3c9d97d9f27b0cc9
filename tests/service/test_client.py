"""The client against the real service, over a socket, and against replies that a service should not give."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from service.api.app import build_app
from service.client import ViCiteClient
from service.client_failures import ServiceProblem, ServiceUnreachable
from service.documents import ArticleDocument, Refusal
from service.model_failures import ModelFailed
from service.requests import AskRequest, FiltersRequest, SearchRequest, SummaryRequest
from service.settings import Settings
from service.vicite import ViCite
from tests.service.api.conftest import listening
from tests.stubs import ScriptedChatModel
from vectorstore.errors import AnswerNotFound, ArticleNotFound
from vectorstore.reading.source import Source
from vectorstore.reading.sources import read_sources
from vectorstore.reading.unreadable import Unreadable

STATIONS = "Hà Lâm có 1.394 trạm BTS. Mạng 4G phủ 100% số xã."
QUESTION = "Hà Lâm có bao nhiêu trạm BTS?"
EVERYTHING = FiltersRequest()


@pytest.fixture
def vicite(tmp_path: Path) -> Iterator[ViCite]:
    settings = Settings.ignoring_surroundings(data_dir=tmp_path / "library")
    with ViCite.open(settings, activity="a test") as opened:
        yield opened


@pytest.fixture
def client(vicite: ViCite) -> Iterator[ViCiteClient]:
    with listening(build_app(vicite)) as address, ViCiteClient(address) as client:
        yield client


def source(text: str = STATIONS, **said: object) -> Source:
    return Source(text.encode(), "text", "a test", **said)  # type: ignore[arg-type]


def replying(status: int, body: str | bytes, kind: str = "application/json") -> ViCiteClient:
    reply = httpx.Response(status, content=body, headers={"Content-Type": kind})
    return ViCiteClient("http://127.0.0.1:1", transport=httpx.MockTransport(lambda _: reply))


def problem(kind: str, detail: str, status: int) -> ViCiteClient:
    body = json.dumps(
        {"type": f"urn:vicite:problem:{kind}", "title": "t", "status": status, "detail": detail}
    )
    return replying(status, body, "application/problem+json")


# What is sent is stored as it would have been stored from here.


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("bai.txt", STATIONS.encode()),
        ("bai.txt", STATIONS.encode("utf-16")),
        ("bai.md", f"# Trạm\n\n{STATIONS}\n\n- một\n- hai\n".encode()),
        ("bai.html", f"<html><body><article><h1>Trạm</h1><p>{STATIONS}</p></article></body></html>".encode()),
        (
            "trang.html",
            '<html><head><link rel="canonical" href="https://bao.example/tram-1"></head>'
            f"<body><article><h1>Trạm</h1><p>{STATIONS}</p></article></body></html>".encode(),
        ),
        ("nhieu.jsonl", json.dumps({"id": "x", "text": STATIONS, "metadata": {"n": 1}}).encode()),
        ("nhieu.jsonl", json.dumps({"html": f"<p>{STATIONS}</p>", "publisher": "Báo"}).encode()),
    ],
)
def test_a_file_sent_is_the_article_that_adding_it_makes(
    vicite: ViCite, client: ViCiteClient, tmp_path: Path, name: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)
    sources = list(read_sources([tmp_path / name]))
    (sent,) = client.add_many(sources)
    assert isinstance(sent, ArticleDocument)
    assert sent.outcome == "created"
    (added,) = vicite.add_many(sources)
    assert added == sent.model_copy(update={"outcome": "unchanged"})


def test_markdown_that_is_no_file_stays_markdown(vicite: ViCite, client: ViCiteClient) -> None:
    markdown = Source(f"# Trạm\n\n**{STATIONS}**".encode(), "markdown", "a test")
    sent = client.add(markdown)
    assert sent.title == "Trạm"
    assert vicite.add(markdown).outcome == "unchanged"


def test_a_file_with_another_text_is_another_version(client: ViCiteClient, tmp_path: Path) -> None:
    outcomes = []
    for text in ("Có 1 trạm.", "Có 2 trạm.", "Có 2 trạm."):
        (tmp_path / "bai.txt").write_text(text, encoding="utf-8")
        (sent,) = client.add_many(read_sources([tmp_path / "bai.txt"]))
        assert isinstance(sent, ArticleDocument)
        outcomes.append(sent.outcome)
    assert outcomes == ["created", "updated", "unchanged"]


def test_what_is_said_of_an_article_arrives(client: ViCiteClient, tmp_path: Path) -> None:
    said = {
        "id": "tram",
        "title": "Trạm “mới”",
        "url": "https://bao.example/1",
        "publisher": "Báo Hà Lâm",
        "published_at": "2021-01-18",
        "metadata": {"topic": "trạm", "n": 1, "x": 0.5, "ok": True},
    }
    for more in ({}, {"path": str(tmp_path / "bai.txt")}):
        sent = client.add(source(**said, **more))
        assert {name: getattr(sent, name) for name in said} == said


def test_what_cannot_be_read_is_refused_and_the_rest_is_sent(client: ViCiteClient, tmp_path: Path) -> None:
    sources = [
        Unreadable("a.txt", "there is no such file or folder"),
        source(""),
        source("", path=str(tmp_path / "empty.txt")),
        source("\0\0\0 nhị phân"),
        source(published_at="someday"),
        source(id="good"),
    ]
    *refused, good = client.add_many(sources)
    assert all(isinstance(one, Refusal) for one in refused)
    reasons = [one.reason for one in refused if isinstance(one, Refusal)]
    assert reasons[0] == "there is no such file or folder"
    assert reasons[1] == "It is empty: there is no text to read in it."  # the service's sentence
    assert reasons[2] == "it is empty: there is no text to read in it"  # seen before it was sent
    assert "binary" in reasons[3]
    assert "someday" in reasons[4]
    assert isinstance(good, ArticleDocument)
    assert good.id == "good"


# The same answers as from ViCite itself.


def test_articles_are_looked_up_and_deleted(vicite: ViCite, client: ViCiteClient) -> None:
    client.add(source(id="one"))
    client.add(source("Cầu mới khánh thành.", id="two"))
    first = client.articles(1, None, EVERYTHING)
    assert [item.id for item in first.items] == ["two"]
    assert client.articles(1, first.next_cursor, EVERYTHING) == vicite.articles(
        1, first.next_cursor, EVERYTHING
    )
    assert client.article("one", 1) == vicite.article("one", 1)
    assert client.sentences("one") == vicite.sentences("one")
    client.delete_article("one")
    assert [item.id for item in vicite.articles(10, None, EVERYTHING).items] == ["two"]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"publishers": ["A", "C"]}, ["one"]),
        ({"published_from": "2021-01-18"}, ["two"]),
        ({"published_to": "2021-01-17"}, ["one"]),
        ({"publishers": ["B"], "published_to": "2021-01-17"}, []),
    ],
)
def test_listings_are_narrowed_as_asked(
    client: ViCiteClient, filters: dict[str, object], found: list[str]
) -> None:
    client.add(source(id="one", publisher="A", published_at="2021-01-17"))
    client.add(source("Cầu mới khánh thành.", id="two", publisher="B", published_at="2021-01-18"))
    listed = client.articles(10, None, FiltersRequest.model_validate(filters))
    assert [item.id for item in listed.items] == found


def test_searching_finds_the_same(vicite: ViCite, client: ViCiteClient) -> None:
    client.add(source(id="one"))
    request = SearchRequest.model_validate(
        {"query": "trạm BTS", "top_k": 3, "filters": {"article_ids": ["one"], "published_from": None}}
    )
    assert client.search(request) == vicite.search(request)
    assert [result.article_id for result in client.search(request).results] == ["one"]


def test_an_answer_comes_claim_by_claim_and_is_kept(client: ViCiteClient) -> None:
    client.add(source(id="one"))
    *before, done = client.ask(AskRequest.model_validate({"question": QUESTION}))
    assert [event.name for event in before] == ["searched", "claim"]
    assert done.name == "done"
    assert before[1].document.claim == done.document.claims[0]  # type: ignore[union-attr]
    answer = done.document
    assert client.answer(answer.id) == answer  # type: ignore[union-attr]
    assert client.answers(10, None).items == [answer]
    client.delete_answer(answer.id)  # type: ignore[union-attr]
    assert client.answers(10, None).items == []


def test_a_recheck_says_the_same_as_from_here(vicite: ViCite, client: ViCiteClient) -> None:
    client.add(source(id="one"))
    *_, done = client.ask(AskRequest.model_validate({"question": QUESTION}))
    client.add(source(STATIONS.replace("1.394", "1.401"), id="one"))
    found = client.recheck(done.document.id)  # type: ignore[union-attr]
    assert found == vicite.recheck(done.document.id)  # type: ignore[union-attr]
    assert found.status == "changed"


def test_a_memo_is_the_same_as_from_here(vicite: ViCite, client: ViCiteClient) -> None:
    client.add(source(id="one"))
    *_, done = client.ask(AskRequest.model_validate({"question": QUESTION}))
    answer_id = done.document.id  # type: ignore[union-attr]
    assert client.exported(answer_id, "md") == vicite.exported(answer_id, "md")
    assert client.exported(answer_id, "docx").startswith(b"PK")


def test_a_summary_comes_claim_by_claim(client: ViCiteClient) -> None:
    client.add(source(id="one"))
    events = list(
        client.summarize(SummaryRequest.model_validate({"article_ids": ["one"], "length": "brief"}))
    )
    assert [event.name for event in events] == ["searched", "claim", "claim", "done"]


def test_readiness_is_told_part_by_part(vicite: ViCite, client: ViCiteClient) -> None:
    assert client.readiness() == vicite.readiness()
    assert client.readiness().ready


# What goes wrong is said as ViCite itself would say it.


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda client: client.article("nowhere"), ArticleNotFound),
        (lambda client: client.sentences("nowhere", 3), ArticleNotFound),
        (lambda client: client.delete_article("nowhere"), ArticleNotFound),
        (lambda client: client.answer("nowhere"), AnswerNotFound),
        (lambda client: client.delete_answer("nowhere"), AnswerNotFound),
        (lambda client: client.recheck("nowhere"), AnswerNotFound),
        (lambda client: client.exported("nowhere", "md"), AnswerNotFound),
        (
            lambda client: list(
                client.summarize(SummaryRequest.model_validate({"article_ids": ["nowhere"]}))
            ),
            ArticleNotFound,
        ),
    ],
)
def test_what_is_not_there_raises_the_same_error_with_the_same_sentence(
    vicite: ViCite,
    client: ViCiteClient,
    call: Callable[[ViCite | ViCiteClient], object],
    error: type[Exception],
) -> None:
    with pytest.raises(error) as there:
        call(client)
    with pytest.raises(error) as here:
        call(vicite)
    assert str(there.value) == str(here.value)
    assert "nowhere" in str(there.value)


@pytest.mark.parametrize(
    "strange", ["x/../one", "one/sentences", "one?version=1", "one#", "..", "%2e%2e", "", "ö"]
)
def test_what_cannot_be_an_id_reaches_no_other_call(client: ViCiteClient, strange: str) -> None:
    client.add(source(id="one"))
    with pytest.raises(ArticleNotFound):
        client.delete_article(strange)
    with pytest.raises(AnswerNotFound):
        client.answer(strange)
    assert client.article("one").id == "one"


def test_a_model_that_fails_in_mid_answer_is_told_after_what_was_said(tmp_path: Path) -> None:
    settings = Settings.ignoring_surroundings(data_dir=tmp_path / "library")
    broken = ScriptedChatModel(always=ConnectionError("upstream secret"))
    with (
        ViCite.open(settings, activity="a test", chat_model=broken) as vicite,
        listening(build_app(vicite)) as address,
        ViCiteClient(address) as client,
    ):
        client.add(source(id="one"))
        with pytest.raises(ServiceProblem) as failed:
            list(client.ask(AskRequest.model_validate({"question": QUESTION})))
    assert str(failed.value) == str(ModelFailed("connection"))


def test_an_error_event_is_raised() -> None:
    body = 'event: error\ndata: {"type": "urn:vicite:problem:model-failed", "detail": "It failed."}\n\n'
    with pytest.raises(ServiceProblem, match=r"^It failed\.$"):
        list(replying(200, body, "text/event-stream").ask(AskRequest.model_validate({"question": "x"})))


def test_an_event_of_a_later_version_is_passed_over() -> None:
    body = "event: hint\ndata: {}\n\n"
    assert (
        list(replying(200, body, "text/event-stream").ask(AskRequest.model_validate({"question": "x"}))) == []
    )


def test_an_article_too_large_for_the_service_is_a_refusal() -> None:
    (refused,) = problem("too-large", "At most 16 MiB are taken here.", 413).add_many([source()])
    assert refused == Refusal(source="a test", reason="At most 16 MiB are taken here.")


def test_another_failure_ends_the_adding() -> None:
    with pytest.raises(ServiceProblem, match="reference 1a2b"):
        list(
            problem("unexpected", "The log says more, at reference 1a2b.", 500).add_many([source(), source()])
        )


@pytest.mark.parametrize(
    ("status", "body"), [(200, "<html>"), (307, ""), (200, '{"items": 1}'), (502, "Bad Gateway"), (404, "")]
)
def test_what_is_no_service_of_vicites_is_told(status: int, body: str) -> None:
    with pytest.raises(
        ServiceUnreachable, match=r"^The service at http://127\.0\.0\.1:1, which holds the library"
    ):
        replying(status, body).articles(10, None, EVERYTHING)


def test_a_redirection_is_no_success() -> None:
    with pytest.raises(ServiceUnreachable):
        replying(307, "").delete_article("one")


def test_a_service_that_does_not_answer_is_told_with_its_address() -> None:
    with ViCiteClient("http://127.0.0.1:9") as client, pytest.raises(ServiceUnreachable) as silent:
        client.readiness()
    assert str(silent.value).startswith(
        "The service at http://127.0.0.1:9, which holds the library, does not answer;"
    )


def test_a_service_that_is_not_ready_says_what_is_missing() -> None:
    body = '{"ready": false, "parts": {"catalog": {"ok": false, "detail": "It is locked."}}}'
    readiness = replying(503, body).readiness()
    assert (readiness.ready, readiness.parts["catalog"].detail) == (False, "It is locked.")


def test_no_proxy_comes_between(monkeypatch: pytest.MonkeyPatch, vicite: ViCite) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    with listening(build_app(vicite)) as address, ViCiteClient(address) as client:
        assert client.readiness().ready
