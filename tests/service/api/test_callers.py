import pytest
from fastapi.testclient import TestClient

from service.api.app import build_app
from tests.service.api.standin import StandIn


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "127.0.0.1:8000", "localhost", "LOCALHOST:9", "[::1]", "[::1]:8000"],
)
def test_this_machine_may_call_by_any_of_its_names(client: TestClient, host: str) -> None:
    assert client.get("/healthz", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:8000",
        "127.0.0.1.evil.example",
        "localhost.evil.example",
        "evil.example@127.0.0.1",
        "127.0.0.1@evil.example",
        "127.0.0.1:8000/evil",
        "127.0.0.1:port",
        "0.0.0.0",
        "[::2]",
        "",
    ],
)
@pytest.mark.parametrize("path", ["/", "/v1/articles", "/healthz", "/web/page.js", "/nowhere"])
def test_foreign_host_is_403_everywhere(client: TestClient, vicite: StandIn, host: str, path: str) -> None:
    reply = client.get(path, headers={"Host": host})
    assert reply.status_code == 403
    assert reply.headers["Content-Type"] == "application/problem+json"
    assert reply.json()["detail"] == (
        "The Host of the request is not this machine's; call 127.0.0.1 or localhost."
    )
    assert vicite.requests == []


def test_two_hosts_are_one_too_many(client: TestClient) -> None:
    assert client.get("/healthz", headers=[("Host", "127.0.0.1"), ("Host", "localhost")]).status_code == 403


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:3000", "[::1]:8000"])
def test_the_services_own_page_may_call(client: TestClient, host: str) -> None:
    headers = {"Host": host, "Origin": f"http://{host}"}
    assert client.get("/v1/articles", headers=headers).status_code == 200


@pytest.mark.parametrize(
    "origin",
    [
        "http://evil.example",
        "http://127.0.0.1:3000",
        "http://localhost:8000",
        "https://127.0.0.1.evil.example",
        "null",
        "http://127.0.0.1@evil.example",
    ],
)
def test_foreign_origin_is_403_and_nothing_is_done(client: TestClient, vicite: StandIn, origin: str) -> None:
    reply = client.post("/v1/articles", json={"text": "Hà Lâm"}, headers={"Origin": origin})
    assert reply.status_code == 403
    assert reply.json()["detail"] == "A page from another site may not call this service."
    assert "Access-Control-Allow-Origin" not in reply.headers
    assert vicite.sources == []


def test_preflight_of_a_foreign_page_gets_no_leave(client: TestClient) -> None:
    reply = client.options(
        "/v1/articles", headers={"Origin": "http://evil.example", "Access-Control-Request-Method": "POST"}
    )
    assert reply.status_code == 403
    assert not [name for name in reply.headers if name.lower().startswith("access-control")]


def test_configured_host_may_be_called_too(vicite: StandIn) -> None:
    client = TestClient(build_app(vicite, host="127.0.0.2"), base_url="http://127.0.0.2")  # type: ignore[arg-type]
    assert client.get("/healthz").status_code == 200
    assert client.get("/healthz", headers={"Host": "127.0.0.3"}).status_code == 403


@pytest.mark.parametrize("path", ["/", "/docs", "/web/page.js", "/v1/articles", "/nowhere"])
def test_every_reply_carries_the_security_headers(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"


def test_nothing_of_the_library_is_stored_by_a_browser(client: TestClient) -> None:
    assert client.get("/v1/articles").headers["Cache-Control"] == "no-store"


def test_unexpected_error_carries_the_security_headers(client: TestClient, vicite: StandIn) -> None:
    vicite.fail = LookupError("a")
    assert client.get("/v1/articles/a").headers["X-Content-Type-Options"] == "nosniff"
