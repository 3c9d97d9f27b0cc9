"""What the interface names and a later version brings: refused in a sentence that says what works today."""

from collections.abc import Callable

from fastapi import APIRouter

from service.api.call_docs import fails_with
from service.errors import NotYet

_LATER_CALLS = (
    ("POST", "/v1/chat/completions", "POST /v1/ask answers questions"),
    ("GET", "/v1/models", "GET /readyz tells which models are in use"),
    ("GET", "/metrics", "GET /readyz tells how each part stands"),
)


def later_routes() -> APIRouter:
    """Return the routes of calls that come with a later version."""
    routes = APIRouter(tags=["later"])
    for method, path, works in _LATER_CALLS:
        routes.add_api_route(
            path,
            _refusing(f"{method} {path}", works),
            methods=[method],
            summary="Comes with a later version",
            status_code=501,
            responses=fails_with(501),
        )
    return routes


def _refusing(call: str, works: str) -> Callable[[], None]:
    def refuse() -> None:
        """Answer 501 until then."""
        raise NotYet(f"{call} comes with a later version; {works}.")

    return refuse
