"""The call that answers a question."""

from typing import Annotated

from fastapi import APIRouter, Body, Depends, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from service.answers import Answer
from service.api.call_docs import request_example
from service.api.event_docs import returns_or_streams
from service.api.event_stream import answer_reply
from service.api.json_bodies import require_json
from service.requests import AskRequest
from service.vicite import ViCite

AskBody = Annotated[AskRequest, Body(openapi_examples=request_example("ask_request"))]


def ask_routes(vicite: ViCite) -> APIRouter:
    """Return the routes of asking."""
    routes = APIRouter(tags=["answers"], dependencies=[Depends(require_json)])

    @routes.post(
        "/v1/ask",
        summary="Ask a question",
        responses=returns_or_streams(Answer, "answer", 400, 415, 422, 502, 504),
    )
    async def ask(request: Request, asked: AskBody) -> Response:
        """Answer from the library, every claim checked against the sentences it cites.

        With `stream` the answer comes as server-sent events: `searched`, then a `claim` for each that passed
        its checks, then `done` with the whole answer, or `error` with a problem. With `translate_quotes` every
        quote has its English rendering in `quote_en`, checked like a claim, or the reason why there is none;
        they come with `done`.
        """
        events = await run_in_threadpool(vicite.ask, asked)
        return await answer_reply(request, events, stream=asked.stream)

    return routes
