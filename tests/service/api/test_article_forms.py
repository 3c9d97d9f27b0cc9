import json

import pytest
from fastapi.testclient import TestClient

from tests.service.api.standin import StandIn

TEXT = "Hết tháng 12/2020, Hà Lâm có 1.394 trạm BTS."


@pytest.mark.parametrize(
    ("name", "kind"),
    [("tin.txt", "text"), ("tin.MD", "markdown"), ("tin.html", "html"), ("Tin số 1.htm", "html")],
)
def test_file_is_read_as_its_name_says(client: TestClient, vicite: StandIn, name: str, kind: str) -> None:
    reply = client.post(
        "/v1/articles",
        files={"file": (name, TEXT.encode())},
        data={"title": "Tin", "url": "", "id": "", "metadata": " "},
    )
    assert reply.status_code == 201
    (source,) = vicite.sources
    assert (source.format, source.origin, source.title, source.url) == (kind, name, "Tin", None)
    assert source.content == TEXT.encode()


def test_file_without_ending_is_read_as_its_media_type_says(client: TestClient, vicite: StandIn) -> None:
    client.post("/v1/articles", files={"file": ("tin", TEXT.encode(), "text/html; charset=utf-8")})
    assert vicite.sources[0].format == "html"


def test_form_carries_metadata_as_json(client: TestClient, vicite: StandIn) -> None:
    client.post("/v1/articles", files={"file": ("a.txt", TEXT)}, data={"metadata": '{"province": "Hà Lâm"}'})
    assert vicite.sources[0].metadata == {"province": "Hà Lâm"}


def test_jsonl_file_with_one_line_is_an_article_and_the_form_has_the_last_word(
    client: TestClient, vicite: StandIn
) -> None:
    line = json.dumps({"id": "a", "text": TEXT, "publisher": "cũ"})
    reply = client.post("/v1/articles", files={"file": ("a.jsonl", line)}, data={"publisher": "mới"})
    assert reply.status_code == 201
    assert (vicite.sources[0].id, vicite.sources[0].publisher) == ("a", "mới")


def test_jsonl_file_with_two_lines_is_told_where_to_go(client: TestClient) -> None:
    reply = client.post("/v1/articles", files={"file": ("a.jsonl", '{"text": "a"}\n{"text": "b"}\n')})
    assert reply.status_code == 422
    assert reply.json()["detail"] == (
        "The file a.jsonl holds 2 articles where one is taken; send it to /v1/articles:batch."
    )


@pytest.mark.parametrize("name", ["a.pdf", "a.docx"])
def test_pdf_and_docx_come_later(client: TestClient, name: str) -> None:
    reply = client.post("/v1/articles", files={"file": (name, b"%PDF")})
    assert reply.status_code == 501
    assert "files that end in .txt, .md, .html or .jsonl are read" in reply.json()["detail"]


def test_file_of_another_kind_is_415(client: TestClient) -> None:
    reply = client.post("/v1/articles", files={"file": ("a.zip", b"PK")})
    assert reply.status_code == 415
    assert reply.json()["detail"].startswith("The file a.zip is not of a kind that is read;")


def test_form_without_file_says_so(client: TestClient) -> None:
    reply = client.post("/v1/articles", files={"other": ("a.txt", b"a")})
    assert reply.status_code == 422
    assert reply.json()["errors"] == [{"field": "file", "reason": "is missing"}]


def test_unknown_form_field_is_an_error(client: TestClient) -> None:
    reply = client.post("/v1/articles", files={"file": ("a.txt", b"a")}, data={"titel": "Tin"})
    assert reply.status_code == 422
    assert reply.json()["errors"][0]["field"] == "titel"


@pytest.mark.parametrize("content", [b"", b"   \n", b"\x00\x01PNG"])
def test_empty_and_binary_files_are_422_with_a_sentence(client: TestClient, content: bytes) -> None:
    reply = client.post("/v1/articles", files={"file": ("a.txt", content)})
    assert reply.status_code == 422
    assert reply.json()["type"] == "urn:vicite:problem:unreadable-article"
    assert reply.json()["detail"].startswith("It is ")
