import json

import pytest
from fastapi.testclient import TestClient

from service.api.body_limits import MAX_ARTICLE_BYTES
from tests.service.api.standin import StandIn

TEXT = "Hết tháng 12/2020, Hà Lâm có 1.394 trạm BTS."


def test_new_article_is_201_and_the_same_again_is_200(client: TestClient) -> None:
    first = client.post("/v1/articles", json={"id": "ha-lam", "text": TEXT})
    again = client.post("/v1/articles", json={"id": "ha-lam", "text": TEXT})
    other = client.post("/v1/articles", json={"id": "ha-lam", "text": TEXT + " Hết."})
    assert [reply.status_code for reply in (first, again, other)] == [201, 200, 200]
    assert [reply.json()["outcome"] for reply in (first, again, other)] == ["created", "unchanged", "updated"]
    assert other.json()["version"] == 2


def test_json_article_keeps_every_field(client: TestClient, vicite: StandIn) -> None:
    said = {
        "html": "<p>Hà Lâm</p>",
        "id": "a",
        "title": "Tin",
        "url": "https://halam.example/1",
        "publisher": "Hà Lâm Online",
        "published_at": "2021-01-18",
        "metadata": {"province": "Hà Lâm", "pages": 2, "checked": True},
    }
    assert client.post("/v1/articles", json=said).status_code == 201
    (source,) = vicite.sources
    assert (source.content, source.format) == ("<p>Hà Lâm</p>".encode(), "html")
    assert (source.id, source.title, source.url) == ("a", "Tin", "https://halam.example/1")
    assert (source.publisher, source.published_at) == ("Hà Lâm Online", "2021-01-18")
    assert source.metadata == {"province": "Hà Lâm", "pages": 2, "checked": True}


def test_fetching_comes_later(client: TestClient) -> None:
    reply = client.post("/v1/articles", json={"fetch": "https://halam.example/1"})
    assert reply.status_code == 501
    assert reply.json()["detail"] == (
        "Reading from an address (fetch) comes with a later version; save the page and send the file."
    )


def test_text_of_20_megabytes_is_413(client: TestClient, vicite: StandIn) -> None:
    reply = client.post("/v1/articles", json={"text": "a" * 20_000_000})
    assert reply.status_code == 413
    assert reply.json()["detail"] == (
        "At most 11 MiB are taken here: split it, or leave out what is not the article."
    )
    assert vicite.sources == []


def test_article_just_within_the_limit_is_taken(client: TestClient) -> None:
    text = "a" * (MAX_ARTICLE_BYTES - len('{"text":""}'))
    assert client.post("/v1/articles", json={"text": text}).status_code == 201


def test_batch_takes_good_lines_and_names_bad_ones(client: TestClient, vicite: StandIn) -> None:
    lines = [
        json.dumps({"id": "a", "text": TEXT}),
        "{broken",
        "",
        json.dumps({"id": "b", "html": "<p>Hà Lâm</p>"}),
        json.dumps({"id": "c"}),
    ]
    reply = client.post(
        "/v1/articles:batch",
        content="\n".join(lines).encode(),
        headers={"Content-Type": "application/x-ndjson; charset=utf-8"},
    )
    assert reply.status_code == 202
    assert reply.headers["Location"] == "/v1/jobs/job_1"
    assert [source.id for source in vicite.sources] == ["a", "b"]
    assert [one["source"] for one in reply.json()["failed"]] == ["line:2", "line:5"]
    assert client.get("/v1/jobs/job_1").json() == reply.json()


def test_batch_without_lines_or_of_another_kind_is_refused(client: TestClient) -> None:
    headers = {"Content-Type": "application/x-ndjson"}
    assert client.post("/v1/articles:batch", content=b"\n", headers=headers).status_code == 422
    assert client.post("/v1/articles:batch", json=[]).status_code == 415


def test_listing_passes_its_filters_on(client: TestClient, vicite: StandIn) -> None:
    query = "limit=5&cursor=10&publisher=A&publisher=B&published_from=2021-01-01&published_to=2021-12-31"
    assert client.get(f"/v1/articles?{query}").status_code == 200
    ((limit, cursor, filters),) = vicite.requests  # type: ignore[misc]
    assert (limit, cursor) == (5, "10")
    assert filters.publishers == {"A", "B"}
    assert (str(filters.published_from), str(filters.published_to)) == ("2021-01-01", "2021-12-31")


def test_listing_walks_page_by_page(client: TestClient) -> None:
    for number in range(5):
        client.post("/v1/articles", json={"id": f"a{number}", "text": TEXT})
    seen, cursor = [], ""
    while cursor is not None:
        page = client.get("/v1/articles", params={"limit": 2} | ({"cursor": cursor} if cursor else {})).json()
        seen += [item["id"] for item in page["items"]]
        cursor = page["next_cursor"]
    assert seen == ["a0", "a1", "a2", "a3", "a4"]


@pytest.mark.parametrize(
    ("query", "field", "reason"),
    [
        ("limit=0", "limit", "must be 1 or more"),
        ("limit=201", "limit", "must be 200 or less"),
        ("limit=ten", "limit", "must be a whole number"),
        (
            "published_from=31/12/2020",
            "published_from",
            "is not a day (31/12/2020); write a day as 2021-01-23",
        ),
        ("published_to=2021-02-30", "published_to", "is not a day (2021-02-30); write a day as 2021-01-23"),
        ("publised_from=2021-01-01", "publised_from", "is not known here; /docs lists the fields"),
    ],
)
def test_bad_listing_names_the_field_and_what_to_write(
    client: TestClient, query: str, field: str, reason: str
) -> None:
    reply = client.get(f"/v1/articles?{query}")
    assert reply.status_code == 422
    assert reply.json()["errors"] == [{"field": field, "reason": reason}]
    assert reply.json()["detail"] == f"{field} {reason}."


def test_article_is_shown_with_its_text_and_sentences_then_deleted(
    client: TestClient, vicite: StandIn
) -> None:
    client.post("/v1/articles", json={"id": "ha-lam", "text": TEXT})
    assert client.get("/v1/articles/ha-lam?version=1").json()["text"] == TEXT
    assert vicite.requests[-1] == ("ha-lam", 1)
    assert client.get("/v1/articles/ha-lam/sentences").json()["items"][0]["text"] == TEXT
    gone = client.delete("/v1/articles/ha-lam")
    assert (gone.status_code, gone.content) == (204, b"")
    assert client.get("/v1/articles/ha-lam").status_code == 404
    assert client.delete("/v1/articles/ha-lam").status_code == 404
