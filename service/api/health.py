"""The calls that watch over the service."""

from importlib.metadata import version
from typing import Literal

from fastapi import APIRouter
from starlette.responses import Response

from service.api.call_docs import returns
from service.api.json_bodies import document_reply
from service.documents import Document, Readiness
from service.vicite import ViCite


class Liveness(Document):
    """That the service runs, and which version of it."""

    status: Literal["ok"] = "ok"
    version: str


def health_routes(vicite: ViCite) -> APIRouter:
    """Return the routes of liveness and readiness."""
    routes = APIRouter(tags=["health"])
    alive = Liveness(version=version("vicite"))

    @routes.get("/healthz", summary="Liveness", responses=returns(Liveness, "liveness"))
    async def show_liveness() -> Response:
        """Say that the service runs; touches nothing else."""
        return document_reply(alive)

    @routes.get(
        "/readyz",
        summary="Readiness",
        responses={
            **returns(Readiness, "readiness", says="Ready."),
            503: {"model": Readiness, "description": "Not ready; the parts say why."},
        },
    )
    def show_readiness() -> Response:
        """Say whether the service can answer, part by part."""
        readiness = vicite.readiness()
        return document_reply(readiness, 200 if readiness.ready else 503)

    return routes
