"""The call that summarises."""

from typing import Annotated

from fastapi import APIRouter, Body, Depends, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from service.answers import Summary
from service.api.call_docs import request_example
from service.api.event_docs import returns_or_streams
from service.api.event_stream import answer_reply
from service.api.json_bodies import require_json
from service.api.later import refuse_later_parts_of_summaries
from service.requests import SummaryRequest
from service.vicite import ViCite

SummaryBody = Annotated[SummaryRequest, Body(openapi_examples=request_example("summary_request"))]


def summaries_routes(vicite: ViCite) -> APIRouter:
    """Return the routes of summarising."""
    routes = APIRouter(tags=["answers"], dependencies=[Depends(require_json)])

    @routes.post(
        "/v1/summaries",
        summary="Summarize articles or a topic",
        responses=returns_or_streams(Summary, "summary", 400, 404, 415, 422, 501, 502, 504),
    )
    async def summarize(request: Request, wanted: SummaryBody) -> Response:
        """Summarize the articles of `article_ids`, or what the library says `about` a topic.

        Every claim is checked against the sentences it cites. `brief`, `standard` and `detailed` are at most
        90, 220 and 500 English words. With `stream` the events are those of `POST /v1/ask`.
        """
        refuse_later_parts_of_summaries(wanted)
        events = await run_in_threadpool(vicite.summarize, wanted)
        return await answer_reply(request, events, stream=wanted.stream)

    return routes
