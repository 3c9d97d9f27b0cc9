"""Puts the HTTP interface together."""

from importlib.metadata import version
from typing import Any

from fastapi import FastAPI

from service.api.answers import answers_routes
from service.api.articles import articles_routes
from service.api.ask import ask_routes
from service.api.body_limits import BodyLimits
from service.api.health import health_routes
from service.api.jobs import jobs_routes
from service.api.later import later_routes
from service.api.local_callers import LocalCallers
from service.api.page import add_page
from service.api.problem_replies import add_problem_replies
from service.api.problems import Problem
from service.api.search import search_routes
from service.api.security_headers import SecurityHeaders
from service.api.summaries import summaries_routes
from service.vicite import ViCite

_DESCRIPTION = (
    "Checked English answers and summaries, with citations, over Vietnamese press and government articles. "
    "Every error is a problem of RFC 9457 (application/problem+json). Places in texts count Unicode code "
    "points, the end is exclusive. Days count in Asia/Ho_Chi_Minh and are inclusive. The service takes calls "
    "from this machine only."
)


class Service(FastAPI):
    """The application; its schema also holds the problem that every call may answer with."""

    def openapi(self) -> dict[str, Any]:
        """Return the OpenAPI schema."""
        if not self.openapi_schema:
            schema = super().openapi()
            problem = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
            schema["components"]["schemas"].update(problem.pop("$defs"))
            schema["components"]["schemas"]["Problem"] = problem
        return self.openapi_schema or {}


def build_app(vicite: ViCite, *, host: str | None = None) -> FastAPI:
    """Return the HTTP interface to the library; ``host`` is a name it may be called by beside loopback's."""
    app = Service(
        title="ViCite", version=version("vicite"), description=_DESCRIPTION, docs_url=None, redoc_url=None
    )
    for routes in (
        articles_routes(vicite),
        search_routes(vicite),
        ask_routes(vicite),
        summaries_routes(vicite),
        answers_routes(vicite),
        jobs_routes(vicite),
        health_routes(vicite),
        later_routes(),
    ):
        app.include_router(routes)
    add_page(app)
    add_problem_replies(app)
    app.add_middleware(BodyLimits)
    app.add_middleware(LocalCallers, host=host)
    app.add_middleware(SecurityHeaders)
    return app
