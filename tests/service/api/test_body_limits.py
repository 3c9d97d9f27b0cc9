import socket
from collections.abc import Iterator
from urllib.parse import urlsplit

import httpx
import pytest

from service.api.body_limits import MAX_ARTICLE_BYTES, MAX_BATCH_BYTES, MAX_OTHER_BYTES, MIB, limit_of
from tests.service.api.standin import StandIn
from vectorstore.reading import MAX_SOURCE_BYTES

JSON = {"Content-Type": "application/json"}


def test_limits_by_path() -> None:
    assert limit_of("/v1/articles") == MAX_ARTICLE_BYTES == MAX_SOURCE_BYTES + MIB
    assert limit_of("/v1/articles:batch") == MAX_BATCH_BYTES
    assert limit_of("/v1/ask") == limit_of("/nowhere") == MAX_OTHER_BYTES


def endless(piece: bytes = b"a" * MIB) -> Iterator[bytes]:
    while True:
        yield piece


@pytest.mark.parametrize("path", ["/v1/articles", "/v1/ask"])
def test_body_without_a_length_is_cut_off_at_the_limit(address: str, vicite: StandIn, path: str) -> None:
    with socket.create_connection(("127.0.0.1", urlsplit(address).port or 0), timeout=10) as line:
        line.sendall(
            f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            "Transfer-Encoding: chunked\r\n\r\n".encode()
        )
        sent = 0
        try:
            while sent <= limit_of(path) + 64 * 1024:
                line.sendall(b"10000\r\n" + b"a" * 0x10000 + b"\r\n")
                sent += 0x10000
        except (BrokenPipeError, ConnectionResetError):
            pass
        reply = line.recv(65536)
    assert reply.startswith(b"HTTP/1.1 413 ")
    assert b"application/problem+json" in reply
    assert vicite.sources == []


def test_form_is_cut_off_too(address: str, vicite: StandIn) -> None:
    file = b"a" * (MAX_ARTICLE_BYTES + 1)
    reply = httpx.post(f"{address}/v1/articles", files={"file": ("a.txt", file)}, timeout=20)
    assert reply.status_code == 413
    assert vicite.sources == []


def test_announced_length_is_refused_before_anything_is_sent(address: str) -> None:
    with socket.create_connection(("127.0.0.1", urlsplit(address).port or 0), timeout=10) as line:
        line.sendall(
            f"POST /v1/ask HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            f"Content-Length: {MAX_OTHER_BYTES + 1}\r\n\r\n".encode()
        )
        assert line.recv(65536).startswith(b"HTTP/1.1 413 ")


def test_client_that_sends_it_all_still_reads_the_problem(address: str) -> None:
    reply = httpx.post(f"{address}/v1/ask", content=b"a" * (8 * MIB), headers=JSON, timeout=20)
    assert reply.status_code == 413
    assert reply.json()["detail"] == "At most 1 MiB are taken here: send less."
