from importlib.metadata import version

from fastapi.testclient import TestClient

from tests.service.api.standin import StandIn


def test_liveness_needs_nothing_but_the_process(client: TestClient, vicite: StandIn) -> None:
    vicite.ready = False
    reply = client.get("/healthz")
    assert (reply.status_code, reply.json()) == (200, {"status": "ok", "version": version("vicite")})


def test_readiness_tells_each_part(client: TestClient, vicite: StandIn) -> None:
    assert client.get("/readyz").json() == {
        "ready": True,
        "parts": {"catalog": {"ok": True, "detail": "18 articles."}},
    }
    vicite.ready = False
    reply = client.get("/readyz")
    assert reply.status_code == 503
    assert reply.json()["parts"]["catalog"] == {"ok": False, "detail": "It is locked."}


def test_unknown_job_is_404(client: TestClient) -> None:
    reply = client.get("/v1/jobs/job_9")
    assert (reply.status_code, reply.json()["detail"]) == (404, "There is no job job_9.")


def test_search_passes_the_query_on(client: TestClient, vicite: StandIn) -> None:
    filters = {"article_ids": ["a"], "published_from": "2021-01-01", "metadata": {"province": "Hà Lâm"}}
    reply = client.post("/v1/search", json={"query": " trạm BTS ", "top_k": 3, "filters": filters})
    assert reply.json()["queries"] == [{"language": "en", "text": "trạm BTS"}]
    (request,) = vicite.requests
    assert (request.top_k, request.filters.article_ids) == (3, {"a"})  # type: ignore[attr-defined]
    assert reply.json()["results"][0]["rank"] == 1
